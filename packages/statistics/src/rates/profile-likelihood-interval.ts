import { chiSquareQuantile } from '../distributions/gamma.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { requireCount } from '../require-finite.js';
import { findIncreasingRoot } from '../special-functions/find-root.js';
import { devianceTerm } from '../special-functions/saddle-point.js';
import type { Limits } from './poisson-interval.js';

/**
 * The limits of a Poisson mean whose deviance 2(k ln(k/μ) + μ − k) from the count reaches the χ² quantile with one
 * degree of freedom, as `confint` of a Poisson model in R. Without events the lower limit is 0 and the upper one the
 * one-sided −ln(1 − level), as the Norwegian registers have it. Throws a `RangeError` unless the count is whole and at
 * least 0.
 */
export function profileLikelihoodInterval(count: number, options: IntervalOptions = {}): Limits {
  requireCount('count', count);
  const level = 2 * upperProbability(options) - 1;
  if (count === 0) return [0, -Math.log1p(-level)];
  const root = Math.sqrt(chiSquareQuantile(level, 1));
  // The signed root of the deviance rises nearly in a straight line with the logarithm of the mean.
  const signedRoot = (logMean: number): number => {
    const mean = Math.exp(logMean);
    return Math.sign(mean - count) * Math.sqrt(2 * Math.max(0, devianceTerm(count, mean)));
  };
  const limit = (target: number): number =>
    Math.exp(
      findIncreasingRoot((logMean) => signedRoot(logMean) - target, Math.log(count), 1 / Math.sqrt(count)),
    );
  return [limit(-root), limit(root)];
}
