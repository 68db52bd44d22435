import type { Summary } from '../moments/summary.js';

/** What is known of the same persons before and after without their values: a database gives it for each group. */
export interface PairedSummaries {
  readonly before: Summary;
  readonly after: Summary;
  /** Of after − before. */
  readonly change: Summary;
}

/**
 * The covariance of before and after, which follows from the variances of both and of their difference; null of fewer
 * than two pairs. It cannot be larger than the product of the standard deviations but by rounding.
 */
export function covarianceOf({ before, after, change }: PairedSummaries): number | null {
  if (before.sd === null || after.sd === null || change.sd === null) return null;
  const limit = before.sd * after.sd;
  const covariance = (before.sd ** 2 + after.sd ** 2 - change.sd ** 2) / 2;
  return Math.max(-limit, Math.min(limit, covariance));
}
