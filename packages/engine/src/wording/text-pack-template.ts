import { textIn, type Instrument, type IntegerItem, type Item, type Language } from '@kvalreg/declaration';
import { namedValues } from './scale-values.js';
import { wordingVersion } from './with-wording.js';

/** A question of an empty pack; `about` says which it is, and is ignored when the pack is read. */
interface EmptyItem {
  readonly about: string;
  readonly label: '';
  readonly help?: '';
  readonly options?: Readonly<Record<string, ''>>;
  readonly valueLabels?: Readonly<Record<string, ''>>;
  readonly anchors?: { readonly min: ''; readonly max: '' };
}
/** A pack to be filled in: every text that an instrument needs, each empty. */
export interface EmptyTextPack {
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly language: Language;
  readonly licence: { readonly holder: ''; readonly number: '' };
  readonly items: Readonly<Record<string, EmptyItem>>;
}

/** The empty pack of an instrument; where registers take it in several forms, of all that any of them asks. */
export function emptyTextPack(
  instruments: readonly [Instrument, ...Instrument[]],
  language: Language,
): EmptyTextPack {
  const [first] = instruments;
  return {
    instrument: first.id,
    instrumentVersion: wordingVersion(first),
    language,
    licence: { holder: '', number: '' },
    items: Object.fromEntries(
      instruments.flatMap(({ items }) =>
        Object.entries(items).map(([name, item]) => [name, emptyItem(item, language)]),
      ),
    ),
  };
}

/** Up to this many values a scale is likely to have a statement for each; a pack may name its ends instead. */
const statements = 7;

function emptyItem(item: Item, language: Language): EmptyItem {
  return {
    about: aboutItem(item, language),
    label: '',
    ...(item.help && { help: '' }),
    ...((item.kind === 'choice' || item.kind === 'choices') && {
      options: emptied(Object.keys(item.options)),
    }),
    ...(item.kind === 'integer' && emptyScale(item)),
  };
}

function emptyScale(item: IntegerItem): Pick<EmptyItem, 'valueLabels' | 'anchors'> {
  if (item.valueLabels) return { valueLabels: emptied(Object.keys(item.valueLabels)) };
  if (!item.anchors) return {};
  const values = namedValues(item) ?? [];
  return values.length > 0 && values.length <= statements
    ? { valueLabels: emptied(values.map(String)) }
    : { anchors: { min: '', max: '' } };
}

function emptied(codes: readonly string[]): Readonly<Record<string, ''>> {
  return Object.fromEntries(codes.map((code) => [code, '']));
}

function aboutItem(item: Item, language: Language): string {
  const codes =
    item.kind === 'choice' || item.kind === 'choices'
      ? item.options
      : item.kind === 'integer'
        ? item.valueLabels
        : undefined;
  const ends =
    item.kind === 'integer' && !item.valueLabels && item.anchors
      ? [
          `${String(item.min)} = ${textIn(item.anchors.min, language)}`,
          `${String(item.max)} = ${textIn(item.anchors.max, language)}`,
        ]
      : [];
  const named = Object.entries(codes ?? {}).map(([code, text]) => `${code} = ${textIn(text, language)}`);
  const words = [...named, ...ends].join('; ');
  return textIn(item.label, language) + (words === '' ? '' : `: ${words}`);
}
