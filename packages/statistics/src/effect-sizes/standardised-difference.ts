import { requireEvents } from '../proportions/require-events.js';
import type { Events } from '../proportions/proportion-difference.js';
import type { Summary } from '../moments/summary.js';

/**
 * (mean₁ − mean₂) / √((s₁² + s₂²)/2), by which dropout tables compare those who answered with those who did not,
 * whatever the unit and the sample size (Austin 2009). Beyond ±0.1 groups are commonly called different. Null when a
 * group has fewer than two values or neither varies.
 */
export function standardisedDifference(first: Summary, second: Summary): number | null {
  if (first.mean === null || second.mean === null || first.sd === null || second.sd === null) return null;
  const spread = Math.sqrt((first.sd ** 2 + second.sd ** 2) / 2);
  return spread === 0 ? null : (first.mean - second.mean) / spread;
}

/**
 * The same for shares: (p₁ − p₂) / √((p₁(1 − p₁) + p₂(1 − p₂))/2). Null when a group is empty or neither varies. Throws
 * a `RangeError` unless events ≤ n are whole numbers.
 */
export function standardisedDifferenceOfShares(first: Events, second: Events): number | null {
  requireEvents(first.events, first.n);
  requireEvents(second.events, second.n);
  if (first.n === 0 || second.n === 0) return null;
  const [p, q] = [first.events / first.n, second.events / second.n];
  const spread = Math.sqrt((p * (1 - p) + q * (1 - q)) / 2);
  return spread === 0 ? null : (p - q) / spread;
}
