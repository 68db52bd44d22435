import type { Direction } from '@kvalreg/declaration';
import {
  meanInterval,
  poissonInterval,
  proportionInterval,
  spreadInterval,
  type Summary,
} from '@kvalreg/statistics';
import type { IndicatorResult, MeanFigure } from './indicator-result.js';
import { scaledChange, type ChangeScale } from './kinds/change-result.js';
import { compositeResult, type CompositeCounts } from './kinds/composite-result.js';
import type { Histogram } from './kinds/histogram.js';
import { quantileResult } from './kinds/quantile-result.js';
import { timeToEventResult } from './kinds/time-to-event-result.js';
import { transitionResult } from './kinds/transition-result.js';

interface Flow {
  readonly population: number;
  readonly excluded: readonly number[];
  readonly unknown: number;
  readonly n: number;
}
/** The codes whose shares are weighed against each other. */
export interface Balance {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}
/** What was counted for one indicator and one group, before anything is computed from it. */
export type Tally =
  | (Flow & { readonly kind: 'count' })
  | (Flow & { readonly kind: 'proportion'; readonly k: number })
  | (Flow & { readonly kind: 'mean'; readonly summary: Summary })
  | (Flow & { readonly kind: 'spread'; readonly summary: Summary })
  | (Flow & { readonly kind: 'quantile'; readonly probability: number; readonly histogram: Histogram })
  | (Flow & {
      readonly kind: 'change';
      /** A difference where left out. */
      readonly scale?: ChangeScale;
      readonly before: Summary;
      readonly after: Summary;
      readonly difference: Summary;
    })
  | (Flow & {
      readonly kind: 'distribution';
      readonly options: readonly { readonly code: string; readonly k: number }[];
      readonly balance?: Balance | null;
    })
  | (Flow & {
      readonly kind: 'ratio';
      readonly as: 'share' | 'rate';
      readonly per: number;
      readonly k: number;
    })
  | (Flow & { readonly kind: 'composite' } & CompositeCounts)
  | (Flow & {
      readonly kind: 'transition';
      readonly codes: readonly string[];
      readonly better: Direction;
      /** Of pairs of states, as `pairOfStates` writes them. */
      readonly histogram: Histogram;
    })
  | (Flow & {
      readonly kind: 'time-to-event';
      /** Days that are shown, rising. */
      readonly at: readonly number[];
      readonly competes: boolean;
      /** Of days with their outcome, as `dayAndOutcome` writes them. */
      readonly histogram: Histogram;
    });

/** The cases that nothing is known about: those of the population that are accounted for nowhere else. */
export function remaining(population: number, excluded: readonly number[], known = 0, outside = 0): number {
  let left = population;
  for (const taken of excluded) left -= taken;
  return left - known - outside;
}

/**
 * The figure with its interval. Of the kinds that a table may have thousands of, each is written as one object: to copy
 * the numbers that all have into another object would take longer than to compute its interval.
 */
