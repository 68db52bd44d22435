import type { Assignment } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { contentLanguage, message } from '@kvalreg/rendering';
import { placeOf } from '../platform/pages/pages.js';

/** Role, place and, where there are several, the register. */
export function assignmentText(
  assignment: Assignment,
  registers: readonly Register[],
  language: Language,
): string {
  const register =
    registers.length < 2 ? undefined : registers.find(({ id }) => id === assignment.registerId);
  return [
    message(language, `role.${assignment.role}`),
    placeOf(assignment, language),
    ...(register ? [textIn(register.shortTitle, contentLanguage(register, language))] : []),
  ].join(', ');
}
