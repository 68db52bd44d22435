import type {
  DisclosedResult,
  IndicatorResult,
  SuppressionReason,
  WithheldResult,
} from '../indicators/indicator-result.js';
import { limitMissed, sumOf, type DisclosureLimits } from './disclosure-limits.js';

/**
 * Withholds what would tell about single persons, in three steps for each indicator.
 *
 * 1. A figure with fewer than `smallestN` cases, or with fewer than `smallestCell` in or outside a numerator (in any
 *    option of a distribution), is withheld.
 * 2. Where a total is shown beside its parts, at least two parts are withheld or none, and those withheld pass the
 *    same limits when they are added up; the smallest parts give way first. Otherwise subtraction would tell.
 * 3. Below a withheld total every part is withheld.
 *
 * A withheld result has no number left. The groups must lie inside each other, as unit × year inside year: in
 * crossing groups the same case counts in several totals, which these steps cannot protect, and a `RangeError` says so.
 */
export function suppress(
  results: readonly IndicatorResult[],
  limits: DisclosureLimits,
): readonly DisclosedResult[] {
  const reasons = new Map<IndicatorResult, SuppressionReason>();
  for (const indicator of new Set(results.map((result) => result.indicator))) {
    const own = results.filter((result) => result.indicator === indicator);
    for (const result of own) {
      const reason = limitMissed(result, limits);
      if (reason) reasons.set(result, reason);
    }
    const [widest = [], ...narrower] = levelsOf(own);
    let parents = widest;
    for (const level of narrower) {
      for (const parent of parents) protectParts(parent, partsOf(parent, level), reasons, limits);
      parents = level;
    }
  }
  return results.map((result) => {
    const reason = reasons.get(result);
    return reason ? withheld(result, reason) : result;
  });
}

/** Results by their dimensions, those with the fewest first. */
function levelsOf(results: readonly IndicatorResult[]): readonly (readonly IndicatorResult[])[] {
  const levels = new Map<string, IndicatorResult[]>();
  for (const result of results) {
    const key = Object.keys(result.group).sort().join(' ');
    levels.set(key, [...(levels.get(key) ?? []), result]);
  }
  const sorted = [...levels.values()].sort((a, b) => dimensionsOf(a).length - dimensionsOf(b).length);
  sorted.forEach((level, at) => {
    const wider = at === 0 ? [] : dimensionsOf(sorted[at - 1] ?? []);
    if (wider.some((dimension) => !dimensionsOf(level).includes(dimension))) {
      throw new RangeError(
        `Figures by ${wider.join(' × ')} and by ${dimensionsOf(level).join(' × ')} cannot be withheld safely together: ` +
          'ask for groups of which each contains the one before, or for one of them at a time.',
      );
    }
  });
  return sorted;
}

function dimensionsOf(level: readonly IndicatorResult[]): readonly string[] {
  return Object.keys(level[0]?.group ?? {});
}

function partsOf(whole: IndicatorResult, level: readonly IndicatorResult[]): readonly IndicatorResult[] {
  return level.filter(({ group }) =>
    Object.entries(whole.group).every(([dimension, value]) => group[dimension] === value),
  );
}

function protectParts(
  whole: IndicatorResult,
  parts: readonly IndicatorResult[],
  reasons: Map<IndicatorResult, SuppressionReason>,
  limits: DisclosureLimits,
): void {
  const hidden = parts.filter((part) => reasons.has(part));
  const shown = parts.filter((part) => !reasons.has(part)).sort((a, b) => a.n - b.n);
  const isSafe = () =>
    hidden.length === 0 || (hidden.length > 1 && limitMissed(sumOf(hidden), limits) === null);
  for (const part of shown) {
    if (!reasons.has(whole) && isSafe()) return;
    reasons.set(part, 'secondary');
    hidden.push(part);
  }
}

function withheld(
  { indicator, kind, group }: IndicatorResult,
  suppressed: SuppressionReason,
): WithheldResult {
  const nothing = {
    population: null,
    excluded: null,
    unknown: null,
    n: null,
    value: null,
    low: null,
    high: null,
  };
  return { indicator, kind, group, suppressed, ...nothing };
}
