import type { Language } from '@kvalreg/declaration';
import type { FieldProblem } from '../../platform/errors/field-problem.js';

type Words = Readonly<Record<Language, string>>;

const messages = {
  'email-format': {
    sv: 'E-postadressen "{value}" går inte att använda. Skriv den som namn@exempel.se.',
    nb: 'E-postadressen "{value}" kan ikke brukes. Skriv den som navn@eksempel.no.',
    en: 'The e-mail address "{value}" cannot be used. Write it like name@example.org.',
  },
  'phone-format': {
    sv: 'Telefonnumret "{value}" går inte att använda. Skriv det med riktnummer, till exempel {example}, eller med landsnummer och plus.',
    nb: 'Telefonnummeret "{value}" kan ikke brukes. Skriv det for eksempel {example}, eller med landkode og pluss.',
    en: 'The telephone number "{value}" cannot be used. Write it for instance {example}, or with plus and the country code.',
  },
  'address-street-required': {
    sv: 'Gatuadress eller box saknas. Fyll i den, eller töm hela adressen.',
    nb: 'Gateadresse eller postboks mangler. Fyll den ut, eller tøm hele adressen.',
    en: 'The street or box is missing. Fill it in, or empty the whole address.',
  },
  'address-city-required': {
    sv: 'Postort saknas. Fyll i den, eller töm hela adressen.',
    nb: 'Poststed mangler. Fyll det ut, eller tøm hele adressen.',
    en: 'The town is missing. Fill it in, or empty the whole address.',
  },
  'postal-code-format': {
    sv: 'Postnumret "{value}" går inte att använda. Skriv {example}, eller ange landet om adressen är utomlands.',
    nb: 'Postnummeret "{value}" kan ikke brukes. Skriv {example}, eller oppgi landet hvis adressen er i utlandet.',
    en: 'The postal code "{value}" cannot be used. Write {example}, or give the country if the address is abroad.',
  },
  'too-long': {
    sv: '"{value}…" är längre än {limit} tecken. Korta det.',
    nb: '"{value}…" er lengre enn {limit} tegn. Kort det ned.',
    en: '"{value}…" is longer than {limit} characters. Shorten it.',
  },
  'language-unknown': {
    sv: 'Registret skriver inte på språket "{value}". Välj ett av: {example}.',
    nb: 'Registeret skriver ikke på språket "{value}". Velg ett av: {example}.',
    en: 'The register does not write in the language "{value}". Choose one of: {example}.',
  },
  'channel-unknown': {
    sv: '"{value}" är inget sätt att nå en person på. Välj bland: {example}.',
    nb: '"{value}" er ingen måte å nå en person på. Velg blant: {example}.',
    en: '"{value}" is no way to reach a person. Choose among: {example}.',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type ContactProblemCode = keyof typeof messages;

/** What is wrong with one field, in words that name the value and the remedy. */
export function contactProblem(
  field: string,
  code: ContactProblemCode,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): FieldProblem {
  const message = messages[code][language].replaceAll(/\{(\w+)\}/gu, (_, name: string) => params[name] ?? '');
  return { field, code, severity: 'error', message, params };
}
