import { studentQuantile } from '../distributions/student.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { covarianceOf, type PairedSummaries } from './paired-summaries.js';

/**
 * The mean change as a share of the mean before (−0.5 when the mean has been halved), with Fieller's (1954) interval: the
 * ratios that a t test of after − ratio × before would not reject. A mean of the changes of each person in per cent
 * would have no value as soon as one of them began at 0. Null without a mean before; the limits are null where the mean
 * before cannot be told from 0, and no ratio can be excluded.
 */
export function relativeChange(summaries: PairedSummaries, options: IntervalOptions = {}): Estimate {
  const { before, after, change } = summaries;
  const { n } = change;
  if (before.mean === null || change.mean === null)
    return { n, value: null, lower: null, upper: null, reason: 'no-observations' };
  if (before.mean === 0) return { n, value: null, lower: null, upper: null, reason: 'nothing-expected' };
  const value = change.mean / before.mean;
  const covariance = covarianceOf(summaries);
  if (covariance === null || before.sd === null || after.sd === null || after.mean === null) {
    return { n, value, lower: null, upper: null, reason: 'too-few-observations' };
  }
  const t = studentQuantile(upperProbability(options), n - 1);
  const [a, b] = [after.mean, before.mean];
  const [va, vb, vab] = [after.sd ** 2 / n, before.sd ** 2 / n, covariance / n];
  // The ratios r with (a − r b)² = t² (va − 2 r vab + r² vb).
  const square = b ** 2 - t ** 2 * vb;
  const half = a * b - t ** 2 * vab;
  const inside = half ** 2 - square * (a ** 2 - t ** 2 * va);
  if (square <= 0) return { n, value, lower: null, upper: null, reason: 'too-few-observations' };
  const root = Math.sqrt(Math.max(0, inside));
  return { n, value, lower: (half - root) / square - 1, upper: (half + root) / square - 1 };
}
