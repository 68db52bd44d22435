import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { total } from '../moments/mean.js';
import { requirePositive, requireSameLength } from '../require-finite.js';
import { groupRows } from '../tables/grouped-proportions.js';
import type { Category } from '../tables/frequency-table.js';

export interface AdjustedMean {
  readonly unit: Category | null;
  readonly n: number;
  readonly observed: number;
  /** The mean that the model expects of this unit's patients. */
  readonly expected: number;
  /** Observed − expected, with ± z σ/√n. */
  readonly difference: number;
  readonly differenceLower: number;
  readonly differenceUpper: number;
  /** Observed − expected + the mean of all units together. */
  readonly adjusted: number;
  /** Adjusted ± z σ/√n with the residual standard deviation σ of the model. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * The mean of each unit adjusted for the patients that it has, by a linear model. The expected are taken as known. The
 * rows are sorted by unit. Throws a `RangeError` when the lists differ in length.
 */
export function adjustedMeans(
  units: readonly (Category | null)[],
  outcome: readonly number[],
  { fitted, sigma }: { readonly fitted: ArrayLike<number>; readonly sigma: number },
  options: IntervalOptions = {},
): readonly AdjustedMean[] {
  requireSameLength('units', units, 'outcome', outcome);
  requireSameLength('fitted', fitted, 'outcome', outcome);
  const overall = total(outcome) / outcome.length;
  return groupRows(units.length, [units]).map(({ group, rows }) => {
    const n = rows.length;
    const observed = total(rows.map((row) => at(outcome, row))) / n;
    const expected = total(rows.map((row) => at(fitted, row))) / n;
    return adjustedMeanOf({ unit: group[0] ?? null, n, observed, expected }, { overall, sigma }, options);
  });
}

/** The same of one unit from its means, around an overall mean. Throws a `RangeError` for a unit without cases. */
export function adjustedMeanOf(
  { unit, n, observed, expected }: Pick<AdjustedMean, 'unit' | 'n' | 'observed' | 'expected'>,
  { overall, sigma }: { readonly overall: number; readonly sigma: number },
  options: IntervalOptions = {},
): AdjustedMean {
  requirePositive('n', n);
  const difference = observed - expected;
  const adjusted = difference + overall;
  const margin = (normalQuantile(upperProbability(options)) * sigma) / Math.sqrt(n);
  return {
    unit,
    n,
    observed,
    expected,
    difference,
    differenceLower: difference - margin,
    differenceUpper: difference + margin,
    adjusted,
    lower: adjusted - margin,
    upper: adjusted + margin,
  };
}
