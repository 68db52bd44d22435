import type { Language, PersonIdentifier } from '@kvalreg/declaration';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import type { IdentifierProblemCode } from './identifier.js';

type Words = Readonly<Record<Language, string>>;

const kinds: Readonly<Record<PersonIdentifier, Words>> = {
  personnummer: { sv: 'personnummer', nb: 'svensk personnummer', en: 'Swedish personal identity number' },
  samordningsnummer: {
    sv: 'samordningsnummer',
    nb: 'svensk samordningsnummer',
    en: 'Swedish coordination number',
  },
  reservnummer: { sv: 'reservnummer', nb: 'svensk reservenummer', en: 'Swedish reserve number' },
  fodselsnummer: {
    sv: 'norskt födelsenummer',
    nb: 'fødselsnummer',
    en: 'Norwegian national identity number',
  },
  'd-nummer': { sv: 'norskt D-nummer', nb: 'D-nummer', en: 'Norwegian D-number' },
};

const messages: Readonly<Record<IdentifierProblemCode, Words>> = {
  'identifier-missing': {
    sv: 'Personnumret saknas. Skriv {accepted}.',
    nb: 'Personnummeret mangler. Skriv {accepted}.',
    en: 'The personal number is missing. Write a {accepted}.',
  },
  'identifier-format': {
    sv: 'Personnumret "{value}" kan inte läsas. Skriv {accepted}, till exempel ÅÅÅÅMMDD-NNNN.',
    nb: 'Personnummeret "{value}" kan ikke leses. Skriv {accepted}.',
    en: 'The personal number "{value}" cannot be read. Write a {accepted} with all its digits, for instance YYYYMMDD-NNNN.',
  },
  'identifier-foreign': {
    sv: 'Personnumret "{value}" ser ut att vara utländskt och kan inte användas. Skriv {accepted}.',
    nb: 'Personnummeret "{value}" ser ut til å være utenlandsk og kan ikke brukes. Skriv {accepted}.',
    en: 'The personal number "{value}" looks foreign and cannot be used. Write a {accepted}.',
  },
  'identifier-date': {
    sv: 'Personnumret "{value}" börjar inte med ett datum som finns. Kontrollera år, månad och dag.',
    nb: 'Personnummeret "{value}" inneholder ingen gyldig dato. Kontroller dag, måned og år.',
    en: 'The personal number "{value}" does not hold a date that exists. Check year, month and day.',
  },
  'identifier-in-the-future': {
    sv: 'Personnumret "{value}" anger en födelsedag som inte har varit än. Skriv alla siffror med århundradet, till exempel 1923….',
    nb: 'Personnummeret "{value}" angir en fødselsdag som ikke har vært ennå. Kontroller årstallet.',
    en: 'The personal number "{value}" gives a date of birth that is still to come. Write the year with all four digits, for instance 1923….',
  },
  'identifier-check-digit': {
    sv: 'Personnumret "{value}" har fel kontrollsiffra. Någon siffra är felskriven: kontrollera hela numret.',
    nb: 'Personnummeret "{value}" har feil kontrollsiffer. Et siffer er feil: kontroller hele nummeret.',
    en: 'The personal number "{value}" has a wrong check digit. Some digit was mistyped: check the whole number.',
  },
  'identifier-not-accepted': {
    sv: 'Numret "{value}" är av ett slag som det här registret inte tar emot. Skriv {accepted}.',
    nb: 'Nummeret "{value}" er av et slag som dette registeret ikke tar imot. Skriv {accepted}.',
    en: 'The number "{value}" is of a kind that this register does not accept. Write a {accepted}.',
  },
};

/** A problem in words; the number itself is shown only by its first and last two characters. */
export function identifierProblem(
  code: IdentifierProblemCode,
  text: string,
  allowed: readonly PersonIdentifier[],
  language: Language,
): FieldProblem & { readonly code: IdentifierProblemCode } {
  const value = maskIdentifier(text);
  const or = { sv: ' eller ', nb: ' eller ', en: ' or ' }[language];
  const names = allowed.map((kind) => kinds[kind][language]);
  const accepted = [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(or);
  const message = messages[code][language].replace('{value}', value).replace('{accepted}', accepted);
  return { field: 'identifier', code, severity: 'error', message, params: { value } };
}

/** Enough to recognise what one has typed, too little to find the person. */
export function maskIdentifier(text: string): string {
  if (text.length < 6) return '•'.repeat(text.length);
  return `${text.slice(0, 2)}${'•'.repeat(Math.min(text.length, 20) - 4)}${text.slice(-2)}`;
}
