import { parseIdentifier } from '@kvalreg/core';
import type { Register } from '@kvalreg/declaration';
import { isIsoDate } from '@kvalreg/expression';
import { ageOn } from '../platform/pages/person.js';

/** Few live longer; a century that was typed wrongly is more likely. */
const usualMost = 110;

export interface UnusualAge {
  readonly birthDate: string;
  readonly age: number;
}

/** The age of somebody who would be older than people become, by the number or else the date of birth; null for others. */
export function unusualAge(
  { identifiers }: Pick<Register, 'identifiers'>,
  typed: { readonly identifier: string; readonly birthDate: string },
  today: string,
): UnusualAge | null {
  const { identifier } = parseIdentifier(typed.identifier, { allowed: identifiers, today });
  const birthDate = identifier?.birthDate ?? typed.birthDate;
  if (!isIsoDate(birthDate)) return null;
  const age = ageOn(today, birthDate);
  return age > usualMost ? { birthDate, age } : null;
}
