import type { Axis } from './plan/axes.js';
import type { Counts } from './disclosure-limits.js';
import { DisclosureRefusal } from './disclosure-refusal.js';

/** Which value a group has on each axis: one code for each level, from the coarsest; none for all values together. */
export type Place = readonly (readonly string[])[];

/** What was counted at one place, at the finest level of every axis. */
export interface Entry {
  readonly place: Place;
  readonly counts: Counts;
}

/** The values of one axis at one level. Level 0 has one value: all together. */
export interface AxisLevel {
  /** The codes of each value, from the coarsest level. */
  readonly values: readonly (readonly string[])[];
  /** The value at the next coarser level. */
  readonly parent: readonly number[];
  /** The values at this level by that coarser one. */
  readonly children: readonly (readonly number[])[];
  readonly at: ReadonlyMap<string, number>;
}
/** Every combination of the values of some levels, one for each axis, with what was counted there. */
export interface CubeTable {
  readonly levels: readonly number[];
  readonly sizes: readonly number[];
  /** How far apart neighbours on each axis are. */
  readonly strides: readonly number[];
  readonly size: number;
  readonly counts: Float64Array;
}
/** The counts of one indicator by every level of every axis. */
export interface CountCube {
  readonly width: number;
  readonly axes: readonly (readonly AxisLevel[])[];
  /** By `levels.join()`, each after all coarser ones. */
  readonly tables: ReadonlyMap<string, CubeTable>;
}

const mostCells = 100_000;

/**
 * The cube holds the values that somebody is behind: one that is empty in all is left out, and is nothing to hide.
 * Within it every combination has a cell, also those without a case, so that nobody can tell the two apart.
 */
export function countCube(
  axes: readonly Axis[],
  width: number,
  entries: readonly Entry[],
  isEmpty: (counts: Counts) => boolean,
): CountCube {
  const values = axes.map(({ levels }, axis) => axisLevels(levels.length, axis, width, entries, isEmpty));
  const finest = tableOf(
    values,
    axes.map(({ levels }) => levels.length),
    width,
  );
  for (const { place, counts } of entries) {
    const cell = cellAt(values, finest, place);
    if (cell !== null) add(finest, cell, counts, width);
  }
  const tables = [finest];
  // Each table once, by making the axes coarser from the last to the first.
  for (const axis of axes.keys()) {
    for (const table of [...tables]) {
      let wider = table;
      while ((wider.levels[axis] ?? 0) > 0) {
        wider = coarser(values, wider, axis, width);
        tables.push(wider);
      }
    }
  }
  const depth = ({ levels }: CubeTable) => levels.reduce((sum, level) => sum + level, 0);
  return {
    width,
    axes: values,
    tables: new Map(
      tables.sort((a, b) => depth(a) - depth(b)).map((table) => [table.levels.join(), table] as const),
    ),
  };
}

/** The cell of a place in a table; null when one of its values is not in the cube. */
export function cellAt(axes: CountCube['axes'], { levels, strides }: CubeTable, place: Place): number | null {
  let cell = 0;
  for (const [axis, level] of levels.entries()) {
    const value = axes[axis]?.[level]?.at.get(keyOf((place[axis] ?? []).slice(0, level)));
    if (value === undefined) return null;
    cell += value * (strides[axis] ?? 1);
  }
  return cell;
}

/** The place of a cell. */
export function placeOf(axes: CountCube['axes'], table: CubeTable, cell: number): Place {
  return table.levels.map((level, axis) => axes[axis]?.[level]?.values[valueOf(table, axis, cell)] ?? []);
}

/** The value of a cell on an axis. */
export function valueOf({ strides, sizes }: CubeTable, axis: number, cell: number): number {
  return Math.floor(cell / (strides[axis] ?? 1)) % (sizes[axis] ?? 1);
}

