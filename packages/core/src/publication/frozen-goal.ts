import type { FigureSource } from '@kvalreg/declaration';
import { goalYears, type DisclosedResult } from '@kvalreg/engine';
import { pooledYears } from '../releases/goals/goal-requests.js';
import { reportYears } from '../releases/goals/report-years.js';
import type { PublishedRelease, PublishedReleaseFigures } from '../releases/release.js';

/** A goal as it was frozen. */
export interface FrozenGoal {
  readonly release: PublishedRelease;
  /** As it was declared then. */
  readonly source: FigureSource;
  /** The years whose report was frozen, the latest first, and the one that was usual then. */
  readonly reported: { readonly usual: number; readonly years: readonly number[] };
  /** By unit and of all, in the years that a report pools. */
  readonly inYears: (years: { readonly first: number; readonly last: number }) => readonly DisclosedResult[];
  /** Year by year, of all units together. */
  readonly trend: readonly DisclosedResult[];
}

/** An indicator among the goals of a release; null where these figures were not frozen. */
export function frozenGoal(
  { release, source, figures }: PublishedReleaseFigures,
  indicator: string,
): FrozenGoal | null {
  const goal = source.indicators[indicator]?.goal;
  const own = figures.filter(({ request }) => request.indicators.includes(indicator));
  const trend = own.find(({ request }) => request.from === undefined);
  if (!goal || !trend) return null;
  const pooled = (years: { readonly first: number; readonly last: number }) => {
    const { from, to } = pooledYears(years);
    return own.find(({ request }) => request.from === from && request.to === to);
  };
  const ofIndicator = (results: readonly DisclosedResult[] = []) =>
    results.filter((result) => result.indicator === indicator);
  const { usual, years } = reportYears(release.dataDate);
  const kept = years.filter((year) => pooled(goalYears(goal, year)));
  if (!kept.includes(usual)) return null;
  return {
    release,
    source,
    reported: { usual, years: kept },
    inYears: (asked) => ofIndicator(pooled(asked)?.results),
    trend: ofIndicator(trend.results),
  };
}
