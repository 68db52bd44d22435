import { improvement, percentImprovement } from '@kvalreg/declaration';
import { gte, lt, lte, type Expr } from '@kvalreg/expression';
import type { Threshold } from './thresholds.js';

/**
 * Whether a score before and after reaches a published limit, as a statement for an indicator. Unknown when one of the
 * scores is; a percentage is undefined when the score before was 0. Of a limit on the later score only that is read.
 */
export function reaches(
  { limit, better }: Pick<Threshold, 'limit' | 'better'>,
  before: Expr<number>,
  after: Expr<number>,
): Expr<boolean> {
  switch (limit.kind) {
    case 'points':
      return gte(improvement(before, after, better), limit.atLeast);
    case 'percent':
      return gte(percentImprovement(before, after, better), limit.atLeast);
    case 'fewer-points':
      return lt(improvement(before, after, better), limit.below);
    case 'score':
      return lte(after, limit.atMost);
  }
}
