import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { requireEvents } from './require-events.js';

/**
 * The share p = k / n with p ± z √(p(1 − p)/n), not cut to 0–1. Here for comparison with older reports only: in small
 * samples it covers far less than its level, gives impossible limits and no width at 0 and 100 %. n = 0 gives nulls.
 * Throws a `RangeError` unless 0 ≤ k ≤ n are whole.
 */
export function waldInterval(k: number, n: number, options: IntervalOptions = {}): Estimate {
  requireEvents(k, n);
  const z = normalQuantile(upperProbability(options));
  if (n === 0) return { n, value: null, lower: null, upper: null, reason: 'no-observations' };
  const value = k / n;
  const margin = z * Math.sqrt((value * (1 - value)) / n);
  return { n, value, lower: value - margin, upper: value + margin };
}
