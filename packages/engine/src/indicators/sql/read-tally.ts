import type { Summary } from '@kvalreg/statistics';
import { readHistogram, sizeOf } from '../kinds/histogram.js';
import { remaining, type Tally } from '../tally.js';
import type { Moments, Slots } from './aggregates.js';

/** A row that the SELECT of `compileIndicators` gave. */
export type ResultRow = Readonly<Record<string, unknown>>;

/**
 * What reads the tally of an indicator from one row after the other. Rows are many: what is the same for all is looked
 * up once, and each tally is written as one object, since copying a part of it into another costs more than the reading.
 */
export function tallyReader(slots: Slots): (row: ResultRow) => Tally {
  const { population: all, excluded: out } = slots;
  const excludedIn = (row: ResultRow) =>
    out.length === 0 ? nobody : out.map((alias) => numberIn(row, alias));
  switch (slots.kind) {
    case 'count':
      return (row) => {
        const population = numberIn(row, all);
        const excluded = excludedIn(row);
        return { population, excluded, kind: 'count', unknown: 0, n: remaining(population, excluded) };
      };
    case 'proportion': {
      const { n: known, k, outside } = slots;
      return (row) => {
        const population = numberIn(row, all);
        const excluded = excludedIn(row);
        const n = numberIn(row, known);
        const unknown = remaining(population, excluded, n, outside === null ? 0 : numberIn(row, outside));
        return { population, excluded, kind: 'proportion', unknown, n, k: numberIn(row, k) };
      };
    }
    case 'mean':
    case 'spread': {
      const { kind, moments } = slots;
      return (row) => {
        const population = numberIn(row, all);
        const excluded = excludedIn(row);
        const summary = summaryIn(row, moments);
        const { n } = summary;
        return { population, excluded, kind, unknown: remaining(population, excluded, n), n, summary };
      };
    }
    case 'change': {
      const { scale } = slots;
      const { beforeMean, beforeSquares, afterMean, afterSquares } = slots.pair;
      return (row) => {
        const population = numberIn(row, all);
        const excluded = excludedIn(row);
        const difference = summaryIn(row, slots.difference);
        const { n } = difference;
        const unknown = remaining(population, excluded, n);
        const before = summaryOfSquares(row, n, beforeMean, beforeSquares);
        const after = summaryOfSquares(row, n, afterMean, afterSquares);
        return { population, excluded, kind: 'change', scale, unknown, n, before, after, difference };
      };
    }
    case 'distribution': {
      const { n: known, balance } = slots;
      return (row) => {
        const population = numberIn(row, all);
        const excluded = excludedIn(row);
        const n = numberIn(row, known);
        const unknown = remaining(population, excluded, n);
        const options = slots.options.map(({ code, k }) => ({ code, k: numberIn(row, k) }));
        return { population, excluded, kind: 'distribution', unknown, n, options, balance };
      };
    }
    case 'ratio': {
      const { as, per, known, n, k } = slots;
      return (row) => {
        const population = numberIn(row, all);
        const excluded = excludedIn(row);
        const unknown = remaining(population, excluded, numberIn(row, known));
        const [below, above] = [numberIn(row, n), numberIn(row, k)];
        return { population, excluded, kind: 'ratio', as, per, unknown, n: below, k: above };
      };
    }
    case 'composite':
      return (row) => {
        const population = numberIn(row, all);
        const excluded = excludedIn(row);
        const flow = { population, excluded, kind: 'composite' } as const;
        const outside = numberIn(row, slots.outside);
        const parts = slots.parts.map(({ n, k }) => ({ n: numberIn(row, n), k: numberIn(row, k) }));
        if (slots.as === 'all-or-none') {
          const n = numberIn(row, slots.n);
          const unknown = remaining(population, excluded, n, outside);
          return { ...flow, as: slots.as, unknown, n, k: numberIn(row, slots.k), parts };
        }
        const summary = summaryIn(row, slots.moments);
        const { n } = summary;
        return {
          ...flow,
          as: slots.as,
          unknown: remaining(population, excluded, n, outside),
          n,
          summary,
          parts,
        };
      };
    case 'quantile': {
      const { kind, probability } = slots;
      return (row) => {
        const { population, excluded, unknown, n, histogram } = countedIn(row, slots.histogram);
        return { population, excluded, kind, probability, unknown, n, histogram };
      };
    }
    case 'transition': {
      const { kind, codes, better } = slots;
      return (row) => {
        const { population, excluded, unknown, n, histogram } = countedIn(row, slots.histogram);
        return { population, excluded, kind, codes, better, unknown, n, histogram };
      };
    }
    case 'time-to-event': {
      const { kind, at, competes } = slots;
      return (row) => {
        const { population, excluded, unknown, n, histogram } = countedIn(row, slots.histogram);
        return { population, excluded, kind, at, competes, unknown, n, histogram };
      };
    }
  }

  function countedIn(row: ResultRow, alias: string) {
    const population = numberIn(row, all);
    const excluded = excludedIn(row);
    const histogram = readHistogram(row[alias]);
    const n = sizeOf(histogram);
    return { population, excluded, unknown: remaining(population, excluded, n), n, histogram };
  }
}

/** Of indicators without exclusions. */
const nobody: readonly number[] = [];

function summaryIn(row: ResultRow, { n, mean, sd }: Moments): Summary {
  return { n: numberIn(row, n), mean: numberOrNull(row, mean), sd: numberOrNull(row, sd) };
}

/** From the mean and the sum of squared deviations from it. */
function summaryOfSquares(row: ResultRow, n: number, mean: string, squares: string): Summary {
  return {
    n,
    mean: n === 0 ? null : numberIn(row, mean),
    sd: n < 2 ? null : Math.sqrt(numberIn(row, squares) / (n - 1)),
  };
}

function numberOrNull(row: ResultRow, alias: string): number | null {
  return row[alias] === null ? null : numberIn(row, alias);
}

/** A count may come as text: PostgreSQL's bigint is wider than a JavaScript number. */
export function numberIn(row: ResultRow, alias: string): number {
  const value = row[alias];
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new TypeError(`The rows do not belong to this request: column "${alias}" holds no number.`);
  }
  return number;
}
