import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { requireEvents } from './require-events.js';

/**
 * The share `k / n` with Wilson's interval for a share moved half an observation outwards, as `prop.test` in R. Like
 * there the move is at most |k − n/2|, so that exactly half has the uncorrected interval. n = 0 gives nulls. Throws a
 * `RangeError` unless 0 ≤ k ≤ n are whole.
 */
export function continuityCorrectedInterval(k: number, n: number, options: IntervalOptions = {}): Estimate {
  requireEvents(k, n);
  const z = normalQuantile(upperProbability(options));
  if (n === 0) return { n, value: null, lower: null, upper: null, reason: 'no-observations' };
  const move = Math.min(0.5, Math.abs(k - n / 2));
  return { n, value: k / n, lower: lowerLimit(k - move, n, z), upper: 1 - lowerLimit(n - k - move, n, z) };
}

function lowerLimit(moved: number, n: number, z: number): number {
  if (moved <= 0) return 0;
  // The smaller root of Wilson's equation through the larger: their product is k² / (n(n + z²)).
  const larger = moved + z ** 2 / 2 + z * Math.sqrt(z ** 2 / 4 + moved * (1 - moved / n));
  return (moved / larger) * (moved / n);
}
