import { proportionInterval } from '@kvalreg/statistics';
import type { NumberSeries, SeriesUnit } from './number-series.js';
import { pooledSummary } from './pooled-summary.js';
import type { PublishedFigure } from './published-figure.js';

/** What is counted of a series for one unit, or for all of them, before anything is withheld. */
export type Value = Omit<PublishedFigure, 'parts' | 'withheld' | 'unit'>;

const nothing = {
  n: null,
  k: null,
  value: null,
  low: null,
  high: null,
  sd: null,
  p10: null,
  median: null,
  p90: null,
} as const;

export function valueOfUnit(series: NumberSeries, { n, k, figure }: SeriesUnit): Value {
  const { name: measure, share, filingYear } = series;
  const base = { measure, share, filingYear, ...nothing, n };
  switch (series.measure.kind) {
    case 'count':
      return { ...base, value: n };
    case 'share':
      return { ...base, ...shareOf(k ?? 0, n) };
    case 'summary':
      return {
        ...base,
        value: figure('mean'),
        sd: figure('sd'),
        p10: figure('p10'),
        median: figure('median'),
        p90: figure('p90'),
      };
  }
}

/** All units together. */
export function valueOfAll(series: NumberSeries): Value {
  const { name: measure, share, filingYear, units } = series;
  const n = units.reduce((sum, one) => sum + one.n, 0);
  const base = { measure, share, filingYear, ...nothing, n };
  switch (series.measure.kind) {
    case 'count':
      return { ...base, value: n };
    case 'share':
      return {
        ...base,
        ...shareOf(
          units.reduce((sum, { k }) => sum + (k ?? 0), 0),
          n,
        ),
      };
    case 'summary': {
      const { mean, sd } = pooledSummary(
        units.map((one) => ({ n: one.n, mean: one.figure('mean'), sd: one.figure('sd') })),
      );
      return { ...base, value: mean, sd };
    }
  }
}

/** The value without what is withheld of it. */
export function disclosed(value: Value, withheld: PublishedFigure['withheld']): Value {
  if (withheld === null) return value;
  return { ...value, ...nothing, n: withheld === 'number' ? null : value.n };
}

function shareOf(k: number, n: number) {
  const { value, lower, upper } = proportionInterval(k, n);
  return { k, value, low: lower, high: upper };
}
