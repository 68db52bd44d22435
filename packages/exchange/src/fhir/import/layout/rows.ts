import type { Item, Text } from '@kvalreg/declaration';
import type { Namer } from '../../../frame/namer.js';
import { extensionOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import { joinedTexts } from '../../text/words.js';
import { linkName } from '../link-name.js';
import { note } from '../notes.js';
import {
  carriedItem,
  mayTakeSeveral,
  otherItem,
  withoutTexts,
  type CarriedQuestion,
} from './carried-question.js';
import { displayText, isHidden, noteGroup } from './notices.js';
import type { Walk } from './walk.js';

/** The rows of a repeated group while its items are gone through. */
export interface RowWalk {
  readonly name: string;
  readonly linkId: string;
  readonly key: Namer;
  readonly max: number;
  readonly items: Record<string, Item>;
  readonly texts: Text[];
}

/** Everything within a repeated group becomes questions of its rows. */
export function walkRow(parent: PlacedItem, rows: RowWalk, walk: Walk): void {
  const { notes } = walk;
  (parent.item.item ?? []).forEach((item, at) => {
    const placed: PlacedItem = { item, path: `${parent.path}.item[${String(at)}]`, parent };
    if (isHidden(placed, walk)) return;
    const isConditional = (item.enableWhen ?? []).length > 0 || extensionOf(item, 'enableWhen') !== undefined;
    if (isConditional)
      note(
        notes,
        `${placed.path}.enableWhen`,
        `condition of "${item.linkId}"`,
        `Within the repeated group "${rows.name}" every question is asked in each row.`,
      );
    if (item.type === 'display') {
      const text = displayText(placed, walk);
      if (text) rows.texts.push(text);
      return;
    }
    if (item.repeats === true && (item.type === 'group' || !mayTakeSeveral(placed, walk)))
      note(
        notes,
        placed.path,
        `repetition of "${item.linkId}"`,
        `It stands within the repeated group "${rows.name}": it is asked once in each row.`,
      );
    if (item.type !== 'group') {
      const carried = carriedItem(
        mayTakeSeveral(placed, walk) ? placed : { ...placed, item: { ...item, repeats: false } },
        walk,
      );
      if (carried) rowQuestion(placed, carried, rows, walk);
    } else noteGroup(placed, walk);
    walkRow({ ...placed, item: item.type === 'group' ? item : withoutTexts(item) }, rows, walk);
  });
}

function rowQuestion(placed: PlacedItem, carried: CarriedQuestion, rows: RowWalk, walk: Walk): void {
  const name = rows.key(linkName(rowPlace(placed, rows)));
  const help = joinedTexts([...rows.texts.splice(0), carried.item.help], '\n');
  rows.items[name] = { ...carried.item, ...(help && { help }) };
  walk.questions.set(placed.item.linkId, { placed, name, repeat: rows, ...carried });
  walk.notes.carried += 1;
  if (carried.isOpen) {
    const other = rows.key(`${name} other`);
    rows.items[other] = otherItem(carried.item, walk.words);
  }
}

/** `implants.udi` in the group `implants` is called `udi`. */
function rowPlace(placed: PlacedItem, { linkId }: RowWalk): PlacedItem {
  const { item } = placed;
  return item.linkId.startsWith(`${linkId}.`)
    ? { ...placed, item: { ...item, linkId: item.linkId.slice(linkId.length + 1) } }
    : placed;
}
