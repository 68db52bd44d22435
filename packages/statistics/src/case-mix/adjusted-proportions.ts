import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { proportionInterval } from '../intervals/proportion-interval.js';
import { total } from '../moments/mean.js';
import { poissonInterval, type Limits } from '../rates/poisson-interval.js';
import { requirePositive, requireSameLength, requireShare } from '../require-finite.js';
import { groupRows } from '../tables/grouped-proportions.js';
import type { Category } from '../tables/frequency-table.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface AdjustedProportion extends MaybeUndefined {
  readonly unit: Category | null;
  readonly n: number;
  readonly observed: number;
  /** The events that the model expects of this unit's patients. */
  readonly expected: number;
  readonly crude: number;
  /** Observed over expected; null when nothing is expected, with all that follows from it. */
  readonly ratio: number | null;
  /**
   * Wilson's limits of the crude share times n / expected: those of `wilsonScaled` over the share of all units together.
   * Never cut: a ratio has no upper end.
   */
  readonly ratioLimits: Limits | null;
  /** Observed over expected, times the share of all units together. */
  readonly adjusted: number | null;
  /**
   * Wilson's limits of the crude share times the same factor: the ones to show. They keep their level for common and
   * rare outcomes, where Poisson limits are far too wide for common ones. May pass 1: see `shown`.
   */
  readonly wilsonScaled: Limits | null;
  /** The same within 0 to 1, marked where that cut something off. */
  readonly shown: { readonly lower: number; readonly upper: number; readonly clipped: boolean } | null;
  /** Exact Poisson limits of the observed, as common in studies of mortality. Only for rare outcomes. */
  readonly poisson: Limits | null;
  /** The variance of the observed if the unit is as the model: Σ p(1 − p). */
  readonly variance: number;
  /** (observed − expected) / √variance; null without variance. */
  readonly z: number | null;
  /** Adjusted ± z √variance / expected × overall share. */
  readonly normal: Limits | null;
}

/** What is known of a unit: its cases, those with the event, and the sums of p and p(1 − p) over its patients. */
export interface UnitSums {
  readonly unit: Category | null;
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
}

/**
 * Indirect standardisation by a model: the observed events of each unit against the sum of its patients' predicted
 * probabilities. The expected are taken as known. The rows are sorted by unit. Throws a `RangeError` when the lists
 * differ in length or a probability lies outside 0 to 1.
 */
export function adjustedProportions(
  units: readonly (Category | null)[],
  outcome: readonly boolean[],
  probabilities: ArrayLike<number>,
  options: IntervalOptions = {},
): readonly AdjustedProportion[] {
  requireSameLength('units', units, 'outcome', outcome);
  requireSameLength('probabilities', probabilities, 'outcome', outcome);
  const overall = outcome.filter(Boolean).length / outcome.length;
  return groupRows(units.length, [units]).map(({ group, rows }) => {
    const ps = rows.map((row) => at(probabilities, row));
    ps.forEach((p) => requireShare('a probability', p));
    const sums = {
      unit: group[0] ?? null,
      n: rows.length,
      observed: rows.filter((row) => at(outcome, row)).length,
      expected: total(ps),
      variance: total(ps.map((p) => p * (1 - p))),
    };
    return adjustedProportionOf(sums, overall, options);
  });
}

/** The same of one unit from its sums, on the scale of an overall share. Throws a `RangeError` for a unit without cases. */
export function adjustedProportionOf(
  { unit, n, observed, expected, variance }: UnitSums,
  overall: number,
  options: IntervalOptions = {},
): AdjustedProportion {
  requirePositive('n', n);
  const z = normalQuantile(upperProbability(options));
  const basics = { unit, n, observed, expected, crude: observed / n, variance };
  const score = variance > 0 ? (observed - expected) / Math.sqrt(variance) : null;
  if (expected === 0) {
    const unknown = {
      ratio: null,
      ratioLimits: null,
      adjusted: null,
      wilsonScaled: null,
      shown: null,
      poisson: null,
      normal: null,
    };
    return { ...basics, ...unknown, z: score, reason: 'nothing-expected' as const };
  }
  const crude = proportionInterval(observed, n, options);
  const perShare = n / expected;
  const scaled = (factor: number): Limits => [(crude.lower ?? 0) * factor, (crude.upper ?? 1) * factor];
  const wilsonScaled = scaled(overall * perShare);
  const [low, high] = poissonInterval(observed, options);
  const perEvent = overall / expected;
  const adjusted = observed * perEvent;
  const margin = z * Math.sqrt(variance) * perEvent;
  return {
    ...basics,
    ratio: observed / expected,
    ratioLimits: scaled(perShare),
    adjusted,
    wilsonScaled,
    shown: {
      lower: Math.min(1, wilsonScaled[0]),
      upper: Math.min(1, wilsonScaled[1]),
      clipped: wilsonScaled[1] > 1,
    },
    poisson: [low * perEvent, high * perEvent] as const,
    z: score,
    normal: [adjusted - margin, adjusted + margin] as const,
  };
}
