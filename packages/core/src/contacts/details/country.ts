import type { PersonIdentifier } from '@kvalreg/declaration';

/** The country whose way of writing numbers and postal codes is meant where nothing else is said. */
export type HomeCountry = 'SE' | 'NO';

/** That of whoever issued the person's number. */
export function homeCountryOf(identifierType: PersonIdentifier): HomeCountry {
  return identifierType === 'fodselsnummer' || identifierType === 'd-nummer' ? 'NO' : 'SE';
}
