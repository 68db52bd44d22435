import { at } from '../at.js';
import type { Estimate, IntervalOptions } from '../intervals/estimate.js';
import { proportionInterval } from '../intervals/proportion-interval.js';
import {
  bowkerTest,
  mcnemarTest,
  stuartMaxwellTest,
  type SquareTableTest,
} from '../hypothesis-tests/square-table-tests.js';
import { crossTable } from './cross-table.js';
import type { Category } from './frequency-table.js';

export interface TransitionTable {
  /** Those with a known state on both occasions. */
  readonly n: number;
  /** From the state of the row to that of the column. */
  readonly counts: readonly (readonly number[])[];
  /** The share of those in the state of the row, with Wilson's interval. */
  readonly shares: readonly (readonly Estimate[])[];
  /** Moved to a state earlier in the order. */
  readonly improved: number;
  readonly unchanged: number;
  /** Moved to a state later in the order. */
  readonly worsened: number;
  /** Whether as many moved each way between every two states. */
  readonly symmetry: SquareTableTest;
  /** Whether the distribution over the states is the same on both occasions. */
  readonly marginalHomogeneity: SquareTableTest;
  /** Whether the first state against all others changed. */
  readonly firstAgainstRest: SquareTableTest;
}

/**
 * How the same persons moved between states, which are ordered from best to worst. Who lacks a state on either occasion
 * (null) does not count. Throws a `RangeError` when the lists differ in length or hold an unknown state.
 */
export function transitionTable(
  from: readonly (Category | null)[],
  to: readonly (Category | null)[],
  states: readonly Category[],
  options: IntervalOptions = {},
): TransitionTable {
  const { counts } = crossTable(from, to, { rows: states, columns: states });
  const sumWhere = (holds: (i: number, j: number) => boolean): number =>
    counts.reduce(
      (sum, row, i) => sum + row.reduce((partial, count, j) => partial + (holds(i, j) ? count : 0), 0),
      0,
    );
  return {
    n: sumWhere(() => true),
    counts,
    shares: counts.map((row) => {
      const n = row.reduce((sum, count) => sum + count, 0);
      return row.map((count) => proportionInterval(count, n, options));
    }),
    improved: sumWhere((i, j) => j < i),
    unchanged: sumWhere((i, j) => i === j),
    worsened: sumWhere((i, j) => j > i),
    symmetry: bowkerTest(counts),
    marginalHomogeneity: stuartMaxwellTest(counts),
    firstAgainstRest: mcnemarTest(
      sumWhere((i, j) => i === 0 && j > 0),
      sumWhere((i, j) => i > 0 && j === 0),
    ),
  };
}

/** The share of those with a known state in each state, in the order of the states; null without anybody. */
export function stateShares(
  values: readonly (Category | null)[],
  states: readonly Category[],
): readonly (number | null)[] {
  const known = values.filter((value) => value !== null);
  const { counts } = crossTable(known, known, { rows: states, columns: states });
  return counts.map((row, i) => (known.length === 0 ? null : at(row, i) / known.length));
}
