import type { Item, Page, Repeat, Text } from '@kvalreg/declaration';
import { keyNamer } from '../../../frame/namer.js';
import { controlsOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import type { Questionnaire } from '../../resource/questionnaire.js';
import { joinedTexts, type Words } from '../../text/words.js';
import { linkName } from '../link-name.js';
import { note, type Notes } from '../notes.js';
import type { Question } from '../question.js';
import { carriedItem, mayTakeSeveral, otherItem, withoutTexts } from './carried-question.js';
import { headingOf, titleOf } from './headings.js';
import { displayText, isHidden, noteGroup } from './notices.js';
import { pageBuilder } from './page-builder.js';
import { repeatGroup, repeatQuestion } from './repeats.js';
import type { Walk } from './walk.js';

/** A form's questions with their places. */
export interface LaidOut {
  readonly items: Record<string, Item>;
  readonly repeats: Readonly<Record<string, Repeat>>;
  readonly pages: readonly Page[];
  readonly intro: Text | undefined;
  /** linkId → the question that it became. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Name of a text for what is none of the options → the question that it belongs to. */
  readonly others: ReadonlyMap<string, Question>;
  /** Field or repeated group → the items whose conditions it is under: itself and those around it. */
  readonly under: ReadonlyMap<string, readonly PlacedItem[]>;
  /** What an option that was chosen beforehand, or a hidden item, leaves to prefill: item → keys of options. */
  readonly selected: ReadonlyMap<string, readonly string[]>;
}

/** Gives every question a name, a kind and a place: groups become pages, groups in them sections or repeated groups. */
export function layOut(questionnaire: Questionnaire, words: Words, notes: Notes): LaidOut {
  const walk: Walk = {
    questionnaire,
    words,
    notes,
    name: keyNamer(),
    builder: pageBuilder(),
    items: {},
    repeats: {},
    questions: new Map(),
    others: new Map(),
    under: new Map(),
    selected: new Map(),
  };
  const title = titleOf(questionnaire, words);
  let isLoose = false;
  (questionnaire.item ?? []).forEach((item, at) => {
    const placed: PlacedItem = { item, path: `item[${String(at)}]`, parent: undefined };
    const isPage = item.type === 'group' && item.repeats !== true;
    if (isPage) {
      if (isHidden(placed, walk)) return;
      const { heading, intro } = headingOf(item, words);
      walk.builder.openPage(heading ?? title, intro);
      noteGroup(placed, walk);
      walkItems(placed, [placed], walk, heading);
    } else {
      if (!isLoose) walk.builder.openPage(title);
      walkItem(placed, [], walk, undefined);
    }
    isLoose = !isPage;
  });
  const { pages, rest, notAlike } = walk.builder.finish(walk.items);
  for (const text of notAlike) {
    const what = `table "${Object.values(text)[0] ?? ''}"`;
    note(
      notes,
      'item',
      what,
      'Its questions do not have the same alternatives: they stand one below the other.',
    );
  }
  const intro = joinedTexts(
    [words.textOf(questionnaire.description, questionnaire._description), ...rest],
    '\n\n',
  );
  return { ...walk, pages, intro };
}

function walkItems(
  parent: PlacedItem,
  around: readonly PlacedItem[],
  walk: Walk,
  heading: Text | undefined,
): void {
  (parent.item.item ?? []).forEach((item, at) => {
    walkItem({ item, path: `${parent.path}.item[${String(at)}]`, parent }, around, walk, heading);
  });
}

function walkItem(
  placed: PlacedItem,
  around: readonly PlacedItem[],
  walk: Walk,
  heading: Text | undefined,
): void {
  const { item } = placed;
  if (isHidden(placed, walk)) return;
  if (item.type === 'display') {
    const text = displayText(placed, walk);
    if (text) walk.builder.addIntro(text);
  } else if (item.type === 'group') {
    noteGroup(placed, walk);
    if (item.repeats === true) repeatGroup(placed, around, walk);
    else section(placed, around, walk, heading);
  } else if (item.repeats === true && !mayTakeSeveral(placed, walk)) {
    if (repeatQuestion(placed, around, walk)) walkBelow(placed, around, walk, undefined);
  } else question(placed, around, walk, heading);
}

function section(
  placed: PlacedItem,
  around: readonly PlacedItem[],
  walk: Walk,
  outer: Text | undefined,
): void {
  const { heading, intro } = headingOf(placed.item, walk.words);
  const isTable = controlsOf(placed.item).some((control) =>
    ['gtable', 'table', 'htable', 'atable', 'grid'].includes(control),
  );
  walk.builder.openSection({ title: heading, intro, layout: isTable ? 'matrix' : 'list' });
  walkItems(placed, [...around, placed], walk, heading);
  // What comes after the group belongs to the group around it again.
  walk.builder.openSection({ title: around.length > 1 ? outer : undefined, layout: 'list' });
}

function question(
  placed: PlacedItem,
  around: readonly PlacedItem[],
  walk: Walk,
  heading: Text | undefined,
): void {
  const { item } = placed;
  const carried = carriedItem(placed, walk);
  if (carried) {
    const name = walk.name(linkName(placed));
    walk.items[name] = carried.item;
    walk.questions.set(item.linkId, { placed, name, ...carried });
    walk.under.set(name, [...around, placed]);
    if (carried.selected.length > 0) walk.selected.set(name, carried.selected);
    walk.builder.addField(name);
    walk.notes.carried += 1;
    if (carried.isOpen) {
      const other = walk.name(`${name} other`);
      walk.items[other] = otherItem(carried.item, walk.words);
      walk.others.set(other, { placed, name, ...carried });
      walk.under.set(other, [...around, placed]);
      walk.builder.addField(other);
    }
  }
  walkBelow(placed, around, walk, heading);
}

/** What stands below a question, whose texts have been used. */
function walkBelow(
  placed: PlacedItem,
  around: readonly PlacedItem[],
  walk: Walk,
  heading: Text | undefined,
): void {
  walkItems({ ...placed, item: withoutTexts(placed.item) }, [...around, placed], walk, heading);
}
