import { cond, div, gt, mul, round, sub, unknownValue, type Expr } from '@kvalreg/expression';
import type { Direction } from './instrument.js';

// 0.54 - 0.24 is 0.30000000000000004 for a computer, and 0.72 - 0.42 is 0.3 less a trace: a limit of 0.3 points would
// be met or missed by chance. Fewer decimals than scores are rounded to: 20 of 45 less 13 of 45 is 35 % of it, and of
// 44.444444444 and 28.888888889 it must still be.
const decimals = 6;

/** Points by which a score became better; negative when it became worse, unknown when one of the two is. */
export function improvement(before: Expr<number>, after: Expr<number>, better: Direction): Expr<number> {
  return round(gain(before, after, better), decimals);
}

/**
 * The improvement as a percentage of the score before. Unknown when that was 0: nothing is a part of nothing; and
 * when it was negative, as an EQ-5D index can be, where the sign of the result would mislead.
 */
export function percentImprovement(
  before: Expr<number>,
  after: Expr<number>,
  better: Direction,
): Expr<number> {
  const part = div(gain(before, after, better), before);
  return cond(gt(before, 0), round(mul(part, 100), decimals), unknownValue('number'));
}

function gain(before: Expr<number>, after: Expr<number>, better: Direction): Expr<number> {
  return better === 'lower' ? sub(before, after) : sub(after, before);
}
