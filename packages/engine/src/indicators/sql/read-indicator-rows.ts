import type { FigureSource } from '@kvalreg/declaration';
import { aggregatesOf } from './aggregates.js';
import { dimensionsIn } from './compile-indicators.js';
import { numberIn, tallyReader, type ResultRow } from './read-tally.js';
import { distinctGroups, unknownGroup, type IndicatorRequest } from '../request/indicator-request.js';
import type { IndicatorResult } from '../indicator-result.js';
import { inOrder } from '../request/in-order.js';
import { markedResult, shortMarks } from '../request/mark-result.js';
import { partOf } from '../request/request-parts.js';
import { scanPartOf, sumWindows } from '../request/sum-windows.js';
import type { TalliedGroup } from '../tallied-group.js';
import { resultOf } from '../tally.js';

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
  const results = tallied.map(({ indicator, group, tally, short }) => {
    const result = resultOf(indicator, group, tally);
    return markedResult(source, part, short ? { ...result, ...shortMarks } : result);
  });
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
  const readers = indicators.map(({ name, slots }) => ({ name, read: tallyReader(slots) }));
  return rows.flatMap((row) => {
    const set = sets.get(dimensions.length === 0 ? 0 : numberIn(row, 'set')) ?? [];
    const group = Object.fromEntries(
      set.map((dimension) => [dimension, textOf(row[`d${String(dimensions.indexOf(dimension))}`])]),
    );
    return readers.map(({ name, read }) => ({ indicator: name, group, tally: read(row) }));
  });
}

function maskOf(dimensions: readonly string[], group: readonly string[]): number {
  return dimensions.reduce((mask, dimension) => mask * 2 + (group.includes(dimension) ? 0 : 1), 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : unknownGroup;
}
