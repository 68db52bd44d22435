import { coarserCell, siblingsOf, valueOf } from './count-cube.js';
import { passes } from './disclosure-limits.js';
import { shown, withheld, type TableState, type WithholdingRule } from './table-state.js';

/** One axis of a block with the values that it has there, of the same value at the next coarser level. */
interface Side {
  readonly axis: number;
  readonly totals: Uint8Array;
  readonly siblings: readonly number[];
  readonly values: number[];
}

/**
 * Withholds as much beside a withheld cell as it takes: a block around it, and more where the withheld parts of a
 * shown total would still be few. A cell that is withheld as part of another has its block there; only the totals
 * that it is part of besides are looked at.
 */
export function protectCell(state: TableState, cell: number): void {
  let needsBlock = state.states[cell] === withheld;
  if (!needsBlock && areOwnLinesSafe(state, cell)) return;
  const sides = state.divided.map(({ axis, totals }): Side => {
    const siblings = siblingsOf(state.cube.axes, state.table, axis, cell);
    return { axis, totals, siblings, values: [valueOf(state.table, axis, cell)] };
  });
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (const side of sides) {
      while (
        side.values.length < side.siblings.length &&
        ((needsBlock && side.values.length < fewest(state.rule, side.axis, side.siblings)) ||
          !areLinesSafe(state, cell, sides, side))
      ) {
        if (grow(state, cell, sides, side)) needsBlock = true;
        hasGrown = true;
      }
    }
  }
}

/** How many parts of a total are withheld at least, if any. */
function fewest({ unitAxis }: WithholdingRule, axis: number, siblings: readonly number[]): number {
  return Math.min(axis === unitAxis ? 3 : 2, siblings.length);
}

/** Whether what is withheld of each total that the cell is part of is enough. */
function areOwnLinesSafe(state: TableState, cell: number): boolean {
  const { cube, table, divided } = state;
  return divided.every(
    ({ axis, totals }) =>
      totals[coarserCell(cube.axes, table, axis, cell)] !== shown ||
      isLineSafe(state, cell, axis, siblingsOf(cube.axes, table, axis, cell)),
  );
}

/** The same for each total that the block meets on this side. */
function areLinesSafe(state: TableState, cell: number, sides: readonly Side[], side: Side): boolean {
  const { cube, table } = state;
  return cornersOf(table.strides, cell, sides, side).every(
    (corner) =>
      side.totals[coarserCell(cube.axes, table, side.axis, corner)] !== shown ||
      isLineSafe(state, corner, side.axis, side.siblings),
  );
}

function isLineSafe(
  { cube, table, states, rule, sums }: TableState,
  corner: number,
  axis: number,
  siblings: readonly number[],
): boolean {
  const { width } = cube;
  const { counts } = table;
  const stride = table.strides[axis] ?? 1;
  const first = corner - valueOf(table, axis, corner) * stride;
  const { all, others } = sums;
  all.fill(0);
  let hidden = 0;
  for (const value of siblings) {
    const at = first + value * stride;
    if (states[at] === shown) continue;
    hidden += 1;
    for (let m = 0; m < width; m++) all[m] = (all[m] ?? 0) + (counts[at * width + m] ?? 0);
  }
  if (hidden === 0) return true;
  if (hidden < fewest(rule, axis, siblings) || !passes(all, rule.limits)) return false;
  if (axis !== rule.unitAxis) return true;
  for (const value of siblings) {
    const own = first + value * stride;
    if (states[own] === shown) continue;
    for (let m = 0; m < width; m++) others[m] = (all[m] ?? 0) - (counts[own * width + m] ?? 0);
    if (!passes(others, rule.limits)) return false;
  }
  return true;
}

/** Adds the value that costs least; says whether something was withheld that was not before. */
function grow(
  { cube, table, states }: TableState,
  cell: number,
  sides: readonly Side[],
  side: Side,
): boolean {
  const stride = table.strides[side.axis] ?? 1;
  const corners = cornersOf(table.strides, cell, sides, side);
  const own = valueOf(table, side.axis, cell);
  let best: { readonly value: number; readonly cost: number; readonly gain: number } | null = null;
  for (const value of side.siblings) {
    if (side.values.includes(value)) continue;
    let cost = 0;
    let gain = 0;
    for (const corner of corners) {
      const at = corner + (value - own) * stride;
      const n = table.counts[at * cube.width] ?? 0;
      if (states[at] === shown) cost += n;
      else gain += n;
    }
    // Of what is withheld anyway, the largest: together they are enough the sooner.
    if (best === null || cost < best.cost || (cost === best.cost && gain > best.gain))
      best = { value, cost, gain };
  }
  if (best === null) return false;
  side.values.push(best.value);
  let isNew = false;
  for (const corner of corners) {
    const at = corner + (best.value - own) * stride;
    if (states[at] !== shown) continue;
    states[at] = withheld;
    isNew = true;
  }
  return isNew;
}

/** The cells of the block with the value of the cell itself on one side. */
function cornersOf(
  strides: readonly number[],
  cell: number,
  sides: readonly Side[],
  fixed: Side,
): readonly number[] {
  if (sides.every((side) => side === fixed || side.values.length === 1)) return [cell];
  return sides
    .filter((side) => side !== fixed)
    .reduce<readonly number[]>(
      (cells, { axis, values: [own = 0, ...others] }) =>
        [own, ...others].flatMap((value) => cells.map((at) => at + (value - own) * (strides[axis] ?? 1))),
      [cell],
    );
}
