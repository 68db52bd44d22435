import { roleOf } from '../access/principal.js';
import type { Scope } from '../access/scope.js';
import { comparisonLimits } from '../indicators/disclosure/viewer.js';

/**
 * How many cases of a release have been erased, as far as the reader is told: who does not see every case is not told
 * of few, since what came out before and after would be about them. Null for few.
 */
export function erasedFor({ level, principal }: Scope, erased: number | null): number | null {
  const seesAll = level !== 'unit' && roleOf(principal) !== 'authority';
  if (erased === null || seesAll || erased === 0) return erased;
  return erased < comparisonLimits.smallestN ? null : erased;
}
