import type { FigureSource, Indicator } from '@kvalreg/declaration';
import { distinctGroups, type IndicatorRequest } from '../indicators/request/indicator-request.js';
import { indicatorOf, isSnapshot, requestParts } from '../indicators/request/request-parts.js';
import type { TalliedGroup } from '../indicators/tallied-group.js';
import { sumTallies } from '../indicators/sum-tallies.js';
import { isPartOf, type LevelDimensions } from './kept-levels.js';
import { cellsByKey, type KeptCell } from './roll-up.js';

/** Whether each case of an indicator stands in one cell, that of its index date, so that cells add up. */
export function isKeepable(indicator: Indicator): boolean {
  return !isSnapshot(indicator) && indicator.date === undefined && indicator.lookBack === undefined;
}

/**
 * For each breakdown of a request of one part, the first of some levels that it can be summed from; null when one of them
 * cannot be, or when one of the figures is not kept. A period must be of whole years.
 */
export function levelsFor(
  source: FigureSource,
  request: IndicatorRequest,
  levels: readonly LevelDimensions[],
): readonly LevelDimensions[] | null {
  const [part, another] = requestParts(source, request);
  if (!part || another || part.basis !== 'index') return null;
  if (!request.indicators.every((name) => isKeepable(indicatorOf(source, name)))) return null;
  if (!isOfWholeYears(request)) return null;
  const chosen = [...Object.keys(request.filter ?? {}), ...(hasPeriod(request) ? ['year'] : [])];
  const found: LevelDimensions[] = [];
  for (const group of distinctGroups(request)) {
    const level = levels.find((candidate) => isPartOf([...group, ...chosen], candidate));
    if (!level) return null;
    found.push(level);
  }
  return found;
}

/**
 * What the SELECT of `compileIndicators` would have counted for a request that `levelsFor` knows the levels of, as sums
 * of the cells that are kept.
 */
export function countKept(
  source: FigureSource,
  request: IndicatorRequest,
  levels: readonly LevelDimensions[],
  cellsOf: (level: LevelDimensions, indicator: string) => readonly KeptCell[],
): readonly TalliedGroup[] {
  const indicators = request.indicators.map((name) => ({ name, indicator: indicatorOf(source, name) }));
  return distinctGroups(request).flatMap((group, at) => {
    const level = levels[at] ?? [];
    const isChosen = chooser(level, request);
    const counted = indicators.map(({ name, indicator }) => ({
      name,
      indicator,
      cells: cellsByKey(indicator, cellsOf(level, name), level, group, isChosen),
    }));
    // A group that none of the indicators is about makes no row; all together always does.
    const rows = new Map<string, readonly string[]>(group.length === 0 ? [['', []]] : []);
    for (const { cells } of counted) for (const [key, [values]] of cells) rows.set(key, values);
    return [...rows].flatMap(([key, values]) => {
      // One object for the figures of a row: they are put in order by it.
      const row = Object.fromEntries(group.map((dimension, value) => [dimension, values[value] ?? '']));
      return counted.map(({ name, indicator, cells }) => ({
        indicator: name,
        group: row,
        tally: cells.get(key)?.[1] ?? sumTallies(indicator, []),
      }));
    });
  });
}

function chooser(
  level: LevelDimensions,
  { filter = {}, from, to }: IndicatorRequest,
): (values: readonly string[]) => boolean {
  const choices = Object.entries(filter).map(([dimension, values]) => ({
    place: level.indexOf(dimension),
    values: new Set(values),
  }));
  const year = level.indexOf('year');
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  return (values) =>
    choices.every(({ place, values: kept }) => kept.has(values[place] ?? '')) &&
    (first === undefined || (values[year] ?? '') >= first) &&
    (last === undefined || (values[year] ?? '') <= last);
}

function hasPeriod({ from, to }: IndicatorRequest): boolean {
  return from !== undefined || to !== undefined;
}

function isOfWholeYears({ from, to }: IndicatorRequest): boolean {
  return (from === undefined || from.endsWith('-01-01')) && (to === undefined || to.endsWith('-12-31'));
}
