import type { Indicator } from '@kvalreg/declaration';
import { meanInterval, proportionInterval, type Summary } from '@kvalreg/statistics';
import type { IndicatorResult, MeanFigure } from './indicator-result.js';

interface Flow {
  readonly population: number;
  readonly excluded: readonly number[];
  readonly unknown: number;
  readonly n: number;
}
/** What was counted for one indicator and one group, before anything is computed from it. */
export type Tally =
  | (Flow & { readonly kind: 'count' })
  | (Flow & { readonly kind: 'proportion'; readonly k: number })
  | (Flow & { readonly kind: 'mean'; readonly summary: Summary })
  | (Flow & {
      readonly kind: 'change';
      readonly before: Summary;
      readonly after: Summary;
      readonly difference: Summary;
    })
  | (Flow & {
      readonly kind: 'distribution';
      readonly options: readonly { readonly code: string; readonly k: number }[];
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
    case 'change': {
      const difference = meanFigure(tally.difference);
      const { mean, sd, low, high } = difference;
      return {
        ...base,
        value: mean,
        low,
        high,
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
      return { ...base, value: null, low: null, high: null, options };
    }
  }
}

function meanFigure(summary: Summary): MeanFigure {
  const { value, sd, lower, upper } = meanInterval(summary);
  return { mean: value, sd, low: lower, high: upper };
}
