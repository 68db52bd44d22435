import type { Form, Item } from '@kvalreg/declaration';
import type { FhirCompanion } from '../companion.js';
import { codeSystemOf, type CanonicalNames } from './canonical-names.js';

/** What items and options are called in an exported questionnaire. */
export interface LinkNames {
  /** The linkId of a field (`weight`, `odi.walking`), of an instrument, or of an item of a repeated group (`implants.udi`). */
  readonly linkOf: (key: string) => string;
  /** The system of the codes of a question. */
  readonly systemOf: (key: string, item: Item, canonical: CanonicalNames) => string;
  /** The code of an option. */
  readonly codeOf: (key: string, option: string) => string;
  /** Whether codes are called as in the register, so that they can be compared with any text. */
  readonly isPlain: boolean;
  /** Where expressions look for items. */
  readonly items: string;
}

/** Everything keeps the name that it has in the register. */
export const plainNames: LinkNames = {
  linkOf: (key) => key,
  systemOf: (key, item, canonical) => codeSystemOf(item, key, canonical),
  codeOf: (_, option) => option,
  isPlain: true,
  items: '%resource.repeat(item)',
};

/** What was imported keeps the names that it came with. */
export function companionNames({ links }: FhirCompanion, form: Form): LinkNames {
  const byKey = new Map<
    string,
    {
      readonly link: string;
      readonly system: string | undefined;
      readonly codes: ReadonlyMap<string, string>;
    }
  >();
  for (const [link, { field, repeat, system, options = {} }] of Object.entries(links)) {
    const key = repeat === undefined ? field : `${repeat}.${field}`;
    const codes = new Map(Object.entries(options).map(([code, option]) => [option, code]));
    byKey.set(key, { link, system, codes });
  }
  const taken = new Set(Object.keys(links));
  const isThere = (key: string): boolean =>
    Object.hasOwn(form.items, key) || key.includes('.') || Object.hasOwn(form.repeats ?? {}, key);
  return {
    linkOf: (key) => byKey.get(key)?.link ?? (taken.has(key) && isThere(key) ? `kvalreg-${key}` : key),
    systemOf: (key, item, canonical) => byKey.get(key)?.system ?? codeSystemOf(item, key, canonical),
    codeOf: (key, option) => byKey.get(key)?.codes.get(option) ?? option,
    isPlain: false,
    items: '%resource.descendants()',
  };
}
