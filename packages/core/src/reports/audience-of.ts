import type { Audience } from '@kvalreg/declaration';
import { roleOf } from '../access/principal.js';
import type { Scope } from '../access/scope.js';

/** As whom somebody reads a report. Whoever runs the register, or is the program itself, reads as the office. */
export function audienceOf({ level, principal }: Pick<Scope, 'level' | 'principal'>): Audience {
  if (level === 'unit') return 'clinic';
  return roleOf(principal) === 'authority' ? 'authority' : 'office';
}
