import {
  languages,
  textIn,
  type Form,
  type Instrument,
  type IntegerItem,
  type Item,
  type Language,
  type Text,
} from '@kvalreg/declaration';
import { namedValues } from './scale-values.js';
import type { InstalledTextPack, ItemWording, TextPack } from './text-pack.js';

/** Which pack the words of an instrument come from, in one language. */
export interface Wording {
  readonly packId: string;
  readonly holder: string;
  readonly number: string;
}
/** An instrument with its licensed wording laid over the neutral labels. Never declared, stored or exported. */
export interface WordedInstrument extends Instrument {
  readonly wording: { readonly [L in Language]?: Wording };
  readonly intro?: Text;
}

/**
 * A form with the wording of every pack that is for one of its instruments, in the pack's version and language. What a pack
 * is silent about keeps its neutral label; items, codes, scores and rules stay what they are. Returns the form itself where no
 * pack is for it.
 */
export function withWording(form: Form, packs: readonly InstalledTextPack[]): Form {
  const fits = (instrument: Instrument) =>
    packs.filter(
      ({ pack }) =>
        pack.instrument === instrument.id && pack.instrumentVersion === wordingVersion(instrument),
    );
  if (!Object.values(form.instruments).some((instrument) => fits(instrument).length > 0)) return form;
  return {
    ...form,
    instruments: Object.fromEntries(
      Object.entries(form.instruments).map(([name, instrument]) => [
        name,
        fits(instrument).reduce<Instrument>(worded, instrument),
      ]),
    ),
  };
}

/**
 * The version that wording is for. What follows a `+` names settings of a register, for instance a value set: they change how
 * answers are counted and not what is asked.
 */
export function wordingVersion({ version }: Pick<Instrument, 'version'>): string {
  return version.split('+')[0] ?? version;
}

/** The pack that an instrument is worded by in a language; undefined where the labels are the declared ones. */
export function wordingIn(instrument: Instrument, language: Language): Wording | undefined {
  return isWorded(instrument) ? instrument.wording[language] : undefined;
}

/** What stands above the questions of an instrument in the wording of a language. */
export function introIn(instrument: Instrument, language: Language): string | undefined {
  return isWorded(instrument) ? instrument.intro?.[language] : undefined;
}

/** Whether an instrument is shown with neutral labels because its wording is licensed and not installed in a language. */
export function lacksWording(instrument: Instrument, language: Language): boolean {
  return instrument.licence.itemTextMayShip === 'no' && wordingIn(instrument, language) === undefined;
}

function isWorded(instrument: Instrument): instrument is WordedInstrument {
  return 'wording' in instrument;
}

function worded(instrument: Instrument, { id, pack }: InstalledTextPack): WordedInstrument {
  const { language, licence, title, intro } = pack;
  const before: Partial<WordedInstrument> = isWorded(instrument) ? instrument : {};
  return {
    ...instrument,
    wording: {
      ...before.wording,
      [language]: { packId: id, holder: licence.holder, number: licence.number },
    },
    ...(title !== undefined && { title: { ...instrument.title, [language]: title } }),
    ...(intro !== undefined && { intro: { ...before.intro, [language]: intro } }),
    items: Object.fromEntries(
      Object.entries(instrument.items).map(([name, item]) => [name, wordedItem(item, pack, name)]),
    ),
  };
}

/** Where only one language has a text, readers of the others see none and not that one. */
const noText: Text = Object.fromEntries(languages.map((language) => [language, '']));

function wordedItem(item: Item, { items, language }: TextPack, name: string): Item {
  const wording = Object.hasOwn(items, name) ? items[name] : undefined;
  if (!wording) return item;
  const shared = {
    label: { ...item.label, [language]: wording.label },
    ...(wording.help !== undefined && { help: { ...noText, ...item.help, [language]: wording.help } }),
  };
  switch (item.kind) {
    case 'choice':
      return { ...item, ...shared, options: wordedCodes(item.options, wording.options, language) };
    case 'choices':
      return { ...item, ...shared, options: wordedCodes(item.options, wording.options, language) };
    case 'integer':
      return { ...item, ...shared, ...wordedScale(item, wording, language) };
    default:
      return { ...item, ...shared };
  }
}

/** Statements for each value make a scale a question with alternatives; in other languages these are the bare values. */
function wordedScale(
  item: IntegerItem,
  { anchors, valueLabels }: ItemWording,
  language: Language,
): Partial<IntegerItem> {
  const ends = anchors &&
    item.anchors && {
      anchors: {
        min: { ...item.anchors.min, [language]: anchors.min },
        max: { ...item.anchors.max, [language]: anchors.max },
      },
    };
  if (!valueLabels) return { ...ends };
  const declared = item.valueLabels ?? Object.fromEntries(bareValues(item));
  return { ...ends, display: 'choice', valueLabels: wordedCodes(declared, valueLabels, language) };
}

function bareValues({ anchors, ...item }: IntegerItem): readonly (readonly [string, Text])[] {
  return (namedValues(item) ?? []).map((value) => {
    const end = value === item.min ? anchors?.min : value === item.max ? anchors?.max : undefined;
    const inLanguage = (language: Language): string =>
      end ? `${String(value)}: ${textIn(end, language)}` : String(value);
    return [String(value), Object.fromEntries(languages.map((each) => [each, inLanguage(each)]))];
  });
}

/** Only codes that the instrument has: a pack changes words, never what can be answered. */
function wordedCodes(
  declared: Readonly<Record<string, Text>>,
  words: Readonly<Record<string, string>> | undefined,
  language: Language,
): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries(declared).map(([code, text]) => {
      const own = words && Object.hasOwn(words, code) ? words[code] : undefined;
      return [code, own === undefined ? text : { ...text, [language]: own }];
    }),
  );
}
