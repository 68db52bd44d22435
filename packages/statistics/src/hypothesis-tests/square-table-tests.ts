import { at } from '../at.js';
import { chiSquareTails } from '../distributions/gamma.js';
import { solveSymmetric } from '../linear-algebra/cholesky.js';
import { requireCount } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** A chi-square statistic; null with its p-value when the table says nothing about the question. */
export interface SquareTableTest extends MaybeUndefined {
  readonly chiSquare: number | null;
  readonly df: number;
  readonly pValue: number | null;
}

type Table = readonly (readonly number[])[];

/**
 * McNemar's test that as many went one way as the other, of b and c discordant pairs: (|b − c| − 1)² / (b + c) with
 * continuity correction, which is left out when b = c, as `mcnemar.test` in R. Throws a `RangeError` for a count that
 * is not whole.
 */
export function mcnemarTest(
  b: number,
  c: number,
  { continuityCorrection = true }: { readonly continuityCorrection?: boolean } = {},
): SquareTableTest {
  requireCount('b', b);
  requireCount('c', c);
  if (b + c === 0) return { chiSquare: null, df: 1, pValue: null, reason: 'no-variation' };
  const distance = Math.abs(b - c);
  const correction = continuityCorrection && distance > 0 ? 1 : 0;
  return result((distance - correction) ** 2 / (b + c), 1);
}

/**
 * Bowker's test (1948) that a square table is symmetric: Σ (nᵢⱼ − nⱼᵢ)² / (nᵢⱼ + nⱼᵢ) over the pairs of cells that
 * hold anybody, with one degree of freedom for each. Throws a `RangeError` for a table that is not square or a count
 * that is not whole.
 */
export function bowkerTest(table: Table): SquareTableTest {
  requireSquare(table);
  let [chiSquare, df] = [0, 0];
  table.forEach((row, i) => {
    row.slice(0, i).forEach((count, j) => {
      const other = at(at(table, j), i);
      if (count + other === 0) return;
      chiSquare += (count - other) ** 2 / (count + other);
      df += 1;
    });
  });
  return df === 0 ? { chiSquare: null, df, pValue: null, reason: 'no-variation' } : result(chiSquare, df);
}

/**
 * The test of Stuart (1955) and Maxwell (1970) that rows and columns of a square table have the same distribution.
 * Categories that nobody moved to or from say nothing and are left out. Throws a `RangeError` as `bowkerTest`.
 */
export function stuartMaxwellTest(table: Table): SquareTableTest {
  requireSquare(table);
  const sums = table.map((row, i) => ({
    row: row.reduce((sum, count) => sum + count, 0),
    column: table.reduce((sum, other) => sum + at(other, i), 0),
    stayed: at(row, i),
  }));
  const moving = sums.flatMap(({ row, column, stayed }, i) => (row + column > 2 * stayed ? [i] : []));
  const free = moving.slice(0, -1);
  if (free.length === 0) return { chiSquare: null, df: 0, pValue: null, reason: 'no-variation' };
  const differences = free.map((i) => at(sums, i).row - at(sums, i).column);
  const covariance = free.map((i) =>
    free.map((j) => {
      const { row, column, stayed } = at(sums, i);
      return i === j ? row + column - 2 * stayed : -(at(at(table, i), j) + at(at(table, j), i));
    }),
  );
  const solution = solveSymmetric(covariance, differences);
  if (solution === null) {
    return { chiSquare: null, df: free.length, pValue: null, reason: 'no-variation' };
  }
  return result(
    differences.reduce((sum, difference, index) => sum + difference * at(solution, index), 0),
    free.length,
  );
}

function result(chiSquare: number, df: number): SquareTableTest {
  return { chiSquare, df, pValue: chiSquareTails(chiSquare, df).upper };
}

function requireSquare(table: Table): void {
  for (const row of table) {
    if (row.length !== table.length) {
      throw new RangeError(
        `A row of ${row.length} in a table of ${table.length} rows: the table must be square.`,
      );
    }
    for (const count of row) requireCount('a cell of the table', count);
  }
}
