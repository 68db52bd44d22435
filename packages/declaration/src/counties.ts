import type { PersonIdentifier } from './register.js';

export type Country = 'SE' | 'NO';
export interface County {
  readonly code: string;
  /** A proper name: the same in every language. */
  readonly name: string;
}

/** Swedish county codes, as the regions have them too. */
const swedish: readonly County[] = [
  { code: '01', name: 'Stockholms län' },
  { code: '03', name: 'Uppsala län' },
  { code: '04', name: 'Södermanlands län' },
  { code: '05', name: 'Östergötlands län' },
  { code: '06', name: 'Jönköpings län' },
  { code: '07', name: 'Kronobergs län' },
  { code: '08', name: 'Kalmar län' },
  { code: '09', name: 'Gotlands län' },
  { code: '10', name: 'Blekinge län' },
  { code: '12', name: 'Skåne län' },
  { code: '13', name: 'Hallands län' },
  { code: '14', name: 'Västra Götalands län' },
  { code: '17', name: 'Värmlands län' },
  { code: '18', name: 'Örebro län' },
  { code: '19', name: 'Västmanlands län' },
  { code: '20', name: 'Dalarnas län' },
  { code: '21', name: 'Gävleborgs län' },
  { code: '22', name: 'Västernorrlands län' },
  { code: '23', name: 'Jämtlands län' },
  { code: '24', name: 'Västerbottens län' },
  { code: '25', name: 'Norrbottens län' },
];

/** Norwegian county numbers of 2024. Those that held before are read as they were given, without a name. */
const norwegian: readonly County[] = [
  { code: '03', name: 'Oslo' },
  { code: '11', name: 'Rogaland' },
  { code: '15', name: 'Møre og Romsdal' },
  { code: '18', name: 'Nordland' },
  { code: '31', name: 'Østfold' },
  { code: '32', name: 'Akershus' },
  { code: '33', name: 'Buskerud' },
  { code: '34', name: 'Innlandet' },
  { code: '39', name: 'Vestfold' },
  { code: '40', name: 'Telemark' },
  { code: '42', name: 'Agder' },
  { code: '46', name: 'Vestland' },
  { code: '50', name: 'Trøndelag' },
  { code: '55', name: 'Troms' },
  { code: '56', name: 'Finnmark' },
];

/** The counties of a country by their codes. */
export const counties: Readonly<Record<Country, readonly County[]>> = { SE: swedish, NO: norwegian };

/** The country that a kind of number is issued in. */
export function countryOfIdentifier(identifier: PersonIdentifier): Country {
  return identifier === 'fodselsnummer' || identifier === 'd-nummer' ? 'NO' : 'SE';
}

/** The country that a register's patients live in: where their numbers are issued. */
export function countryOf({ identifiers }: { readonly identifiers: readonly PersonIdentifier[] }): Country {
  return identifiers.some((identifier) => countryOfIdentifier(identifier) === 'NO') ? 'NO' : 'SE';
}
