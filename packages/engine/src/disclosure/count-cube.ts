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
 * Within it every combination has a cell, also those without a case, so that nobody can tell the two apart. What was
 * counted of `less` is taken away.
 */
export function countCube(
  axes: readonly Axis[],
  width: number,
  entries: readonly Entry[],
  isEmpty: (counts: Counts) => boolean,
  less: readonly Entry[] = [],
): CountCube {
  const signed = [
    { entries, sign: 1 },
    { entries: less, sign: -1 },
  ];
  const values = axes.map(({ levels }, axis) => axisLevels(levels.length, axis, width, signed, isEmpty));
  const finest = tableOf(
    values,
    axes.map(({ levels }) => levels.length),
    width,
  );
  for (const { entries: some, sign } of signed) {
    for (const { place, counts } of some) {
      const cell = cellAt(values, finest, place);
      if (cell !== null) add(finest, cell, counts, width, sign);
    }
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
      tables.sort((one, other) => depth(one) - depth(other)).map((table) => [table.levels.join(), table]),
    ),
  };
}

/** The cell of a place in a table; null when one of its values is not in the cube. */
export function cellAt(axes: CountCube['axes'], { levels, strides }: CubeTable, place: Place): number | null {
  let cell = 0;
  for (const [axis, level] of levels.entries()) {
    const value = axes[axis]?.[level]?.at.get(keyOf(place[axis] ?? [], level));
    if (value === undefined) return null;
    cell += value * (strides[axis] ?? 1);
  }
  return cell;
}

/** The place of a cell. */
export function placeOf(axes: CountCube['axes'], table: CubeTable, cell: number): Place {
  return table.levels.map((level, axis) => axes[axis]?.[level]?.values[valueOf(table, axis, cell)] ?? []);
}

/** Tells places apart, at the same levels or different ones. */
export function placeKey(levels: readonly number[], place: Place): string {
  return [levels.join(), ...place.map((codes) => codes.join(between))].join(`${between}${between}`);
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
    add(wider, coarserCell(axes, table, axis, cell), counts, width, 1);
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

function add({ counts: all }: CubeTable, cell: number, counts: Counts, width: number, sign: number): void {
  for (let at = 0; at < width; at++) {
    all[cell * width + at] = (all[cell * width + at] ?? 0) + sign * (counts[at] ?? 0);
  }
}

interface Total {
  readonly codes: readonly string[];
  readonly counts: number[];
}

function axisLevels(
  depth: number,
  axis: number,
  width: number,
  signed: readonly { readonly entries: readonly Entry[]; readonly sign: number }[],
  isEmpty: (counts: Counts) => boolean,
): readonly AxisLevel[] {
  const finest = new Map<string, Total>();
  for (const { entries, sign } of signed) {
    for (const { place, counts } of entries) addTo(finest, place[axis] ?? [], counts, width, sign);
  }
  const totals = [finest];
  for (let level = depth - 1; level >= 1; level--) {
    const wider = new Map<string, Total>();
    for (const { codes, counts } of totals[0]?.values() ?? [])
      addTo(wider, codes.slice(0, level), counts, width, 1);
    totals.unshift(wider);
  }
  const levels: AxisLevel[] = [
    { values: [[]], parent: [0], children: [[0]], at: new Map([[keyOf([], 0), 0]]) },
  ];
  for (let level = 1; level <= depth; level++) {
    const above = levels[level - 1]?.at ?? new Map<string, number>();
    const kept = [...(totals[level - 1]?.entries() ?? [])]
      .filter(([, { codes, counts }]) => above.has(keyOf(codes, level - 1)) && !isEmpty(counts))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const parent = kept.map(([, { codes }]) => above.get(keyOf(codes, level - 1)) ?? 0);
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

function addTo(
  totals: Map<string, Total>,
  codes: readonly string[],
  counts: Counts,
  width: number,
  sign: number,
): void {
  const key = keyOf(codes, codes.length);
  const total = totals.get(key) ?? { codes, counts: Array.from({ length: width }, () => 0) };
  totals.set(key, total);
  for (let at = 0; at < width; at++) total.counts[at] = (total.counts[at] ?? 0) + sign * (counts[at] ?? 0);
}

/** No code has this sign in it. */
const between = '\u0000';

function keyOf(codes: readonly string[], level: number): string {
  if (level === 0) return '';
  if (level === 1) return codes[0] ?? '';
  return (codes.length === level ? codes : codes.slice(0, level)).join(between);
}
