import type {
  DisclosedResult,
  IndicatorResult,
  SuppressionReason,
  WithheldResult,
} from '../indicators/indicator-result.js';
import { limitMissed, sumOf, type DisclosureLimits } from './disclosure-limits.js';
import { levelsOf, partsOf } from './group-levels.js';

export interface SuppressOptions {
  /** Among the readers are some who see one of the withheld parts elsewhere: each clinic its own. */
  readonly someKnowOwn?: boolean;
}

/**
 * Withholds what would tell about single persons, in three steps for each indicator.
 *
 * 1. A figure with fewer than `smallestN` cases, or with fewer than `smallestCell` in or outside a numerator (in any
 *    option of a distribution), is withheld.
 * 2. Where a total is shown beside its parts, at least two parts are withheld or none, and those withheld pass the
 *    same limits when they are added up; the smallest parts give way first. Otherwise subtraction would tell. With
 *    `someKnowOwn` the limits hold also without any one of those withheld: a clinic that knows its own figure then
 *    learns no other one.
 * 3. Below a withheld total every part is withheld.
 *
 * A withheld result has no number left. Figures by unit and year may stand beside those by year, but not also beside
 * those by unit: the same case would count in two totals that cross, which these steps cannot protect. A
 * `CrossingGroupsError` says so.
 */
export function suppress(
  results: readonly IndicatorResult[],
  limits: DisclosureLimits,
  options: SuppressOptions = {},
): readonly DisclosedResult[] {
  const reasons = reasonsToWithhold(results, limits, options);
  return results.map((result) => {
    const reason = reasons.get(result);
    return reason ? withhold(result, reason) : result;
  });
}

/** Which results must be withheld and why, for callers that have to put more than the figures themselves in order. */
export function reasonsToWithhold(
  results: readonly IndicatorResult[],
  limits: DisclosureLimits,
  options: SuppressOptions = {},
): ReadonlyMap<IndicatorResult, SuppressionReason> {
  const reasons = new Map<IndicatorResult, SuppressionReason>();
  for (const result of results) {
    const reason = limitMissed(result, limits);
    if (reason) reasons.set(result, reason);
  }
  for (const indicator of new Set(results.map((result) => result.indicator))) {
    for (const level of levelsOf(results.filter((result) => result.indicator === indicator))) {
      for (const whole of level.wider?.results ?? []) {
        protectParts(whole, partsOf(whole, level), reasons, limits, options);
      }
    }
  }
  return reasons;
}

function protectParts(
  whole: IndicatorResult,
  parts: readonly IndicatorResult[],
  reasons: Map<IndicatorResult, SuppressionReason>,
  limits: DisclosureLimits,
  options: SuppressOptions,
): void {
  const hidden = parts.filter((part) => reasons.has(part));
  const shown = parts.filter((part) => !reasons.has(part)).sort((a, b) => a.n - b.n);
  const isEnough = (withheld: readonly IndicatorResult[]) =>
    withheld.length > 0 && limitMissed(sumOf(withheld), limits) === null;
  const isSafe = () =>
    hidden.length === 0 ||
    (hidden.length > 1 &&
      isEnough(hidden) &&
      (!options.someKnowOwn || hidden.every((own) => isEnough(hidden.filter((part) => part !== own)))));
  for (const part of shown) {
    if (!reasons.has(whole) && isSafe()) return;
    reasons.set(part, 'secondary');
    hidden.push(part);
  }
}

/** The result without its numbers. */
export function withhold(
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

/**
 * The results with the cases that each figure left out taken away wherever units stand apart. Side by side, those
 * numbers tell how many answered where another indicator is withheld, and they are small themselves.
 */
export function withoutFlowByUnit(results: readonly DisclosedResult[]): readonly DisclosedResult[] {
  return results.map((result) =>
    result.suppressed === undefined && result.group['unit'] !== undefined
      ? { ...result, population: null, excluded: null, unknown: null }
      : result,
  );
}

/**
 * The same results, saying only that a figure is withheld. For the public: who knows that one of two withheld figures
 * missed a limit and the other did not can narrow both down from their sum.
 */
export function withoutReasons(results: readonly DisclosedResult[]): readonly DisclosedResult[] {
  return results.map((result) => (result.suppressed ? { ...result, suppressed: 'withheld' } : result));
}