export function resultOf(
  indicator: string,
  group: Readonly<Record<string, string>>,
  tally: Tally,
): IndicatorResult {
  const { kind, population, excluded, unknown, n } = tally;
  switch (kind) {
    case 'count':
      return {
        indicator,
        kind,
        group,
        population,
        excluded,
        unknown,
        n,
        value: n,
        low: null,
        high: null,
      };
    case 'proportion': {
      const { k } = tally;
      const { value, lower: low, upper: high } = proportionInterval(k, n);
      return { indicator, kind, group, population, excluded, unknown, n, k, value, low, high };
    }
    case 'mean': {
      const { value, sd, lower: low, upper: high } = meanInterval(tally.summary);
      return { indicator, kind, group, population, excluded, unknown, n, value, low, high, sd };
    }
    case 'spread': {
      const { value, lower: low, upper: high } = spreadInterval(tally.summary);
      return { indicator, kind, group, population, excluded, unknown, n, value, low, high };
    }
    case 'change': {
      const difference = meanFigure(tally.difference);
      const [before, after] = [meanFigure(tally.before), meanFigure(tally.after)];
      const { value, low, high } = changeOf(tally, difference);
      const { sd } = difference;
      return {
        indicator,
        kind,
        group,
        population,
        excluded,
        unknown,
        n,
        value,
        low,
        high,
        sd,
        before,
        after,
        difference,
      };
    }
    case 'distribution': {
      const options = tally.options.map(({ code, k }) => {
        const { value, lower: low, upper: high } = proportionInterval(k, n);
        return { code, k, value, low, high };
      });
      const figure = {
        indicator,
        kind,
        group,
        population,
        excluded,
        unknown,
        n,
        value: null,
        low: null,
        high: null,
        options,
      };
      return tally.balance ? { ...figure, balance: balanceOf(tally.balance, tally.options, n) } : figure;
    }
    case 'ratio': {
      const { k } = tally;
      const { value, low, high } = ratioOf(tally);
      return { indicator, kind, group, population, excluded, unknown, n, k, value, low, high };
    }
    case 'quantile':
    case 'composite':
    case 'transition':
    case 'time-to-event':
      return { indicator, kind, group, population, excluded, unknown, n, ...partsOf(tally) };
  }
}

type TallyOfParts = Extract<Tally, { kind: 'quantile' | 'composite' | 'transition' | 'time-to-event' }>;

function partsOf(tally: TallyOfParts): Pick<IndicatorResult, 'value' | 'low' | 'high'> {
  switch (tally.kind) {
    case 'quantile':
      return quantileResult(tally.histogram, tally.probability);
    case 'composite':
      return compositeResult(tally);
    case 'transition':
      return transitionResult(tally.histogram, tally.codes, tally.better);
    case 'time-to-event':
      return timeToEventResult(tally.histogram, tally.at, tally.competes);
  }
}

/** The change as its declaration tells it. */
function changeOf(
  { before, after, difference: change, scale }: Extract<Tally, { kind: 'change' }>,
  { mean, low, high }: MeanFigure,
): Pick<IndicatorResult, 'value' | 'low' | 'high'> {
  const scaled = scale ? scaledChange({ before, after, change }, scale) : null;
  return scaled ? { value: scaled.value, low: scaled.lower, high: scaled.upper } : { value: mean, low, high };
}

/** The mean of +1 for each case on one side, -1 on the other and 0 between, with its t interval. */
function balanceOf(
  { plus, minus }: Balance,
  options: readonly { readonly code: string; readonly k: number }[],
  n: number,
): MeanFigure {
  const countOf = (codes: readonly string[]) =>
    options.reduce((sum, { code, k }) => sum + (codes.includes(code) ? k : 0), 0);
  const [up, down] = [countOf(plus), countOf(minus)];
  const mean = n === 0 ? null : (up - down) / n;
  const sd = n < 2 || mean === null ? null : Math.sqrt((up + down - n * mean * mean) / (n - 1));
  const figure = meanFigure({ n, mean, sd });
  // All on one side is the farthest that it can be.
  const within = (limit: number | null) => (limit === null ? null : Math.min(1, Math.max(-1, limit)));
  return { ...figure, low: within(figure.low), high: within(figure.high) };
}

function ratioOf({ as, per, k, n }: Extract<Tally, { kind: 'ratio' }>): {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
} {
  if (n <= 0 || k < 0) return { value: null, low: null, high: null };
  if (as === 'share') {
    // A part that is larger than the whole is an error in the rows, and no interval makes it right.
    if (k > n) return { value: k / n, low: null, high: null };
    const { value, lower, upper } = proportionInterval(k, n);
    return { value, low: lower, high: upper };
  }
  const [low, high] = Number.isInteger(k) ? poissonInterval(k) : [null, null];
  const scaled = (events: number | null) => (events === null ? null : (events / n) * per);
  return { value: scaled(k), low: scaled(low), high: scaled(high) };
}

function meanFigure(summary: Summary): MeanFigure {
  const { value, sd, lower, upper } = meanInterval(summary);
  return { mean: value, sd, low: lower, high: upper };
}
