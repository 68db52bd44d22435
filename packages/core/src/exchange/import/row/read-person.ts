import type { Language, PersonIdentifier } from '@kvalreg/declaration';
import { parseIdentifier } from '../../../people/identifier/parse-identifier.js';
import type { FixedColumn } from '../../columns/fixed-columns.js';
import type { Refuse } from './row-refusal.js';

/** Whom a row is about, as the file says it. */
export type PersonOfRow =
  | { readonly id: string }
  | {
      readonly identifier: string;
      readonly birthDate: string | null;
      readonly sex: 'female' | 'male' | null;
    };
export interface PersonColumns {
  /** Kinds of numbers that the register accepts. */
  readonly identifiers: readonly PersonIdentifier[];
  readonly today: string;
  readonly language: Language;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The person of a row, with the date of birth where the row tells it. */
export function readPerson(
  fixed: Partial<Record<FixedColumn, string>>,
  { birthDate, sex }: { readonly birthDate: string | null; readonly sex: 'female' | 'male' | null },
  { identifiers: allowed, today, language }: PersonColumns,
  refuse: Refuse,
): { readonly person: PersonOfRow | null; readonly birthDate: string | null } {
  if (fixed.personId !== undefined) {
    const id = uuid.test(fixed.personId) ? fixed.personId.toLowerCase() : null;
    if (id !== null) return { person: { id }, birthDate };
    refuse(
      'personId',
      fixed.personId,
      'unknown-person',
      'This is no personId. Use the ids of an export from this installation, or a column personalNumber.',
    );
    return { person: null, birthDate };
  }
  const identifier = fixed.personalNumber ?? '';
  if (identifier === '') {
    refuse('personalNumber', '', 'required', 'The personal number is missing. Write it with twelve digits.');
    return { person: null, birthDate };
  }
  const parsed = parseIdentifier(identifier, { allowed, today, language });
  if (parsed.problem) {
    refuse('personalNumber', identifier, parsed.problem.code, parsed.problem.message);
    return { person: null, birthDate };
  }
  return { person: { identifier, birthDate, sex }, birthDate: parsed.identifier.birthDate ?? birthDate };
}
