import type { Item, Page, Repeat, Text } from '@kvalreg/declaration';
import { keyNamer, type Namer } from '../../frame/namer.js';
import { classificationOf } from '../resource/classifications.js';
import { codesOf, controlsOf, extensionOf, numberOf } from '../resource/find-extension.js';
import type { PlacedItem } from '../resource/item-tree.js';
import type { Questionnaire, QuestionnaireItem } from '../resource/questionnaire.js';
import { joinedTexts, type Words } from '../text/words.js';
import { itemOf } from './item-of.js';
import { linkName } from './link-name.js';
import { note, type Notes } from './notes.js';
import { optionsOf } from './options-of.js';
import { pageBuilder, type PageBuilder } from './page-builder.js';
import type { Question } from './question.js';

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

const usualRows = 10;
const mostRows = 50;
const helpControls = ['help', 'prompt', 'flyover', 'instructions', 'legal', 'security'];

interface Walk {
  readonly questionnaire: Questionnaire;
  readonly words: Words;
  readonly notes: Notes;
  readonly name: Namer;
  readonly builder: PageBuilder;
  readonly items: Record<string, Item>;
  readonly repeats: Record<string, Repeat>;
  readonly questions: Map<string, Question>;
  readonly others: Map<string, Question>;
  readonly under: Map<string, readonly PlacedItem[]>;
  readonly selected: Map<string, readonly string[]>;
}
interface RowWalk {
  readonly name: string;
  readonly linkId: string;
  readonly key: Namer;
  readonly max: number;
  readonly items: Record<string, Item>;
  readonly texts: Text[];
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

export function titleOf({ title, _title, name, id, url }: Questionnaire, words: Words): Text {
  return (
    words.textOf(title, _title) ??
    words.textOf(name) ??
    words.textOf(id ?? url) ??
    words.own({ sv: 'Formulär', nb: 'Skjema', en: 'Questionnaire' })
  );
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
  } else if (item.repeats === true && !mayTakeSeveral(placed, walk)) repeatQuestion(placed, around, walk);
  else question(placed, around, walk, heading);
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
  walkItems({ ...placed, item: withoutTexts(item) }, [...around, placed], walk, heading);
}

function otherItem({ label }: Item, words: Words): Item {
  const other = words.own({ sv: 'Annat', nb: 'Annet', en: 'Other' });
  return { kind: 'text', label: joinedTexts([label, other], ': ') ?? other, maxLength: 1000 };
}

/** The item of a question with its words; undefined, and noted, where there is none. */
function carriedItem(
  placed: PlacedItem,
  { questionnaire, words, notes }: Walk,
): (NonNullable<ReturnType<typeof itemOf>> & { readonly selected: readonly string[] }) | undefined {
  const { item } = placed;
  const texts = (item.item ?? []).filter(({ type }) => type === 'display');
  const of = (controls: readonly string[]): Text | undefined =>
    joinedTexts(
      texts
        .filter((text) => controlsOf(text).some((control) => controls.includes(control)))
        .map(({ text, _text }) => words.textOf(text, _text)),
      '\n',
    );
  const help = joinedTexts(
    texts
      .filter((text) => {
        const controls = [...controlsOf(text), ...codesOf(text, 'displayCategory')];
        return controls.length === 0 || controls.some((control) => helpControls.includes(control));
      })
      .map(({ text, _text }) => words.textOf(text, _text)),
    '\n',
  );
  notes.carried += texts.length;
  const label =
    joinedTexts(
      [words.textOf(item.prefix, item._prefix), words.textOf(item.text, item._text)],
      prefixJoint(item),
    ) ??
    words.textOf(item.code?.[0]?.display) ??
    words.same(item.linkId);
  const options = optionsOf(placed, questionnaire.contained ?? [], words, notes);
  const unitWords = of(['unit']);
  const [min, max] = [of(['lower']), of(['upper'])];
  const found = itemOf(placed, options, {
    words,
    notes,
    base: { label, ...(help && { help }), ...(item.required === true && { required: true }) },
    ...(min && max && { anchors: { min, max } }),
    ...(unitWords && { unitWords }),
  });
  return found && { ...found, selected: options?.selected ?? [] };
}

/** "1" goes before the question as it is, a word with a colon. */
function prefixJoint({ prefix = '' }: QuestionnaireItem): string {
  return /^[\d.\s]*[a-z]?[.):]?$|[.:)]$/i.test(prefix.trim()) ? ' ' : ': ';
}

