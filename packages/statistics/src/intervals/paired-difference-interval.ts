import type { IntervalOptions } from './estimate.js';
import { meanInterval, type MeanEstimate } from './mean-interval.js';

/**
 * The mean change from `before` to `after` of the same persons in the same order, with its t interval, as
 * `t.test(after, before, paired = TRUE)` in R. For a summary from the database give the number, mean and standard
 * deviation of the differences to `meanInterval`. Throws a `RangeError` when the lists differ in length or hold a
 * number that is not finite.
 */
export function pairedDifferenceInterval(
  before: readonly number[],
  after: readonly number[],
  options: IntervalOptions = {},
): MeanEstimate {
  if (before.length !== after.length) {
    throw new RangeError(`${before.length} values before and ${after.length} after are not pairs.`);
  }
  const differences = after.map((value, index) => value - (before[index] ?? Number.NaN));
  return meanInterval(differences, options);
}
