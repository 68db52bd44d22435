import type { Direction, Indicator } from '@kvalreg/declaration';
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
export function remaining(
  population: number,
  excluded: readonly number[],
  ...others: readonly number[]
): number {
  return [...excluded, ...others].reduce((left, count) => left - count, population);
}

/** The figure with its interval. */
export function resultOf(
  indicator: string,
  group: Readonly<Record<string, string>>,
  tally: Tally,
): IndicatorResult {
  const { kind, population, excluded, unknown, n } = tally;
  const base = { indicator, kind, group, population, excluded, unknown, n } satisfies {
    readonly kind: Indicator['kind'];
  } & Partial<IndicatorResult>;
  switch (tally.kind) {
    case 'count':
      return { ...base, value: n, low: null, high: null };
    case 'proportion': {
      const share = proportionInterval(tally.k, n);
      return { ...base, k: tally.k, value: share.value, low: share.lower, high: share.upper };
    }
    case 'mean': {
      const { mean, sd, low, high } = meanFigure(tally.summary);
      return { ...base, value: mean, low, high, sd };
    }
    case 'spread': {
      const { value, lower, upper } = spreadInterval(tally.summary);
      return { ...base, value, low: lower, high: upper };
    }
    case 'quantile':
      return { ...base, ...quantileResult(tally.histogram, tally.probability) };
    case 'change': {
      const difference = meanFigure(tally.difference);
      const { mean, sd, low, high } = difference;
      const { before, after, difference: change, scale = { as: 'difference' } } = tally;
      const scaled = scaledChange({ before, after, change }, scale);
      return {
        ...base,
        value: scaled ? scaled.value : mean,
        low: scaled ? scaled.lower : low,
        high: scaled ? scaled.upper : high,
        sd,
        before: meanFigure(tally.before),
        after: meanFigure(tally.after),
        difference,
      };
    }
    case 'distribution': {
      const options = tally.options.map(({ code, k }) => {
        const share = proportionInterval(k, n);
        return { code, k, value: share.value, low: share.lower, high: share.upper };
      });
      const balance = tally.balance ? { balance: balanceOf(tally.balance, tally.options, n) } : {};
      return { ...base, value: null, low: null, high: null, options, ...balance };
    }
    case 'ratio':
      return { ...base, k: tally.k, ...ratioOf(tally) };
    case 'composite':
      return { ...base, ...compositeResult(tally) };
    case 'transition':
      return { ...base, ...transitionResult(tally.histogram, tally.codes, tally.better) };
    case 'time-to-event':
      return { ...base, ...timeToEventResult(tally.histogram, tally.at, tally.competes) };
  }
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
