import { betaQuantile } from '../distributions/beta.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { requireEvents } from './require-events.js';

/**
 * The share `k / n` with the exact interval of Clopper and Pearson (1934), as `binom.test` in R: never below its
 * level, and therefore wider than Wilson's. n = 0 gives nulls. Throws a `RangeError` unless 0 ≤ k ≤ n are whole.
 */
export function clopperPearsonInterval(k: number, n: number, options: IntervalOptions = {}): Estimate {
  requireEvents(k, n);
  const p = upperProbability(options);
  if (n === 0) return { n, value: null, lower: null, upper: null, reason: 'no-observations' };
  return {
    n,
    value: k / n,
    lower: k === 0 ? 0 : betaQuantile(1 - p, k, n - k + 1),
    upper: k === n ? 1 : betaQuantile(p, k + 1, n - k),
  };
}
