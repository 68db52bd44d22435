import type { PersonIdentifier } from '@kvalreg/declaration';
import type { Sex } from './identifier/identifier.js';

/** A person as those see who may know who it is. */
export interface Person {
  readonly id: string;
  readonly identifierType: PersonIdentifier;
  /** As people write it, for instance `19121212-1212`. */
  readonly identifier: string;
  readonly name: string | null;
  readonly birthDate: string;
  readonly sex: Sex;
  /** Present for somebody who has died. */
  readonly diedOn?: string;
  /**
   * Present for a person with a protected identity: `hidden` when number and name are withheld (an empty text and null),
   * `opened` when this session has broken the glass for a stated reason.
   */
  readonly protection?: 'hidden' | 'opened';
}

export function formatIdentifier(type: PersonIdentifier, normalised: string): string {
  const first = type === 'fodselsnummer' || type === 'd-nummer' ? 6 : 8;
  const sign = first === 6 ? ' ' : '-';
  return `${normalised.slice(0, first)}${sign}${normalised.slice(first)}`;
}
