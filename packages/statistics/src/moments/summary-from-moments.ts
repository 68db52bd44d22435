import { requireCount, requireFinite } from '../require-finite.js';
import type { Summary } from './summary.js';

export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * Mean and standard deviation from sums that were stored or added up over groups.
 *
 * Sums of whole numbers are exact (up to 2^53), and so is the result. Other sums carry rounding, which the
 * subtraction magnifies: the standard deviation loses about as many decimal digits as twice those by which the mean
 * exceeds it, and one below some 1e-7 of the mean cannot be told from none and comes out as 0. Where the values are at hand,
 * `summarise` or `stddev_samp` in the database has no such limit.
 *
 * Throws a `RangeError` for a number that is not finite, and for sums that no values can have.
 */
export function summaryFromMoments({ n, sum, sumOfSquares }: Moments): Summary {
  requireCount('n', n);
  requireFinite('sum', [sum]);
  requireFinite('sumOfSquares', [sumOfSquares]);
  if (n === 0) {
    if (sum !== 0 || sumOfSquares !== 0) throw new RangeError('The sums of no values must be 0.');
    return { n, mean: null, sd: null };
  }
  const squares = squaresAboutMean(n, sum, sumOfSquares);
  return { n, mean: sum / n, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

function squaresAboutMean(n: number, sum: number, sumOfSquares: number): number {
  const exact = Number.isSafeInteger(sum) && Number.isSafeInteger(sumOfSquares);
  const squares = exact
    ? Number(BigInt(n) * BigInt(sumOfSquares) - BigInt(sum) ** 2n) / n
    : sumOfSquares - (sum / n) * sum;
  // Each of the n additions behind a sum may have lost half a unit in the last place.
  const noise = exact ? 0 : n * Number.EPSILON * Math.abs(sumOfSquares);
  if (squares < -noise) {
    throw new RangeError(`No ${n} values have the sum ${sum} and the sum of squares ${sumOfSquares}.`);
  }
  return squares <= noise ? 0 : squares;
}
