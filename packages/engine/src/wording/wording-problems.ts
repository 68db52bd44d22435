import { textIn, type Instrument, type Item, type Language, type Text } from '@kvalreg/declaration';
import { namedValues } from './scale-values.js';
import type { ItemWording, TextPack } from './text-pack.js';

/** One thing that is wrong with a pack: where, what, and what to do. */
export interface WordingProblem {
  /** Place in the pack, for instance `items.pain.options.3`. */
  readonly where: string;
  readonly message: string;
}

/**
 * What keeps a pack from being the whole wording of an instrument: questions, alternatives, value labels and ends of scales
 * that it lacks, and those that the instrument does not have. `instruments` are the forms that the instrument takes by the
 * settings of registers, all of the same id and version; the pack must cover what any of them asks.
 */
export function wordingProblems(
  pack: Pick<TextPack, 'items' | 'language'>,
  instruments: readonly Instrument[],
): readonly WordingProblem[] {
  const asked = new Map<string, Item[]>();
  for (const { items } of instruments)
    for (const [name, item] of Object.entries(items)) asked.set(name, [...(asked.get(name) ?? []), item]);
  const unknown = Object.keys(pack.items)
    .filter((name) => !asked.has(name))
    .map((name) =>
      problem(
        `items.${name}`,
        `the instrument has no item "${name}"; its items are ${[...asked.keys()].join(', ')}`,
      ),
    );
  return [
    ...[...asked].flatMap(([name, items]) =>
      itemProblems(`items.${name}`, own(pack.items, name), items, pack.language),
    ),
    ...unknown,
  ];
}

function itemProblems(
  where: string,
  wording: ItemWording | undefined,
  items: readonly Item[],
  language: Language,
): readonly WordingProblem[] {
  const [item] = items;
  if (!wording)
    return [problem(where, `is missing; write the wording of ${quoted(item?.label ?? {}, language)}`)];
  const helps = items.flatMap(({ help }) => help ?? []);
  return [
    ...(helps[0] !== undefined && wording.help === undefined
      ? [problem(`${where}.help`, `is missing; now it says ${quoted(helps[0], language)}`)]
      : []),
    ...codeProblems(`${where}.options`, wording.options, codesOf(items, optionsOf), language),
    ...scaleProblems(where, wording, items, language),
  ];
}

/** The values of a scale have names, or its ends do, or both. */
function scaleProblems(
  where: string,
  wording: ItemWording,
  items: readonly Item[],
  language: Language,
): readonly WordingProblem[] {
  const scales = items.filter((item) => item.kind === 'integer');
  const declared = codesOf(items, valueLabelsOf);
  const named = new Map(
    scales.flatMap((scale) => (namedValues(scale) ?? []).map((value) => [String(value), {}] as const)),
  );
  const values = declared.size > 0 || wording.valueLabels === undefined ? declared : named;
  const ends = scales.flatMap(({ anchors }) => anchors ?? [])[0];
  return [
    ...codeProblems(`${where}.valueLabels`, wording.valueLabels, values, language),
    ...(ends && !wording.anchors && !wording.valueLabels
      ? [
          problem(
            `${where}.anchors`,
            `is missing; write min for ${quoted(ends.min, language)} and max for ${quoted(ends.max, language)}` +
              (named.size > 0 ? ', or valueLabels for every value' : ''),
          ),
        ]
      : []),
    ...(wording.anchors && !ends
      ? [problem(`${where}.anchors`, 'the question is no scale with words at its ends; take anchors away')]
      : []),
  ];
}

type Codes = ReadonlyMap<string, Text>;

function codeProblems(
  where: string,
  words: Readonly<Record<string, string>> | undefined,
  codes: Codes,
  language: Language,
): readonly WordingProblem[] {
  const given = Object.keys(words ?? {});
  const missing = [...codes].filter(([code]) => !given.includes(code));
  const unknown = given.filter((code) => !codes.has(code));
  const all = [...codes.keys()].join(', ');
  return [
    ...missing.map(([code, text]) =>
      problem(`${where}.${code}`, `is missing; write the wording of ${named(code, text, language)}`),
    ),
    ...unknown.map((code) =>
      problem(
        `${where}.${code}`,
        codes.size === 0
          ? 'the question has none of these; take it away'
          : `the question has no "${code}"; it has ${all}`,
      ),
    ),
  ];
}

function codesOf(
  items: readonly Item[],
  of: (item: Item) => Readonly<Record<string, Text>> | undefined,
): Codes {
  return new Map(items.flatMap((item) => Object.entries(of(item) ?? {})));
}

function optionsOf(item: Item): Readonly<Record<string, Text>> | undefined {
  return item.kind === 'choice' || item.kind === 'choices' ? item.options : undefined;
}

function valueLabelsOf(item: Item): Readonly<Record<string, Text>> | undefined {
  return item.kind === 'integer' ? item.valueLabels : undefined;
}

function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function named(code: string, text: Text, language: Language): string {
  return textIn(text, language) === '' ? `the value ${code}` : quoted(text, language);
}

function quoted(text: Text, language: Language): string {
  return `"${textIn(text, language)}"`;
}

function problem(where: string, message: string): WordingProblem {
  return { where, message };
}
