import { at } from '../at.js';
import { chiSquareTails } from '../distributions/gamma.js';
import { solveSymmetric } from '../linear-algebra/cholesky.js';
import { requireSameLength } from '../require-finite.js';
import { categoriesOf } from '../tables/cross-table.js';
import type { Category } from '../tables/frequency-table.js';
import { riskSets } from './risk-sets.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface LogRankTest extends MaybeUndefined {
  readonly groups: readonly Category[];
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  /** Null with fewer than two groups at risk when something happens. */
  readonly chiSquare: number | null;
  readonly df: number;
  readonly pValue: number | null;
}

/**
 * The log-rank test (Mantel 1966) that groups have the same hazard, as `survdiff` of the R package survival. Throws a
 * `RangeError` when the lists differ in length or a time is negative or not finite.
 */
export function logRankTest(
  times: readonly number[],
  events: readonly boolean[],
  group: readonly Category[],
): LogRankTest {
  requireSameLength('group', group, 'times', times);
  requireSameLength('events', events, 'times', times);
  const groups = categoriesOf(group);
  const causes = groups.length;
  // Each group is a cause of its own, so that one pass tells who had the event at each time and who was at risk.
  const place = new Map(groups.map((value, index) => [value, index]));
  const index = (row: number): number => place.get(at(group, row)) ?? 0;
  const sets = riskSets(
    times,
    times.map((_, row) => (events[row] === true ? index(row) + 1 : 0)),
    causes,
  );
  const ended = groups.map((_, g) => times.filter((__, row) => index(row) === g).sort((a, b) => a - b));
  const left = groups.map(() => 0);
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  for (const { time, atRisk, events: counts } of sets) {
    const deaths = counts.reduce((sum, count) => sum + count, 0);
    const risks = ended.map((ends, g) => {
      while ((ends[at(left, g)] ?? Infinity) < time) left[g] = at(left, g) + 1;
      return ends.length - at(left, g);
    });
    if (deaths === 0) continue;
    const spread = atRisk > 1 ? (deaths * (atRisk - deaths)) / (atRisk ** 2 * (atRisk - 1)) : 0;
    risks.forEach((risk, g) => {
      observed[g] = at(observed, g) + at(counts, g);
      expected[g] = at(expected, g) + (deaths * risk) / atRisk;
      const row = at(variance, g);
      risks.forEach((other, h) => {
        row[h] = at(row, h) + spread * (g === h ? risk * (atRisk - risk) : -risk * other);
      });
    });
  }
  return { groups, observed, expected, ...statistic(observed, expected, variance) };
}

/** The groups that were ever at risk with others vary; one of them follows from the rest. */
function statistic(
  observed: readonly number[],
  expected: readonly number[],
  variance: readonly (readonly number[])[],
): Pick<LogRankTest, 'chiSquare' | 'df' | 'pValue' | 'reason'> {
  const varying = variance.flatMap((row, g) => (at(row, g) > 0 ? [g] : [])).slice(0, -1);
  if (varying.length === 0) return { chiSquare: null, df: 0, pValue: null, reason: 'no-variation' };
  const differences = varying.map((g) => at(observed, g) - at(expected, g));
  const solution = solveSymmetric(
    varying.map((g) => varying.map((h) => at(at(variance, g), h))),
    differences,
  );
  if (solution === null) return { chiSquare: null, df: varying.length, pValue: null, reason: 'no-variation' };
  const chiSquare = differences.reduce((sum, difference, k) => sum + difference * at(solution, k), 0);
  return { chiSquare, df: varying.length, pValue: chiSquareTails(chiSquare, varying.length).upper };
}
