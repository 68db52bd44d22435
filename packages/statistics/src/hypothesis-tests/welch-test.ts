import { studentQuantile, studentTwoSided } from '../distributions/student.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { summarise, type Summary } from '../moments/summary.js';

export interface TTest {
  /** The difference that is tested against 0: first minus second. */
  readonly difference: number;
  readonly t: number;
  readonly df: number;
  readonly pValue: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Welch's t test that two independent groups have the same mean, without assuming equal variances, as `t.test` in R.
 * From values or from summaries. Null when a group has fewer than two values or neither varies. Throws a `RangeError`
 * for a number that is not finite.
 */
export function welchTest(
  first: readonly number[] | Summary,
  second: readonly number[] | Summary,
  options: IntervalOptions = {},
): TTest | null {
  const [one, two] = [summary(first), summary(second)];
  if (one.mean === null || two.mean === null || one.sd === null || two.sd === null) return null;
  const [a, b] = [one.sd ** 2 / one.n, two.sd ** 2 / two.n];
  const variance = a + b;
  if (variance === 0) return null;
  const df = variance ** 2 / (a ** 2 / (one.n - 1) + b ** 2 / (two.n - 1));
  return tTest(one.mean - two.mean, Math.sqrt(variance), df, options);
}

/**
 * The t test that the mean of differences is 0, as `t.test(x)` in R and, on differences within pairs, the paired
 * test. Null of fewer than two values or without spread. Throws a `RangeError` for a number that is not finite.
 */
export function oneSampleTest(
  differences: readonly number[] | Summary,
  options: IntervalOptions = {},
): TTest | null {
  const { n, mean, sd } = summary(differences);
  if (mean === null || sd === null || sd === 0) return null;
  return tTest(mean, sd / Math.sqrt(n), n - 1, options);
}

function tTest(difference: number, standardError: number, df: number, options: IntervalOptions): TTest {
  const t = difference / standardError;
  const margin = studentQuantile(upperProbability(options), df) * standardError;
  return {
    difference,
    t,
    df,
    pValue: studentTwoSided(t, df),
    lower: difference - margin,
    upper: difference + margin,
  };
}

function summary(data: readonly number[] | Summary): Summary {
  return 'mean' in data ? data : summarise(data);
}
