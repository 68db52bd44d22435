import type { Item, Language, TextItem } from '@kvalreg/declaration';
import { sentence } from '../words.js';

type Bare = Item extends infer I ? (I extends Item ? Omit<I, 'label' | 'help' | 'required'> : never) : never;
/** An item without its words. */
export type ItemShape = Bare;

const widest = 999_999_999;
const longestLine = 1000;
const longestText = 10_000;

/** Validations that are a text of a certain look: what it must match, and an example. */
const looks: Readonly<Record<string, readonly [string, string]>> = {
  zipcode: [String.raw`\d{5}(-\d{4})?`, '12345'],
  postalcode_australia: [String.raw`\d{4}`, '1234'],
  postalcode_canada: [String.raw`[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d`, 'A1B 2C3'],
  postalcode_french: [String.raw`\d{5}`, '12345'],
  postalcode_germany: [String.raw`\d{5}`, '12345'],
  postalcode_uk: [String.raw`[A-Za-z]{1,2}\d[A-Za-z0-9]? ?\d[A-Za-z]{2}`, 'SW1A 1AA'],
  phone_australia: [String.raw`[0-9+() -]{5,20}`, '02 1234 5678'],
  phone_uk: [String.raw`[0-9+() -]{5,20}`, '020 1234 5678'],
  alpha_only: ['[A-Za-z]+', 'Abc'],
  letters_only: ['[A-Za-z]+', 'Abc'],
  time_hh_mm_ss: [String.raw`([01]?\d|2[0-3]):[0-5]\d:[0-5]\d`, '13:05:59'],
  time_mm_ss: [String.raw`[0-5]?\d:[0-5]\d`, '05:59'],
};
const moment = [String.raw`\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d`, '2024-02-29 13:05'] as const;
const momentWithSeconds = [String.raw`${moment[0]}:[0-5]\d`, '2024-02-29 13:05:59'] as const;

/** Numbers that name a person: they never become answers. */
export function isPersonalNumber(validation: string): boolean {
  return /^(ssn|v?mrn(_|$))/.test(validation);
}

/**
 * What a text field with this validation is. Undefined for a validation that is not known: the field is then a line of
 * free text.
 */
export function itemOfValidation(validation: string, language: Language): ItemShape | undefined {
  if (validation === '') return line();
  if (/^date_(ymd|mdy|dmy)$/.test(validation)) return { kind: 'date' };
  if (/^datetime_seconds_(ymd|mdy|dmy)$/.test(validation)) return looking(momentWithSeconds, language);
  if (/^datetime_(ymd|mdy|dmy)$/.test(validation)) return looking(moment, language);
  if (validation === 'time') return { kind: 'time' };
  if (validation === 'integer') return { kind: 'integer', min: -widest, max: widest };
  const number = /^number(?:_(\d)dp)?(_comma_decimal)?$/.exec(validation);
  if (number)
    return { kind: 'decimal', min: -widest, max: widest, decimals: Math.min(6, Number(number[1] ?? 6)) };
  if (validation === 'email' || validation === 'phone') return { ...line(), format: validation };
  const look = Object.hasOwn(looks, validation) ? looks[validation] : undefined;
  return look && looking(look, language);
}

export function line(): Omit<TextItem, 'label' | 'help' | 'required'> {
  return { kind: 'text', maxLength: longestLine };
}

export function note(): Omit<TextItem, 'label' | 'help' | 'required'> {
  return { kind: 'text', maxLength: longestText, multiline: true };
}

function looking([regex, example]: readonly [string, string], language: Language): ItemShape {
  return { kind: 'text', maxLength: 50, pattern: { regex, message: sentence('format', language, example) } };
}
