import { textIn, type Instrument, type Item, type Language, type Text } from '@kvalreg/declaration';

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
  const [{ id, version }] = instruments;
  return {
    instrument: id,
    instrumentVersion: version,
    language,
    licence: { holder: '', number: '' },
    items: Object.fromEntries(
      instruments.flatMap(({ items }) =>
        Object.entries(items).map(([name, item]) => [name, emptyItem(item, language)]),
      ),
    ),
  };
}

function emptyItem(item: Item, language: Language): EmptyItem {
  const codes =
    item.kind === 'choice' || item.kind === 'choices'
      ? { options: emptied(item.options) }
      : item.kind === 'integer' && item.valueLabels
        ? { valueLabels: emptied(item.valueLabels) }
        : {};
  return {
    about: aboutItem(item, language),
    label: '',
    ...(item.help && { help: '' }),
    ...codes,
    ...(item.kind === 'integer' && item.anchors && { anchors: { min: '', max: '' } }),
  };
}

function emptied(codes: Readonly<Record<string, Text>>): Readonly<Record<string, ''>> {
  return Object.fromEntries(Object.keys(codes).map((code) => [code, '']));
}

function aboutItem(item: Item, language: Language): string {
  const codes =
    item.kind === 'choice' || item.kind === 'choices'
      ? item.options
      : item.kind === 'integer'
        ? item.valueLabels
        : undefined;
  const named = Object.entries(codes ?? {}).map(([code, text]) => `${code} = ${textIn(text, language)}`);
  return [textIn(item.label, language), ...(named.length > 0 ? [named.join('; ')] : [])].join(': ');
}
