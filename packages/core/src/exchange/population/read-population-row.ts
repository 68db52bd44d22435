import { isIsoDate } from '@kvalreg/expression';
import { counties, countryOfIdentifier, type Language, type PersonIdentifier } from '@kvalreg/declaration';
import type { Address } from '../../contacts/details/address.js';
import { homeCountryOf } from '../../contacts/details/country.js';
import { readPostalCode } from '../../contacts/details/postal-code.js';
import type { Identifier } from '../../people/identifier/identifier.js';
import { maskIdentifier } from '../../people/identifier/identifier-problem.js';
import { parseIdentifier } from '../../people/identifier/parse-identifier.js';
import { isUuid } from '../../platform/http/uuid.js';
import {
  populationEvents,
  type PopulationEvent,
  type PopulationRow,
} from '../../population/population-row.js';
import type { ImportRemark } from '../import/import-outcome.js';
import { populationWords, type PopulationProblem } from './population-words.js';

export const populationColumns = [
  'identifier',
  'event',
  'date',
  'reported',
  'newIdentifier',
  'careOf',
  'street',
  'postalCode',
  'city',
  'country',
  'county',
  'episodes',
  'birthDate',
  'sex',
] as const;
export type PopulationColumn = (typeof populationColumns)[number];

export interface PopulationReader {
  /** Kinds of numbers that the registers of the import accept. */
  readonly allowed: readonly PersonIdentifier[];
  readonly today: string;
  readonly language: Language;
}
type Cells = Readonly<Partial<Record<PopulationColumn, string>>>;

const longest = 200;
const needsNewNumber: readonly PopulationEvent[] = ['new-identifier', 'merge', 'split'];

/** A row as it stands in the file, or everything that is wrong with it. Numbers are never shown whole. */
export function readPopulationRow(
  { allowed, today, language }: PopulationReader,
  line: number,
  cells: Cells,
): { readonly row: PopulationRow } | { readonly remarks: readonly ImportRemark[] } {
  const remarks: ImportRemark[] = [];
  const value = (column: PopulationColumn): string => cells[column]?.trim() ?? '';
  const say = (field: PopulationColumn, code: PopulationProblem, shown = ''): void => {
    remarks.push({ line, field, value: shown, code, reason: populationWords(code, language) });
  };
  const number = (field: 'identifier' | 'newIdentifier'): Identifier | null => {
    const { identifier, problem } = parseIdentifier(value(field), { allowed, today, language });
    if (identifier) return identifier;
    remarks.push({
      line,
      field,
      value: maskIdentifier(value(field)),
      code: problem.code,
      reason: problem.message,
    });
    return null;
  };
  const day = (field: 'date' | 'reported' | 'birthDate'): string | null => {
    const text = value(field);
    if (text === '' && field !== 'date') return null;
    if (isIsoDate(text) && text <= today && text >= '1850-01-01') return text;
    say(field, 'day-invalid', text.slice(0, 20));
    return null;
  };

  const event = populationEvents.find((known) => known === value('event'));
  if (!event) say('event', 'event-unknown', value('event').slice(0, 30));
  const identifier = number('identifier');
  const date = day('date');
  const reported = day('reported');
  if (date !== null && reported !== null && reported < date) say('reported', 'reported-before', reported);
  const isTwo = event !== undefined && needsNewNumber.includes(event);
  const newIdentifier = isTwo ? number('newIdentifier') : null;
  if (event !== undefined && !isTwo && value('newIdentifier') !== '') say('newIdentifier', 'not-for-event');
  if (
    identifier &&
    newIdentifier &&
    identifier.type === newIdentifier.type &&
    identifier.normalised === newIdentifier.normalised
  )
    say('newIdentifier', 'same-number');
  const county = event === 'county' ? value('county') : null;
  if (county !== null && identifier && !isCounty(identifier, county))
    say('county', 'county-unknown', county.slice(0, 20));
  const address = event === 'address' ? addressOf(value, identifier, say) : null;
  const episodes =
    event === 'split'
      ? value('episodes')
          .toLowerCase()
          .split(/[\s|]+/u)
          .filter((id) => id !== '')
      : [];
  if (event === 'split' && (episodes.length === 0 || !episodes.every(isUuid)))
    say('episodes', 'episodes-invalid');
  const birthDate = day('birthDate');
  const sex = sexOf(value('sex'));
  if (sex === undefined) say('sex', 'sex-invalid', value('sex').slice(0, 20));

  if (remarks.length > 0 || !event || !identifier || date === null) return { remarks };
  const noted = reported ?? date;
  const about = { line, event, identifier, date, noted, newIdentifier, address, county, episodes };
  return { row: { ...about, birthDate, sex: sex ?? null } };
}

/** Former Norwegian counties are taken as well: a person may have lived in one on the day of an operation. */
function isCounty({ type }: Identifier, code: string): boolean {
  const country = countryOfIdentifier(type);
  return country === 'NO'
    ? /^[0-5]\d$/.test(code) && code !== '00'
    : counties.SE.some((each) => each.code === code);
}

function addressOf(
  value: (column: PopulationColumn) => string,
  identifier: Identifier | null,
  say: (field: PopulationColumn, code: PopulationProblem) => void,
): Address {
  for (const column of ['street', 'postalCode', 'city'] as const)
    if (value(column) === '') say(column, 'address-incomplete');
  for (const column of ['careOf', 'street', 'postalCode', 'city', 'country'] as const)
    if (value(column).length > longest) say(column, 'too-long');
  const isHome = value('country') === '';
  const home = isHome && identifier ? homeCountryOf(identifier.type) : null;
  const postalCode = readPostalCode(value('postalCode'), home);
  if (value('postalCode') !== '' && postalCode === null) say('postalCode', 'postal-code-invalid');
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return {
    careOf: orNull(value('careOf')),
    street: value('street'),
    postalCode: postalCode ?? '',
    city: value('city'),
    country: orNull(value('country')),
  };
}

function sexOf(text: string): 'female' | 'male' | null | undefined {
  return text === '' ? null : text === 'female' || text === 'male' ? text : undefined;
}
