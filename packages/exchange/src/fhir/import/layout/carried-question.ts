import type { Item, Text } from '@kvalreg/declaration';
import { classificationOf } from '../../resource/classifications.js';
import { codesOf, controlsOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import type { QuestionnaireItem } from '../../resource/questionnaire.js';
import { joinedTexts, type Words } from '../../text/words.js';
import type { CarriedItem } from '../items/carried-item.js';
import { itemOf } from '../items/item-of.js';
import { optionsOf } from '../items/options-of.js';
import { prefixJoint } from './headings.js';
import type { Walk } from './walk.js';

const helpControls = ['help', 'prompt', 'flyover', 'instructions', 'legal', 'security'];

export interface CarriedQuestion extends CarriedItem {
  /** Keys of the options that were chosen beforehand. */
  readonly selected: readonly string[];
}

/** The item of a question with its words; undefined, and noted, where there is none. */
export function carriedItem(
  placed: PlacedItem,
  { questionnaire, words, notes }: Walk,
): CarriedQuestion | undefined {
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

export function otherItem({ label }: Item, words: Words): Item {
  const other = words.own({ sv: 'Annat', nb: 'Annet', en: 'Other' });
  return { kind: 'text', label: joinedTexts([label, other], ': ') ?? other, maxLength: 1000 };
}

/** Texts of a question have become its help, unit or ends. */
export function withoutTexts(item: QuestionnaireItem): QuestionnaireItem {
  return {
    ...item,
    item: (item.item ?? []).map((inner) =>
      inner.type === 'display' ? { ...inner, text: '', _text: {} } : inner,
    ),
  };
}

/** Whether a question with options can take several answers in one place. */
export function mayTakeSeveral({ item }: PlacedItem, { questionnaire }: Walk): boolean {
  if ((item.answerOption ?? []).length > 0) return true;
  const set = item.answerValueSet;
  if (set === undefined) return false;
  if (classificationOf(set)) return true;
  return (questionnaire.contained ?? []).some(
    ({ id, url }) => set === `#${id ?? ''}` || set.split('|')[0] === url,
  );
}
