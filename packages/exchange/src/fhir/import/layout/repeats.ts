import type { Text } from '@kvalreg/declaration';
import { keyNamer } from '../../../frame/namer.js';
import { extensionOf, numberOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import { linkName } from '../link-name.js';
import { note } from '../notes.js';
import { carriedItem } from './carried-question.js';
import { headingOf } from './headings.js';
import { walkRow, type RowWalk } from './rows.js';
import type { Walk } from './walk.js';

const usualRows = 10;
const mostRows = 50;

export function repeatGroup(placed: PlacedItem, around: readonly PlacedItem[], walk: Walk): void {
  const { item } = placed;
  const { words } = walk;
  const { heading, intro } = headingOf(item, words);
  const one = heading ?? words.own({ sv: 'Rad', nb: 'Rad', en: 'Row' });
  if (intro) walk.builder.addIntro(intro);
  const rows = openRows(placed, walk);
  walkRow(placed, rows, walk);
  finishRepeat(placed, around, rows, one, walk);
}

function openRows(placed: PlacedItem, walk: Walk): RowWalk {
  return {
    name: walk.name(linkName(placed)),
    linkId: placed.item.linkId,
    key: keyNamer(),
    items: {},
    texts: [],
    ...rowsOf(placed, walk),
  };
}

/** A question with any number of answers; whether it was carried over, so that what is below it follows. */
export function repeatQuestion(placed: PlacedItem, around: readonly PlacedItem[], walk: Walk): boolean {
  const carried = carriedItem({ ...placed, item: { ...placed.item, repeats: false } }, walk);
  if (!carried) return false;
  const rows = openRows(placed, walk);
  const value = rows.key('value');
  rows.items[value] = carried.item;
  const { placed: _, ...rest } = { placed, ...carried };
  walk.questions.set(placed.item.linkId, { placed, name: value, repeat: rows, ...rest });
  walk.notes.carried += 1;
  finishRepeat(placed, around, rows, carried.item.label, walk);
  if ((placed.item.item ?? []).some(({ type }) => type !== 'display'))
    note(
      walk.notes,
      placed.path,
      `questions below each answer to "${placed.item.linkId}"`,
      'They are asked once, after all its answers.',
    );
  return true;
}

function finishRepeat(
  placed: PlacedItem,
  around: readonly PlacedItem[],
  rows: RowWalk,
  title: Text,
  walk: Walk,
): void {
  if (Object.keys(rows.items).length === 0) return;
  const least = numberOf(extensionOf(placed.item, 'minOccurs')) ?? (placed.item.required === true ? 1 : 0);
  walk.repeats[rows.name] = {
    title,
    one: title,
    items: rows.items,
    ...(least > 0 && least <= rows.max && { min: least }),
    max: rows.max,
  };
  walk.under.set(rows.name, [...around, placed]);
  walk.builder.addField(rows.name);
}

function rowsOf({ item, path }: PlacedItem, { notes }: Walk): { readonly max: number } {
  const stated = numberOf(extensionOf(item, 'maxOccurs'));
  if (stated === undefined) {
    note(
      notes,
      path,
      `repetition of "${item.linkId}"`,
      `Its most is not stated: there can be ${String(usualRows)}.`,
    );
    return { max: usualRows };
  }
  if (stated >= 1 && stated <= mostRows) return { max: stated };
  note(notes, path, `maxOccurs ${String(stated)}`, `There can be 1 to ${String(mostRows)}.`);
  return { max: Math.min(mostRows, Math.max(1, stated)) };
}
