import type { Summary } from '../moments/summary.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** Why effect sizes of some summaries are null; empty where they exist. */
export function effectSizeReason(...summaries: readonly Summary[]): MaybeUndefined {
  if (summaries.some(({ n }) => n === 0)) return { reason: 'no-observations' };
  if (summaries.some(({ sd }) => sd === null)) return { reason: 'too-few-observations' };
  return summaries.every(({ sd }) => sd === 0) ? { reason: 'no-variation' } : {};
}
