import { and, eq, isKnown, type Expr } from '@kvalreg/expression';

/** Whoever has no pain is not asked more about it; whoever skipped the scale is. */
export function answeredZero(score: Expr<number>): Expr<boolean> {
  return and(isKnown(score), eq(score, 0));
}
