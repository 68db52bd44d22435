import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { requireEvents } from './require-events.js';

/**
 * The share `k / n` with the interval of Agresti and Coull (1998): Wald's around (k + z²/2) / (n + z²). Not cut to
 * 0–1: a limit outside says that the approximation has reached its end. n = 0 gives nulls. Throws a `RangeError`
 * unless 0 ≤ k ≤ n are whole.
 */
export function agrestiCoullInterval(k: number, n: number, options: IntervalOptions = {}): Estimate {
  requireEvents(k, n);
  const z = normalQuantile(upperProbability(options));
  if (n === 0) return { n, value: null, lower: null, upper: null, reason: 'no-observations' };
  const size = n + z ** 2;
  const centre = (k + z ** 2 / 2) / size;
  const margin = z * Math.sqrt((centre * (1 - centre)) / size);
  return { n, value: k / n, lower: centre - margin, upper: centre + margin };
}
