import { normalQuantile } from '../distributions/normal.js';
import { requireCount } from '../require-finite.js';
import { upperProbability, type Estimate, type IntervalOptions } from './estimate.js';

/**
 * The share `k / n` with Wilson's score interval (1927, without continuity correction), as `prop.test(correct =
 * FALSE)` in R. It stays within 0 to 1 and keeps its level in small samples. `n` = 0 gives nulls. Throws a
 * `RangeError` unless k and n are whole numbers with 0 ≤ k ≤ n.
 */
export function proportionInterval(k: number, n: number, options: IntervalOptions = {}): Estimate {
  requireCount('k', k);
  requireCount('n', n);
  if (k > n) throw new RangeError(`k is ${k} of n = ${n}: there cannot be more events than observations.`);
  const z = normalQuantile(upperProbability(options));
  if (n === 0) return { n, value: null, lower: null, upper: null, reason: 'no-observations' };
  return { n, value: k / n, lower: lowerLimit(k, n, z), upper: 1 - lowerLimit(n - k, n, z) };
}

/**
 * The smaller root of Wilson's equation, from the product of the roots, k² / (n(n + z²)): no digits are lost when k
 * is small. The upper limit of k is 1 minus the lower limit of n − k.
 */
function lowerLimit(k: number, n: number, z: number): number {
  if (k === 0) return 0;
  const larger = k + z ** 2 / 2 + z * Math.sqrt(z ** 2 / 4 + k * (1 - k / n));
  return (k / larger) * (k / n);
}
