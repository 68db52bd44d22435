import { adjustedMeanOf, adjustedProportionOf } from '@kvalreg/statistics';
import type { FittedModel, UnitYear } from './fitted-model.js';

/** What was seen of a unit's patients beside what the model expects of them. */
export interface AdjustedUnit {
  /** Null for all units together. */
  readonly unit: string | null;
  readonly n: number;
  /** Events, or of a linear model the mean. */
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected; of a linear model the difference of the means. */
  readonly ratio: number | null;
  /**
   * The 95 % limits of `ratio`: those of the adjusted outcome over the share of all (of a linear model less the mean of
   * all), and not cut where the adjusted share is.
   */
  readonly ratioLow: number | null;
  readonly ratioHigh: number | null;
  /** The outcome as it would be with the patients of all units: O/E times the share of all, or the adjusted mean. */
  readonly adjusted: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The adjusted share or its limit would pass 100 %, and is cut there. */
  readonly clipped: boolean;
}

/**
 * Each unit from the sums of a stored model, in some years or all, on the scale of all cases of the model. Shares have
 * Wilson's limits scaled by the same factor: they keep their level for common and rare outcomes. Sorted by unit.
 */
export function adjustedUnits(
  model: FittedModel,
  {
    level = null,
    years = null,
  }: { readonly level?: string | null; readonly years?: readonly number[] | null } = {},
): readonly AdjustedUnit[] {
  const kept = model.units.filter(
    (one) => one.level === level && (years === null || years.includes(one.year)),
  );
  const units = [...new Set(kept.map(({ unit }) => unit))].sort();
  return units.map((unit) =>
    adjusted(
      model,
      level,
      unit,
      kept.filter((one) => one.unit === unit),
    ),
  );
}

/** All units together in the same way; null without cases. */
export function adjustedWhole(
  model: FittedModel,
  {
    level = null,
    years = null,
  }: { readonly level?: string | null; readonly years?: readonly number[] | null } = {},
): AdjustedUnit | null {
  const kept = model.units.filter(
    (one) => one.level === level && (years === null || years.includes(one.year)),
  );
  return kept.length === 0 ? null : adjusted(model, level, null, kept);
}

function adjusted(
  model: FittedModel,
  level: string | null,
  unit: string | null,
  parts: readonly UnitYear[],
): AdjustedUnit {
  const sum = (of: (part: UnitYear) => number) => parts.reduce((total, part) => total + of(part), 0);
  const n = sum((part) => part.n);
  const overall = model.overall[level === null ? 0 : model.levels.indexOf(level)] ?? 0;
  const [observed, expected] = [sum((part) => part.observed), sum((part) => part.expected)];
  if (model.kind === 'linear') {
    const means = { unit, n, observed: observed / n, expected: expected / n };
    const mean = adjustedMeanOf(means, { overall, sigma: model.sigma ?? 0 });
    return {
      ...means,
      ratio: mean.difference,
      ratioLow: mean.differenceLower,
      ratioHigh: mean.differenceUpper,
      adjusted: mean.adjusted,
      low: mean.lower,
      high: mean.upper,
      clipped: false,
    };
  }
  const share = adjustedProportionOf(
    { unit, n, observed, expected, variance: sum((part) => part.variance) },
    overall,
  );
  const passes = (share.adjusted ?? 0) > 1 || share.shown?.clipped === true;
  return {
    unit,
    n,
    observed,
    expected,
    ratio: share.ratio,
    ratioLow: share.ratioLimits?.[0] ?? null,
    ratioHigh: share.ratioLimits?.[1] ?? null,
    adjusted: share.adjusted === null ? null : Math.min(1, share.adjusted),
    low: share.shown?.lower ?? null,
    high: share.shown?.upper ?? null,
    clipped: passes,
  };
}
