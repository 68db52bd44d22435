import { noncentralityOf } from '../distributions/noncentral-student.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';

/**
 * The limits of a standardised mean difference of which the t statistic was observed: the noncentralities that put t
 * at either end of its distribution, over √(effective n) (Cumming and Finch 2001). The effective n is that of the
 * pairs, or n₁n₂/(n₁ + n₂) of two groups.
 */
export function standardisedMeanInterval(
  t: number,
  df: number,
  effectiveN: number,
  options: IntervalOptions = {},
): readonly [lower: number, upper: number] {
  const p = upperProbability(options);
  const scale = Math.sqrt(effectiveN);
  return [noncentralityOf(p, t, df) / scale, noncentralityOf(1 - p, t, df) / scale];
}
