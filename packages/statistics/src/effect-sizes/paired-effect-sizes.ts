import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { oneSampleTest, type TTest } from '../hypothesis-tests/welch-test.js';
import { signedRankTest, type RankTest } from '../hypothesis-tests/rank-tests.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { correlation } from '../moments/correlation.js';
import { summarise, type Summary } from '../moments/summary.js';
import { requireSameLength } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';
import { effectSizeReason } from './effect-size-reason.js';
import { hedgesCorrection } from './hedges-correction.js';
import { standardisedMeanInterval } from './standardised-mean-interval.js';

export interface PairedEffectSizes extends MaybeUndefined {
  readonly before: Summary;
  readonly after: Summary;
  /** Of after − before. */
  readonly change: Summary;
  readonly correlation: number | null;
  readonly test: TTest | null;
  readonly signedRanks: RankTest;
  /** Mean change over the SD of the changes: d_z, the standardised response mean. Grows with the correlation. */
  readonly dz: number | null;
  readonly dzInterval: readonly [number, number] | null;
  /** d_z ± z √(1/n + d_z²/2n), for comparison. */
  readonly dzNormalInterval: readonly [number, number] | null;
  /** d_z times Hedges's correction. */
  readonly gz: number | null;
  /** Mean change over the mean of the two SDs. */
  readonly dav: number | null;
  /** d_z √(2(1 − r)): on the scale of a comparison of groups. */
  readonly drm: number | null;
  /** Mean change over the root of the mean variance. */
  readonly dPooled: number | null;
  /** Mean change over the SD before: Glass's Δ, the effect size of Kazis. */
  readonly glassBefore: number | null;
}

/**
 * The change of the same persons in the effect sizes in use. They differ by a factor of two and more on the same
 * data, so that a figure called "effect size" must say which it is. What cannot be computed (fewer than two pairs, no
 * spread) is null. Throws a `RangeError` when the lists differ in length or hold a number that is not finite.
 */
export function pairedEffectSizes(
  before: readonly number[],
  after: readonly number[],
  options: IntervalOptions = {},
): PairedEffectSizes {
  requireSameLength('before', before, 'after', after);
  const changes = after.map((value, index) => value - at(before, index));
  const [one, two, change] = [summarise(before), summarise(after), summarise(changes)];
  const { n, mean } = change;
  const over = (sd: number | null): number | null => (mean === null || !sd ? null : mean / sd);
  const dz = over(change.sd);
  const r = correlation(before, after);
  const test = oneSampleTest(change, options);
  const margin =
    dz === null ? 0 : normalQuantile(upperProbability(options)) * Math.sqrt(1 / n + dz ** 2 / (2 * n));
  const correction = hedgesCorrection(n - 1);
  const meanSd = one.sd === null || two.sd === null ? null : (one.sd + two.sd) / 2;
  const rootMean = one.sd === null || two.sd === null ? null : Math.sqrt((one.sd ** 2 + two.sd ** 2) / 2);
  return {
    before: one,
    after: two,
    change,
    correlation: r,
    test,
    signedRanks: signedRankTest(changes),
    dz,
    dzInterval: test && standardisedMeanInterval(test.t, test.df, n, options),
    dzNormalInterval: dz === null ? null : [dz - margin, dz + margin],
    gz: dz === null || correction === null ? null : dz * correction,
    dav: over(meanSd),
    drm: dz === null || r === null ? null : dz * Math.sqrt(2 * (1 - r)),
    dPooled: over(rootMean),
    glassBefore: over(one.sd),
    ...effectSizeReason(change),
  };
}