/** Texts of a question have become its help, unit or ends. */
function withoutTexts(item: QuestionnaireItem): QuestionnaireItem {
  return {
    ...item,
    item: (item.item ?? []).map((inner) =>
      inner.type === 'display' ? { ...inner, text: '', _text: {} } : inner,
    ),
  };
}

function repeatGroup(placed: PlacedItem, around: readonly PlacedItem[], walk: Walk): void {
  const { item } = placed;
  const { words } = walk;
  const name = walk.name(linkName(placed));
  const { heading, intro } = headingOf(item, words);
  const one = heading ?? words.own({ sv: 'Rad', nb: 'Rad', en: 'Row' });
  if (intro) walk.builder.addIntro(intro);
  const rows: RowWalk = {
    name,
    linkId: placed.item.linkId,
    key: keyNamer(),
    items: {},
    texts: [],
    ...rowsOf(placed, walk),
  };
  walkRow(placed, rows, walk);
  finishRepeat(placed, around, rows, one, walk);
}

function repeatQuestion(placed: PlacedItem, around: readonly PlacedItem[], walk: Walk): void {
  const carried = carriedItem({ ...placed, item: { ...placed.item, repeats: false } }, walk);
  if (!carried) return;
  const name = walk.name(linkName(placed));
  const rows: RowWalk = {
    name,
    linkId: placed.item.linkId,
    key: keyNamer(),
    items: {},
    texts: [],
    ...rowsOf(placed, walk),
  };
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
  walkItems({ ...placed, item: withoutTexts(placed.item) }, [...around, placed], walk, undefined);
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

/** Everything within a repeated group becomes questions of its rows. */
function walkRow(parent: PlacedItem, rows: RowWalk, walk: Walk): void {
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

function rowQuestion(
  placed: PlacedItem,
  carried: NonNullable<ReturnType<typeof carriedItem>>,
  rows: RowWalk,
  walk: Walk,
): void {
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

/** Whether a question with options can take several answers in one place. */
function mayTakeSeveral({ item }: PlacedItem, { questionnaire }: Walk): boolean {
  if ((item.answerOption ?? []).length > 0) return true;
  const set = item.answerValueSet;
  if (set === undefined) return false;
  if (classificationOf(set)) return true;
  return (questionnaire.contained ?? []).some(
    ({ id, url }) => set === `#${id ?? ''}` || set.split('|')[0] === url,
  );
}

function isHidden(placed: PlacedItem, { notes }: Walk): boolean {
  const { item, path } = placed;
  if (extensionOf(item, 'hidden')?.valueBoolean !== true) return false;
  if (extensionOf(item, 'calculated')) {
    note(notes, path, `hidden "${item.linkId}"`, 'It is calculated, and shown.');
    return false;
  }
  note(
    notes,
    path,
    `hidden ${item.type} "${item.linkId}"`,
    'Nobody is asked it: it is left out, with all that it holds.',
  );
  return true;
}

function noteGroup({ item, path }: PlacedItem, { notes }: Walk): void {
  notes.carried += 1;
  if (item.required === true && item.repeats !== true)
    note(
      notes,
      path,
      `required group "${item.linkId}"`,
      'Questions are required one by one: state it there.',
    );
}

function displayText({ item, path }: PlacedItem, { words, notes }: Walk): Text | undefined {
  const text = words.textOf(item.text, item._text);
  if (!text) return undefined;
  notes.carried += 1;
  if ((item.enableWhen ?? []).length > 0 || extensionOf(item, 'enableWhen'))
    note(
      notes,
      `${path}.enableWhen`,
      `condition of the text "${item.linkId}"`,
      'A text is shown with the questions that follow it.',
    );
  return text;
}

const longestHeading = 120;

/** What stands above a group, and the rest of a text that is too long for a heading. */
function headingOf(
  item: QuestionnaireItem,
  words: Words,
): { readonly heading: Text | undefined; readonly intro: Text | undefined } {
  const prefix = words.textOf(item.prefix, item._prefix);
  const text = words.textOf(item.text, item._text);
  const isLong = Object.values(text ?? {}).some((sentence) => sentence.length > longestHeading);
  if (prefix && text && (isLong || prefixJoint(item) === ': ')) return { heading: prefix, intro: text };
  if (text && isLong) return { heading: undefined, intro: text };
  return { heading: joinedTexts([prefix, text], prefixJoint(item)), intro: undefined };
}
