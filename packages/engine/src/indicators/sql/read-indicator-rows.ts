import type { FigureSource } from '@kvalreg/declaration';
import type { Summary } from '@kvalreg/statistics';
import { aggregatesOf, type Slots } from './aggregates.js';
import { dimensionsIn } from './compile-indicators.js';
import { distinctGroups, unknownGroup, type IndicatorRequest } from '../request/indicator-request.js';
import type { IndicatorResult } from '../indicator-result.js';
import { readHistogram, sizeOf } from '../kinds/histogram.js';
import { inOrder } from '../request/in-order.js';
import { markedResult } from '../request/mark-result.js';
import { partOf } from '../request/request-parts.js';
import { scanPartOf, sumWindows } from '../request/sum-windows.js';
import type { TalliedGroup } from '../tallied-group.js';
import { remaining, resultOf, type Tally } from '../tally.js';

type ResultRow = Readonly<Record<string, unknown>>;

/**
 * The figures, with intervals, from the rows that the SELECT of `compileIndicators` gave for the same request:
 * by indicator, then by group as asked for, then by the groups' values.
 */
export function readIndicatorRows(
  source: FigureSource,
  request: IndicatorRequest,
  rows: readonly ResultRow[],
): readonly IndicatorResult[] {
  return figuresOf(source, request, readTallies(source, request, rows));
}

/** The same from what was counted otherwise than by the SELECT of `compileIndicators`, for a request of one part. */
export function figuresOf(
  source: FigureSource,
  request: IndicatorRequest,
  tallied: readonly TalliedGroup[],
): readonly IndicatorResult[] {
  const part = partOf(source, request);
  const results = tallied.map(({ indicator, group, tally }) =>
    markedResult(source, part, resultOf(indicator, group, tally)),
  );
  return inOrder(request, results);
}

/** What the same rows count, in no order, before anything is computed from it. */
export function readTallies(
  source: FigureSource,
  request: IndicatorRequest,
  rows: readonly ResultRow[],
): readonly TalliedGroup[] {
  const part = partOf(source, request);
  return sumWindows(source, part, talliesIn(source, scanPartOf(part).request, rows));
}

function talliesIn(
  source: FigureSource,
  request: IndicatorRequest,
  rows: readonly ResultRow[],
): readonly TalliedGroup[] {
  const groups = distinctGroups(request);
  const dimensions = dimensionsIn(groups);
  // The bits of grouping(): a dimension that does not make the row is 1, the first dimension being the highest bit.
  const sets = new Map(groups.map((group) => [maskOf(dimensions, group), group]));
  const { indicators } = aggregatesOf(source, request, (...literal) => JSON.stringify(literal));
  return rows.flatMap((row) => {
    const set = sets.get(dimensions.length === 0 ? 0 : numberIn(row, 'set')) ?? [];
    const group = Object.fromEntries(
      set.map((dimension) => [dimension, textOf(row[`d${String(dimensions.indexOf(dimension))}`])]),
    );
    return indicators.map(({ name, slots }) => ({ indicator: name, group, tally: tallyOf(slots, row) }));
  });
}

function maskOf(dimensions: readonly string[], group: readonly string[]): number {
  return dimensions.reduce((mask, dimension) => mask * 2 + (group.includes(dimension) ? 0 : 1), 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : unknownGroup;
}

function tallyOf(slots: Slots, row: ResultRow): Tally {
  const population = numberIn(row, slots.population);
  const excluded = slots.excluded.map((alias) => numberIn(row, alias));
  const left = (...others: readonly number[]) => remaining(population, excluded, ...others);
  const flow = { population, excluded };
  switch (slots.kind) {
    case 'count':
      return { ...flow, kind: 'count', unknown: 0, n: left() };
    case 'proportion': {
      const n = numberIn(row, slots.n);
      const unknown = left(n, slots.outside === null ? 0 : numberIn(row, slots.outside));
      return { ...flow, kind: 'proportion', unknown, n, k: numberIn(row, slots.k) };
    }
    case 'mean':
    case 'spread': {
      const summary = summaryOf(slots.moments, row);
      return { ...flow, kind: slots.kind, unknown: left(summary.n), n: summary.n, summary };
    }
    case 'change': {
      const difference = summaryOf(slots.difference, row);
      const { n } = difference;
      const { beforeMean, beforeSquares, afterMean, afterSquares } = slots.pair;
      const before = summaryOfSquares(n, beforeMean, beforeSquares, row);
      const after = summaryOfSquares(n, afterMean, afterSquares, row);
      const { scale } = slots;
      return { ...flow, kind: 'change', scale, unknown: left(n), n, before, after, difference };
    }
    case 'distribution': {
      const n = numberIn(row, slots.n);
      const options = slots.options.map(({ code, k }) => ({ code, k: numberIn(row, k) }));
      return { ...flow, kind: 'distribution', unknown: left(n), n, options, balance: slots.balance };
    }
    case 'ratio': {
      const { as, per } = slots;
      const unknown = left(numberIn(row, slots.known));
      return {
        ...flow,
        kind: 'ratio',
        as,
        per,
        unknown,
        n: numberIn(row, slots.n),
        k: numberIn(row, slots.k),
      };
    }
    case 'composite': {
      const outside = numberIn(row, slots.outside);
      const parts = slots.parts.map(({ n, k }) => ({ n: numberIn(row, n), k: numberIn(row, k) }));
      if (slots.as === 'all-or-none') {
        const n = numberIn(row, slots.n);
        const k = numberIn(row, slots.k);
        return { ...flow, kind: 'composite', as: slots.as, unknown: left(n, outside), n, k, parts };
      }
      const summary = summaryOf(slots.moments, row);
      const { n } = summary;
      return { ...flow, kind: 'composite', as: slots.as, unknown: left(n, outside), n, summary, parts };
    }
    case 'quantile': {
      const { kind, probability } = slots;
      return { ...flow, kind, probability, ...countedIn(slots.histogram) };
    }
    case 'transition': {
      const { kind, codes, better } = slots;
      return { ...flow, kind, codes, better, ...countedIn(slots.histogram) };
    }
    case 'time-to-event': {
      const { kind, at, competes } = slots;
      return { ...flow, kind, at, competes, ...countedIn(slots.histogram) };
    }
  }

  function countedIn(alias: string) {
    const histogram = readHistogram(row[alias]);
    const n = sizeOf(histogram);
    return { unknown: left(n), n, histogram };
  }
}

function summaryOf(
  moments: { readonly n: string; readonly mean: string; readonly sd: string },
  row: ResultRow,
): Summary {
  return {
    n: numberIn(row, moments.n),
    mean: row[moments.mean] === null ? null : numberIn(row, moments.mean),
    sd: row[moments.sd] === null ? null : numberIn(row, moments.sd),
  };
}

/** From the mean and the sum of squared deviations from it. */
function summaryOfSquares(n: number, mean: string, squares: string, row: ResultRow): Summary {
  return {
    n,
    mean: n === 0 ? null : numberIn(row, mean),
    sd: n < 2 ? null : Math.sqrt(numberIn(row, squares) / (n - 1)),
  };
}

/** A count may come as text: PostgreSQL's bigint is wider than a JavaScript number. */
function numberIn(row: ResultRow, alias: string): number {
  const value = row[alias];
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new TypeError(`The rows do not belong to this request: column "${alias}" holds no number.`);
  }
  return number;
}
