import type { FigureSource } from '@kvalreg/declaration';
import type { IndicatorRequest } from '../indicators/request/indicator-request.js';
import { distinctGroups, unknownGroup } from '../indicators/request/indicator-request.js';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import type { TalliedGroup } from '../indicators/tallied-group.js';
import { sumTallies } from '../indicators/sum-tallies.js';
import { shortMarks, withoutFew } from '../indicators/request/mark-result.js';
import { indicatorOf } from '../indicators/request/request-parts.js';
import { resultOf } from '../indicators/tally.js';
import type { Axis } from './plan/axes.js';
import { cellAt, placeOf, type CountCube, type Place } from './count-cube.js';
import { choicesOf, dimensionsAt, levelsOf, type DisclosurePlan } from './plan/disclosure-plan.js';
import type { Row } from './figure-row.js';
import { pooledRows } from './pooled-rows.js';
import type { IsWithheld } from './table-state.js';

/** What is withheld of one indicator, among the values that the cube knows. */
export interface Protection {
  readonly cube: CountCube;
  readonly isWithheld: IsWithheld;
  /** What is withheld of the numbers that figures left out, beside figures that are shown; null where nothing is. */
  readonly flow: Omit<Protection, 'flow'> | null;
}
type Group = Readonly<Record<string, string>>;

/**
 * The figures that a request asks for, from what the plan's scan counted. Several values of a dimension together are
 * shown when each of them may be shown alone, or when they are all there are: such a sum tells nothing new. A cell
 * that is withheld has a row whether or not there are cases in it.
 */
export function protectedFigures(
  plan: DisclosurePlan,
  request: IndicatorRequest,
  tallied: readonly TalliedGroup[],
  protectionOf: (indicator: string) => Protection | null,
): readonly DisclosedResult[] {
  const tables = tablesOf(tallied);
  return request.indicators.flatMap((name) => {
    const indicator = plan.source.indicators[name];
    if (!indicator) return [];
    const counted = { name, tables, protection: protectionOf(name) };
    const rowsOfGroup = (dimensions: readonly string[]) => rowsFor(plan, request, dimensions, counted);
    return distinctGroups(request).flatMap((dimensions) =>
      [
        ...rowsOfGroup(dimensions).filter(
          ({ isWithheld, tallies }) => isWithheld || dimensions.length < 2 || tallies.some(({ n }) => n > 0),
        ),
        ...(plan.poolsUnits ? pooledRows(request, dimensions, rowsOfGroup) : []),
      ].map((row) => figureOf(plan.source, name, row)),
    );
  });
}

/** What was counted, by indicator and dimensions. */
export type CountedTables = ReadonlyMap<string, readonly TalliedGroup[]>;

export function tablesOf(tallied: readonly TalliedGroup[]): CountedTables {
  const tables = new Map<string, TalliedGroup[]>();
  for (const one of tallied) {
    const key = tableKey(one.indicator, Object.keys(one.group));
    const known = tables.get(key);
    if (known) known.push(one);
    else tables.set(key, [one]);
  }
  return tables;
}

/** One indicator of what was counted, and what of it is withheld. */
export interface CountedIndicator {
  readonly name: string;
  readonly tables: CountedTables;
  readonly protection: Protection | null;
}

/** The rows of one breakdown of a request, with what was counted in each, and whether it is withheld. */
export function rowsFor(
  { axes }: DisclosurePlan,
  request: IndicatorRequest,
  dimensions: readonly string[],
  { name, tables, protection }: CountedIndicator,
): readonly Row[] {
  const choices = choicesOf(request);
  const isChosen = choiceIn(request);
  const levels = levelsOf(axes, [...dimensions, ...choices]);
  const all = axes.flatMap((axis) => axis.levels);
  const counted =
    tables.get(tableKey(name, dimensionsAt(axes, levels))) ?? tables.get(tableKey(name, all)) ?? [];
  return rowsOf({
    axes,
    dimensions,
    levels,
    counted: counted.filter(({ group }) => isChosen(group)),
    protection,
    isChosen,
    choices,
  });
}

interface RowsRequest {
  readonly axes: readonly Axis[];
  readonly dimensions: readonly string[];
  readonly levels: readonly number[];
  readonly counted: readonly TalliedGroup[];
  readonly protection: Protection | null;
  readonly isChosen: (group: Group) => boolean;
  readonly choices: readonly string[];
}

