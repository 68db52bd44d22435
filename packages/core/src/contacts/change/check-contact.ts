import { channels, type Channel, type Language } from '@kvalreg/declaration';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import { contactProblem, type ContactProblemCode } from './contact-problems.js';
import type { AddressTyped, Contact, ContactChange } from '../contact.js';
import type { Address } from '../details/address.js';
import type { HomeCountry } from '../details/country.js';
import { readEmail } from '../details/email.js';
import { readPhone } from '../details/phone.js';
import { readPostalCode } from '../details/postal-code.js';

export type CheckedChange = Partial<
  Pick<Contact, 'email' | 'phone' | 'address' | 'digitalMailbox' | 'language' | 'refused'>
>;
interface Rules {
  readonly home: HomeCountry;
  /** Those that the register writes in. */
  readonly languages: readonly Language[];
  /** That of the reader of the problems. */
  readonly language: Language;
}

const longestLine = 60;
const phoneExamples: Readonly<Record<HomeCountry, string>> = { SE: '070-123 45 67', NO: '412 34 567' };
const codeExamples: Readonly<Record<HomeCountry, string>> = { SE: '123 45', NO: '0123' };

/** The change as it is kept: numbers and codes in one way of writing. Throws with everything that is wrong. */
export function checkContact(change: ContactChange, { home, languages, language }: Rules): CheckedChange {
  const problems: FieldProblem[] = [];
  const say = (
    field: string,
    code: ContactProblemCode,
    params: Readonly<Record<string, string>> = {},
  ): null => {
    problems.push(contactProblem(field, code, language, params));
    return null;
  };
  const read = (field: 'email' | 'phone', text: string): string | null => {
    if (text === '') return null;
    const value = shown(text);
    if (field === 'email') return readEmail(text) ?? say(field, 'email-format', { value });
    return readPhone(text, home) ?? say(field, 'phone-format', { value, example: phoneExamples[home] });
  };
  const checked: CheckedChange = {
    ...(change.email === undefined ? {} : { email: read('email', textOf(change.email)) }),
    ...(change.phone === undefined ? {} : { phone: read('phone', textOf(change.phone)) }),
    ...(change.address === undefined ? {} : { address: readTyped(change.address ?? {}, home, say) }),
    ...(change.digitalMailbox === undefined ? {} : { digitalMailbox: change.digitalMailbox }),
    ...(change.language === undefined
      ? {}
      : { language: readLanguage(textOf(change.language), languages, say) }),
    ...(change.refused === undefined ? {} : { refused: readRefused(change.refused, say) }),
  };
  if (problems.length === 0) return checked;
  throw new InvalidInputError('invalid-contact', 'The contact cannot be kept as it was typed.', problems);
}

type Say = (field: string, code: ContactProblemCode, params?: Readonly<Record<string, string>>) => null;

function readTyped(typed: AddressTyped, home: HomeCountry, say: Say): Address | null {
  const careOf = textOf(typed.careOf).replace(/^c\/o\s+/iu, '');
  const street = textOf(typed.street)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 2)
    .join('\n');
  const postalCode = textOf(typed.postalCode);
  const city = textOf(typed.city);
  const country = textOf(typed.country);
  // A country alone is no address.
  if ([careOf, street, postalCode, city].every((text) => text === '')) return null;
  for (const [field, text] of Object.entries({ careOf, street, city, country }))
    if (text.split('\n').some((line) => line.length > longestLine))
      say(`address.${field}`, 'too-long', { value: text.slice(0, 20), limit: String(longestLine) });
  if (street === '') say('address.street', 'address-street-required');
  if (city === '') say('address.city', 'address-city-required');
  const abroad = countryOf(country, home);
  const code = readPostalCode(postalCode, abroad === null ? home : abroad.format);
  if (code === null)
    say('address.postalCode', 'postal-code-format', {
      value: shown(postalCode),
      example: codeExamples[home],
    });
  return {
    careOf: careOf === '' ? null : careOf,
    street,
    postalCode: code ?? '',
    city,
    country: abroad?.name ?? null,
  };
}

const names: Readonly<Record<HomeCountry, readonly string[]>> = {
  SE: ['se', 'sverige', 'sweden'],
  NO: ['no', 'norge', 'norway', 'noreg'],
};

/** Null for an address at home; else the country's name, and how its postal codes are written where that is known. */
function countryOf(
  text: string,
  home: HomeCountry,
): { readonly name: string; readonly format: HomeCountry | null } | null {
  const format =
    (['SE', 'NO'] as const).find((country) => names[country].includes(text.toLowerCase())) ?? null;
  if (text === '' || format === home) return null;
  const spelled = { SE: 'Sverige', NO: 'Norge' };
  return { name: format !== null && text.length === 2 ? spelled[format] : text, format };
}

function readLanguage(text: string, languages: readonly Language[], say: Say): Language | null {
  if (text === '') return null;
  const found = languages.find((language) => language === text.toLowerCase());
  return found ?? say('language', 'language-unknown', { value: shown(text), example: languages.join(', ') });
}

function readRefused(refused: readonly string[], say: Say): readonly Channel[] {
  const unknown = refused.find((channel) => !channels.some((known) => known === channel));
  if (unknown !== undefined)
    say('refused', 'channel-unknown', { value: shown(unknown), example: channels.join(', ') });
  return channels.filter((channel) => refused.includes(channel));
}

function textOf(text: string | null | undefined): string {
  return text?.trim() ?? '';
}

function shown(text: string): string {
  return text.slice(0, 40);
}
