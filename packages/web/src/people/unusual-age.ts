import { parseIdentifier } from '@kvalreg/core';
import type { Register } from '@kvalreg/declaration';
import { ageOn } from '../platform/pages/person.js';

/** Near enough to ask; whether the day exists is judged when the person is added. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
}

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
  if (!isDate(birthDate)) return null;
  const age = ageOn(today, birthDate);
  return age > usualMost ? { birthDate, age } : null;
}
