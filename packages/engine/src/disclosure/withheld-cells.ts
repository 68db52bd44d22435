import {
  cellAt,
  coarserCell,
  coarserLevels,
  placeKey,
  placeOf,
  siblingsOf,
  type CountCube,
  type CubeTable,
} from './count-cube.js';
import { isEmpty, passes } from './disclosure-limits.js';
import { protectCell } from './protect-cell.js';
import {
  inherited,
  shown,
  withheld,
  type IsWithheld,
  type TableState,
  type WithholdingRule,
} from './table-state.js';

/**
 * Decides which cells of a cube are withheld, so that a cell's fate depends on nothing finer than itself: whatever
 * else is asked for, now or another time, it is the same.
 *
 * 1. A cell that misses a limit is withheld, and so is every part of a withheld cell.
 * 2. Every cell that is withheld by itself is a corner of a block whose cells are all withheld: at least two values on
 *    each axis that the table divides by (three units, since each reader may know one). Adding one case to the corners
 *    in turn and taking it away changes no total of any table, so that no equation between shown figures fixes the cell.
 * 3. The withheld parts of a shown total pass the limits together; of units, also without any one of them.
 */
export function withheldCells(cube: CountCube, rule: WithholdingRule): IsWithheld {
  const states = allStates(cube, rule);
  return (levels, place) => {
    const key = levels.join();
    const table = cube.tables.get(key);
    const cell = table ? cellAt(cube.axes, table, place) : null;
    return cell !== null && states.get(key)?.[cell] !== shown;
  };
}

/** The same decisions as a list: the `placeKey` of each cell that is withheld. */
export function withheldPlaces(cube: CountCube, rule: WithholdingRule): readonly string[] {
  const states = allStates(cube, rule);
  return [...cube.tables].flatMap(([key, table]) => {
    const places: string[] = [];
    states.get(key)?.forEach((state, cell) => {
      if (state !== shown) places.push(placeKey(table.levels, placeOf(cube.axes, table, cell)));
    });
    return places;
  });
}

function allStates(cube: CountCube, rule: WithholdingRule): ReadonlyMap<string, Uint8Array> {
  const states = new Map<string, Uint8Array>();
  for (const [key, table] of cube.tables) states.set(key, statesOf(cube, table, states, rule));
  return states;
}

function statesOf(
  cube: CountCube,
  table: CubeTable,
  known: ReadonlyMap<string, Uint8Array>,
  rule: WithholdingRule,
): Uint8Array {
  const { axes, width } = cube;
  const states = new Uint8Array(table.size);
  const divided = table.levels.flatMap((level, axis) =>
    level === 0 ? [] : [{ axis, totals: known.get(coarserLevels(table, axis).join()) ?? new Uint8Array() }],
  );
  const misses = (cell: number) => {
    const counts = table.counts.subarray(cell * width, (cell + 1) * width);
    if (divided.length === 0 && isEmpty(counts, rule.limits)) return false;
    return !passes(counts, rule.limits) || rule.also?.(table.levels, placeOf(axes, table, cell)) === true;
  };
  // The only part of a total is the total.
  const isTotal = (cell: number) =>
    divided.some(({ axis }) => siblingsOf(axes, table, axis, cell).length === 1);
  const toProtect: number[] = [];
  for (let cell = 0; cell < table.size; cell++) {
    const isPart = divided.some(({ axis, totals }) => totals[coarserCell(axes, table, axis, cell)] !== shown);
    if (isPart) states[cell] = inherited;
    else if (!isTotal(cell) && misses(cell)) states[cell] = withheld;
    if (states[cell] !== shown) toProtect.push(cell);
  }
  const n = (cell: number) => table.counts[cell * width] ?? 0;
  toProtect.sort((a, b) => (states[a] ?? 0) - (states[b] ?? 0) || n(a) - n(b) || a - b);
  const sums = { all: new Float64Array(width), others: new Float64Array(width) };
  const state: TableState = { cube, table, states, divided, rule, sums };
  for (const cell of toProtect) if (!isTotal(cell)) protectCell(state, cell);
  return states;
}