function rowsOf(asked: RowsRequest): readonly Row[] {
  const { axes, dimensions, levels, counted, protection } = asked;
  const rows = new Map<string, Row>();
  const rowFor = (group: Group): Row => {
    const own = Object.fromEntries(dimensions.map((dimension) => [dimension, group[dimension] ?? '']));
    const key = JSON.stringify(Object.values(own));
    const row = rows.get(key) ?? { group: own, tallies: [], isWithheld: false, hasFlow: true };
    rows.set(key, row);
    return row;
  };
  const judged = protection ? judgedLevels(asked, protection.cube) : levels;
  const flow = protection?.flow ?? null;
  const judgedFlow = flow ? judgedLevels(asked, flow.cube) : levels;
  const table = protection?.cube.tables.get(levels.join());
  const seen = new Set<number>();
  for (const { group, tally } of counted) {
    const row = rowFor(group);
    row.tallies.push(tally);
    if (!protection || !table) continue;
    const place = placeIn(axes, levels, group);
    if (flow?.isWithheld(judgedFlow, cut(place, judgedFlow))) row.hasFlow = false;
    const cell = cellAt(protection.cube.axes, table, place);
    if (cell === null) {
      // Nobody is behind it, but how many were left out may be few.
      if (levels.reduce((sum, level) => sum + level, 0) > 1) row.hasFlow = false;
    } else {
      seen.add(cell);
      if (protection.isWithheld(judged, cut(place, judged))) row.isWithheld = true;
    }
  }
  if (protection && table) {
    for (let cell = 0; cell < table.size; cell++) {
      if (seen.has(cell)) continue;
      const place = placeOf(protection.cube.axes, table, cell);
      const group = groupAt(axes, place);
      if (!asked.isChosen(group) || !protection.isWithheld(judged, cut(place, judged))) continue;
      rowFor(group).isWithheld = true;
    }
  }
  if (dimensions.length === 0) rowFor({});
  return [...rows.values()];
}

/** The levels at which a choice is judged: where it takes in every value, it is no choice. */
function judgedLevels(
  { axes, dimensions, levels, choices, isChosen }: RowsRequest,
  cube: CountCube,
): readonly number[] {
  return levels.map((level, axis) => {
    const chosen = axes[axis]?.levels.filter((dimension) => choices.includes(dimension)) ?? [];
    const takesAll = chosen.every((dimension) => {
      const depth = (axes[axis]?.levels.indexOf(dimension) ?? -1) + 1;
      return cube.axes[axis]?.[depth]?.values.every((codes) =>
        isChosen({ [dimension]: codes[depth - 1] ?? '' }),
      );
    });
    return takesAll ? (levelsOf(axes, dimensions)[axis] ?? level) : level;
  });
}

/** Whether a group is among those that are chosen, as far as it names the dimensions of the choice. */
function choiceIn({ filter = {}, from, to }: IndicatorRequest): (group: Group) => boolean {
  const choices = Object.entries(filter);
  return (group) =>
    choices.every(([dimension, values]) => {
      const value = group[dimension];
      return value === undefined || values.includes(value);
    }) &&
    (group['year'] === undefined ||
      ((from === undefined || group['year'] >= from.slice(0, 4)) &&
        (to === undefined || group['year'] <= to.slice(0, 4)) &&
        ((from === undefined && to === undefined) || group['year'] !== unknownGroup)));
}

export function figureOf(source: FigureSource, name: string, row: Row): DisclosedResult {
  const { group, tallies, isWithheld, hasFlow, pooledUnits, short } = row;
  const indicator = indicatorOf(source, name);
  const nothing = { population: null, excluded: null, unknown: null };
  if (isWithheld) {
    const { kind } = indicator;
    return {
      indicator: name,
      kind,
      group,
      suppressed: 'withheld',
      ...nothing,
      n: null,
      value: null,
      low: null,
      high: null,
    };
  }
  const [only, another] = tallies;
  const tally = only && !another ? only : sumTallies(indicator, tallies);
  const plain = resultOf(name, group, tally);
  const figure = {
    ...plain,
    ...(pooledUnits !== undefined && { pooledUnits }),
    ...(short && shortMarks),
  };
  // Whether its cases are enough is told by the numbers that are then taken away.
  return hasFlow ? figure : { ...withoutFew(source, figure), ...nothing };
}

/** Where a group that was counted stands. */
export function placeIn(axes: readonly Axis[], levels: readonly number[], group: Group): Place {
  return axes.map((axis, at) => axis.levels.slice(0, levels[at]).map((dimension) => group[dimension] ?? ''));
}

function groupAt(axes: readonly Axis[], place: Place): Group {
  return Object.fromEntries(
    axes.flatMap(({ levels }, at) =>
      (place[at] ?? []).map((code, level) => [levels[level] ?? '', code] as const),
    ),
  );
}

function cut(place: Place, levels: readonly number[]): Place {
  return place.map((codes, axis) => codes.slice(0, levels[axis]));
}

function tableKey(indicator: string, dimensions: readonly string[]): string {
  return JSON.stringify([indicator, ...[...dimensions].sort()]);
}