/** The cell that a cell is part of when one axis is taken a level coarser. */
export function coarserCell(axes: CountCube['axes'], table: CubeTable, axis: number, cell: number): number {
  const stride = table.strides[axis] ?? 1;
  const size = table.sizes[axis] ?? 1;
  const level = table.levels[axis] ?? 0;
  const parent = axes[axis]?.[level]?.parent[valueOf(table, axis, cell)] ?? 0;
  const parents = axes[axis]?.[level - 1]?.values.length ?? 1;
  return (Math.floor(cell / (stride * size)) * parents + parent) * stride + (cell % stride);
}

/** The values that add up, with that of a cell, to the next coarser value on an axis; its own is among them. */
export function siblingsOf(
  axes: CountCube['axes'],
  table: CubeTable,
  axis: number,
  cell: number,
): readonly number[] {
  const level = axes[axis]?.[table.levels[axis] ?? 0];
  return level?.children[level.parent[valueOf(table, axis, cell)] ?? 0] ?? [];
}

export function coarserLevels({ levels }: CubeTable, axis: number): readonly number[] {
  return levels.map((level, at) => (at === axis ? level - 1 : level));
}

function coarser(axes: CountCube['axes'], table: CubeTable, axis: number, width: number): CubeTable {
  const wider = tableOf(axes, coarserLevels(table, axis), width);
  for (let cell = 0; cell < table.size; cell++) {
    const counts = table.counts.subarray(cell * width, (cell + 1) * width);
    add(wider, coarserCell(axes, table, axis, cell), counts, width);
  }
  return wider;
}

function tableOf(axes: CountCube['axes'], levels: readonly number[], width: number): CubeTable {
  const sizes = levels.map((level, axis) => axes[axis]?.[level]?.values.length ?? 0);
  const strides = sizes.map((_, axis) => sizes.slice(axis + 1).reduce((product, size) => product * size, 1));
  const size = sizes.reduce((product, each) => product * each, 1);
  if (size > mostCells) {
    throw new DisclosureRefusal(
      'too-fine',
      `Together these breakdowns and choices make ${String(size)} groups, more than can be protected at once. Leave one of them out.`,
    );
  }
  return { levels, sizes, strides, size, counts: new Float64Array(size * width) };
}

function add({ counts: all }: CubeTable, cell: number, counts: Counts, width: number): void {
  for (let at = 0; at < width; at++)
    all[cell * width + at] = (all[cell * width + at] ?? 0) + (counts[at] ?? 0);
}

function axisLevels(
  depth: number,
  axis: number,
  width: number,
  entries: readonly Entry[],
  isEmpty: (counts: Counts) => boolean,
): readonly AxisLevel[] {
  const levels: AxisLevel[] = [{ values: [[]], parent: [0], children: [[0]], at: new Map([[keyOf([]), 0]]) }];
  for (let level = 1; level <= depth; level++) {
    const totals = new Map<string, { readonly codes: readonly string[]; readonly counts: number[] }>();
    for (const { place, counts } of entries) {
      const codes = (place[axis] ?? []).slice(0, level);
      const key = keyOf(codes);
      const total = totals.get(key) ?? { codes, counts: Array.from({ length: width }, () => 0) };
      totals.set(key, total);
      for (let at = 0; at < width; at++) total.counts[at] = (total.counts[at] ?? 0) + (counts[at] ?? 0);
    }
    const above = levels[level - 1]?.at ?? new Map<string, number>();
    const kept = [...totals.entries()]
      .filter(([, { codes, counts }]) => above.has(keyOf(codes.slice(0, -1))) && !isEmpty(counts))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const parent = kept.map(([, { codes }]) => above.get(keyOf(codes.slice(0, -1))) ?? 0);
    levels.push({
      values: kept.map(([, { codes }]) => codes),
      parent,
      children: Array.from({ length: above.size }, (_, each) =>
        parent.flatMap((one, value) => (one === each ? [value] : [])),
      ),
      at: new Map(kept.map(([key], value) => [key, value])),
    });
  }
  return levels;
}

function keyOf(codes: readonly string[]): string {
  return JSON.stringify(codes);
}
