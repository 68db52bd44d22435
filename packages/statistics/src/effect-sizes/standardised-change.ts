import { normalQuantile } from '../distributions/normal.js';
import { oneSampleTest } from '../hypothesis-tests/welch-test.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { effectSizeReason } from './effect-size-reason.js';
import { covarianceOf, type PairedSummaries } from './paired-summaries.js';
import { standardisedMeanInterval } from './standardised-mean-interval.js';

/** What the mean change is divided by: the mean of both SDs (d_av), the SD before (Glass, Kazis), or that of the changes (d_z). */
export type ChangeStandard = 'average-sd' | 'baseline-sd' | 'difference-sd';

/**
 * The mean change of the same persons in standard deviations, with its interval, from summaries.
 *
 * `difference-sd`: the limits are noncentralities of t (Cumming and Finch 2001), as in `pairedEffectSizes`. The others:
 * value ± z s with the variance of the delta method, s_d²/(S²(n − 1)) + d² v, which holds although the variances differ
 * (Bonett 2008); v, the relative variance of S, is 1/(2(n − 1)) for the SD before, and
 * (s₁² + s₂² + 2 r² s₁ s₂)/(8 (n − 1) S²) for the mean of the two.
 *
 * Null where there are fewer than two pairs or no spread to divide by.
 */
export function standardisedChange(
  summaries: PairedSummaries,
  standard: ChangeStandard,
  options: IntervalOptions = {},
): Estimate {
  const { before, after, change } = summaries;
  const { n, mean } = change;
  const divisor = divisorOf(summaries, standard);
  const covariance = covarianceOf(summaries);
  if (mean === null || divisor === null || divisor === 0 || covariance === null) {
    const reason = effectSizeReason(change).reason ?? 'no-variation';
    return { n, value: null, lower: null, upper: null, reason };
  }
  const value = mean / divisor;
  if (standard === 'difference-sd') {
    const test = oneSampleTest(change, options);
    const interval = test && standardisedMeanInterval(test.t, test.df, n, options);
    return { n, value, lower: interval?.[0] ?? null, upper: interval?.[1] ?? null };
  }
  const [one, two] = [before.sd ?? 0, after.sd ?? 0];
  const product = one * two;
  const ofDivisor =
    standard === 'baseline-sd'
      ? 1 / (2 * (n - 1))
      : (one ** 2 + two ** 2 + (product === 0 ? 0 : (2 * covariance ** 2) / product)) /
        (8 * (n - 1) * divisor ** 2);
  const ofChange = (change.sd ?? 0) ** 2 / (divisor ** 2 * (n - 1));
  const margin = normalQuantile(upperProbability(options)) * Math.sqrt(ofChange + value ** 2 * ofDivisor);
  return { n, value, lower: value - margin, upper: value + margin };
}

function divisorOf({ before, after, change }: PairedSummaries, standard: ChangeStandard): number | null {
  if (standard === 'difference-sd') return change.sd;
  if (standard === 'baseline-sd') return before.sd;
  return before.sd === null || after.sd === null ? null : (before.sd + after.sd) / 2;
}
