import { at } from '../at.js';
import { requireSameLength } from '../require-finite.js';
import { compareCategories } from './compare-categories.js';
import type { Category } from './frequency-table.js';

export interface CrossTable {
  readonly rows: readonly Category[];
  readonly columns: readonly Category[];
  readonly counts: readonly (readonly number[])[];
  /** The share of each row in each column; null in a row without anybody. */
  readonly rowShares: readonly (readonly (number | null)[])[];
}

export interface CrossTableOptions {
  /** The categories in their order; those that occur, in ascending order, when absent. */
  readonly rows?: readonly Category[] | undefined;
  readonly columns?: readonly Category[] | undefined;
}

/**
 * How many have each pair of categories; pairs with a missing value (null) do not count. Throws a `RangeError` when the
 * lists differ in length or hold a value that is none of the categories given.
 */
export function crossTable(
  row: readonly (Category | null)[],
  column: readonly (Category | null)[],
  options: CrossTableOptions = {},
): CrossTable {
  requireSameLength('row', row, 'column', column);
  const rows = options.rows ?? categoriesOf(row);
  const columns = options.columns ?? categoriesOf(column);
  const counts = rows.map(() => columns.map(() => 0));
  const places = [indexOf(rows), indexOf(columns)] as const;
  row.forEach((value, index) => {
    const other = at(column, index);
    if (value === null || other === null) return;
    const [i, j] = [places[0](value), places[1](other)];
    const cells = at(counts, i);
    cells[j] = at(cells, j) + 1;
  });
  const rowShares = counts.map((cells) => {
    const sum = cells.reduce((partial, count) => partial + count, 0);
    return cells.map((count) => (sum === 0 ? null : count / sum));
  });
  return { rows, columns, counts, rowShares };
}

/** The values that occur, in ascending order. */
export function categoriesOf(values: readonly (Category | null)[]): readonly Category[] {
  return [...new Set(values)].filter((value) => value !== null).sort(compareCategories);
}

function indexOf(categories: readonly Category[]): (value: Category) => number {
  const places = new Map(categories.map((category, index) => [category, index]));
  return (value) => {
    const place = places.get(value);
    if (place === undefined)
      throw new RangeError(`${value} is none of the categories ${categories.join(', ')}.`);
    return place;
  };
}
