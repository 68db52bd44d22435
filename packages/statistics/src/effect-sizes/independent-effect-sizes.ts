import { rankSumTest, type RankTest } from '../hypothesis-tests/rank-tests.js';
import { welchTest, type TTest } from '../hypothesis-tests/welch-test.js';
import type { IntervalOptions } from '../intervals/estimate.js';
import { summarise } from '../moments/summary.js';
import type { MaybeUndefined } from '../undefined-reason.js';
import { effectSizeReason } from './effect-size-reason.js';
import { hedgesCorrection } from './hedges-correction.js';
import { standardisedMeanInterval } from './standardised-mean-interval.js';
import { standardisedDifference } from './standardised-difference.js';

export interface IndependentEffectSizes extends MaybeUndefined {
  /** The difference of the means over the pooled SD: Cohen's d. */
  readonly d: number | null;
  readonly dInterval: readonly [number, number] | null;
  /** d times Hedges's correction. */
  readonly g: number | null;
  /** The difference of the means over the root of the mean variance, as in tables of balance. */
  readonly standardisedDifference: number | null;
  readonly welch: TTest | null;
  readonly rankSum: RankTest;
}

/**
 * The difference of two independent groups (first minus second) in the effect sizes in use. What cannot be computed
 * (a group of fewer than two, no spread) is null. Throws a `RangeError` for a number that is not finite.
 */
export function independentEffectSizes(
  first: readonly number[],
  second: readonly number[],
  options: IntervalOptions = {},
): IndependentEffectSizes {
  const [one, two] = [summarise(first), summarise(second)];
  const rest = {
    standardisedDifference: standardisedDifference(one, two),
    welch: welchTest(one, two, options),
    rankSum: rankSumTest(first, second),
    ...effectSizeReason(one, two),
  };
  const df = one.n + two.n - 2;
  if (one.mean === null || two.mean === null || one.sd === null || two.sd === null) {
    return { d: null, dInterval: null, g: null, ...rest };
  }
  const pooled = Math.sqrt(((one.n - 1) * one.sd ** 2 + (two.n - 1) * two.sd ** 2) / df);
  if (pooled === 0) return { d: null, dInterval: null, g: null, ...rest };
  const d = (one.mean - two.mean) / pooled;
  const effectiveN = (one.n * two.n) / (one.n + two.n);
  const correction = hedgesCorrection(df);
  return {
    d,
    dInterval: standardisedMeanInterval(d * Math.sqrt(effectiveN), df, effectiveN, options),
    g: correction === null ? null : d * correction,
    ...rest,
  };
}
