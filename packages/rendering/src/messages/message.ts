import type { Language } from '@kvalreg/declaration';
import { formatCount } from '../format/format-number.js';
import { catalogue, isMessageKey, type MessageKey } from './catalogue.js';
import type { PlacesOf } from './message-entry.js';

type Places<K extends MessageKey> = PlacesOf<(typeof catalogue)[K]['sv']>;
type Values<P extends string> = Readonly<Record<P, string | number>>;

/** A sentence in the language of the reader; the places that it has must all be given. */
export function message<K extends MessageKey>(
  language: Language,
  key: K,
  ...values: [Places<K>] extends [never] ? [] : [Values<Places<K>>]
): string {
  return fill(catalogue[key][language], values[0] ?? {});
}

type CountedKey = { [K in MessageKey]: K extends `${infer Stem}.other` ? Stem : never }[MessageKey];
/** A sentence with a number in it: `<key>.one` or `<key>.other`, where `{n}` is the number. */
export function counted(language: Language, key: CountedKey, n: number): string {
  const chosen = `${key}.${n === 1 ? 'one' : 'other'}`;
  if (!isMessageKey(chosen)) throw new RangeError(`no message ${chosen}`);
  return fill(catalogue[chosen][language], { n: formatCount(n, language) });
}

/** For templates, where the key is only known at run time. Throws for a key or a place that there is not. */
export function messageByKey(
  language: Language,
  key: string,
  values: Readonly<Record<string, unknown>>,
): string {
  if (!isMessageKey(key)) throw new RangeError(`no message ${key}`);
  return fill(catalogue[key][language], values);
}

function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, place: string) => {
    const value = values[place];
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new RangeError(`"${text}" lacks {${place}}`);
    return String(value);
  });
}
