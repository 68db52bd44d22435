import type { Summary } from '../moments/summary.js';

/**
 * (mean₁ − mean₂) / √((s₁² + s₂²)/2), by which dropout tables compare those who answered with those who did not,
 * whatever the unit and the sample size (Austin 2009); a share enters as the mean of zeros and ones. Beyond ±0.1 groups
 * are commonly called different. Null when a group has fewer than two values or neither varies.
 */
export function standardisedDifference(first: Summary, second: Summary): number | null {
  if (first.mean === null || second.mean === null || first.sd === null || second.sd === null) return null;
  const spread = Math.sqrt((first.sd ** 2 + second.sd ** 2) / 2);
  return spread === 0 ? null : (first.mean - second.mean) / spread;
}
