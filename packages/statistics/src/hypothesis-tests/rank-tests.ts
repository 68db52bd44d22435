import { at } from '../at.js';
import { normalTwoSided } from '../distributions/normal.js';
import type { ValueCount } from '../moments/counted-quantile.js';
import { requireCount, requireFinite } from '../require-finite.js';
import { ranksOf } from './ranks.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface RankTest extends MaybeUndefined {
  /** The sum of ranks that the test rests on: V of the signed ranks, W of Mann and Whitney. */
  readonly statistic: number;
  /** From the normal approximation with continuity correction; null without data or when all values are equal. */
  readonly pValue: number | null;
}

/**
 * Wilcoxon's signed-rank test that differences are symmetric about 0, as `wilcox.test(x, exact = FALSE)` in R:
 * differences of 0 are left out, ties counted in the variance. Throws a `RangeError` for a number that is not finite.
 */
export function signedRankTest(differences: readonly number[]): RankTest {
  requireFinite('differences', differences);
  const moved = differences.filter((difference) => difference !== 0);
  const { ranks, ties } = ranksOf(moved.map(Math.abs));
  const statistic = moved.reduce((sum, value, index) => (value > 0 ? sum + at(ranks, index) : sum), 0);
  const n = moved.length;
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  return withPValue(statistic, statistic - (n * (n + 1)) / 4, variance, n);
}

/**
 * The rank-sum test of Wilcoxon, Mann and Whitney that two independent groups have the same distribution, as
 * `wilcox.test(x, y, exact = FALSE)` in R. Throws a `RangeError` for a number that is not finite.
 */
export function rankSumTest(first: readonly number[], second: readonly number[]): RankTest {
  const { ranks, ties } = ranksOf([...first, ...second]);
  const sum = ranks.subarray(0, first.length).reduce((partial, rank) => partial + rank, 0);
  return fromRankSum(sum, first.length, second.length, ties);
}

/**
 * The same of values that were counted, without writing each of them out. Throws a `RangeError` for a value that is not
 * finite and a count that is no whole number.
 */
export function countedRankSumTest(first: readonly ValueCount[], second: readonly ValueCount[]): RankTest {
  const counts = new Map<number, readonly [number, number]>();
  const add = (side: 0 | 1) => (value: ValueCount) => {
    requireFinite('values', [value.value]);
    requireCount('count', value.count);
    const [a, b] = counts.get(value.value) ?? [0, 0];
    counts.set(value.value, side === 0 ? [a + value.count, b] : [a, b + value.count]);
  };
  first.forEach(add(0));
  second.forEach(add(1));
  let [below, ties, sum, m] = [0, 0, 0, 0];
  for (const [, [one, two]] of [...counts].sort(([a], [b]) => a - b)) {
    const tied = one + two;
    sum += one * (below + (tied + 1) / 2);
    ties += tied ** 3 - tied;
    below += tied;
    m += one;
  }
  return fromRankSum(sum, m, below - m, ties);
}

function fromRankSum(sum: number, m: number, n: number, ties: number): RankTest {
  const statistic = sum - (m * (m + 1)) / 2;
  const all = m + n;
  const variance = all < 2 ? 0 : ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  return withPValue(statistic, statistic - (m * n) / 2, variance, Math.min(m, n));
}

function withPValue(statistic: number, distance: number, variance: number, count: number): RankTest {
  if (count === 0) return { statistic, pValue: null, reason: 'no-observations' };
  if (variance <= 0) return { statistic, pValue: null, reason: 'no-variation' };
  return { statistic, pValue: normalTwoSided((distance - 0.5 * Math.sign(distance)) / Math.sqrt(variance)) };
}
