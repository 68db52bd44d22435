import { at } from '../at.js';
import { chiSquareTails } from '../distributions/gamma.js';
import { requireCount } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface ChiSquareTest extends MaybeUndefined {
  /** Null when fewer than two rows or columns hold anybody. */
  readonly chiSquare: number | null;
  readonly df: number;
  readonly pValue: number | null;
  /** √(χ² / (n · (min(rows, columns) − 1))): 0 without association, 1 with complete association. */
  readonly cramersV: number | null;
}

/**
 * Pearson's chi-square test of independence in a table of counts, without continuity correction. Rows and columns
 * without anybody say nothing and are left out. Throws a `RangeError` for a count that is not whole and for rows of
 * different length.
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest {
  const columns = table[0]?.length ?? 0;
  for (const row of table) {
    if (row.length !== columns) throw new RangeError('The rows of a table must have the same length.');
    for (const count of row) requireCount('a cell of the table', count);
  }
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = Array.from({ length: columns }, (_, j) =>
    table.reduce((sum, row) => sum + at(row, j), 0),
  );
  const n = rowSums.reduce((sum, count) => sum + count, 0);
  const [r, c] = [rowSums.filter((sum) => sum > 0).length, columnSums.filter((sum) => sum > 0).length];
  if (r < 2 || c < 2) {
    const reason = n === 0 ? 'no-observations' : 'no-variation';
    return { chiSquare: null, df: 0, pValue: null, cramersV: null, reason };
  }
  let chiSquare = 0;
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = (at(rowSums, i) / n) * at(columnSums, j);
      if (expected > 0) chiSquare += (count - expected) ** 2 / expected;
    });
  });
  const df = (r - 1) * (c - 1);
  const cramersV = Math.sqrt(chiSquare / (n * (Math.min(r, c) - 1)));
  return { chiSquare, df, pValue: chiSquareTails(chiSquare, df).upper, cramersV };
}
