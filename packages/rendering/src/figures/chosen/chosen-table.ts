import { textIn } from '@kvalreg/declaration';
import { message } from '../../messages/message.js';
import type { CellView, ColumnSort, TableRow, TableView } from '../../views/table-view.js';
import { placeOf } from '../charts/time-rows.js';
import { chosenColumns, type ChosenColumn } from './chosen-columns.js';
import { chosenRows, type ChosenInput, type ChosenRow } from './chosen-input.js';

/** One row for each value and group, in the order that is asked for; all together stay last. Null without a row. */
export function chosenTable(input: ChosenInput): TableView | null {
  const { by, declared, dimensionTitle, id, language, order, series } = input;
  const rows = chosenRows(input);
  if (rows.length === 0) return null;
  const columns = chosenColumns(input, rows);
  const sorted = columns.find(({ key }) => key === order?.column);
  const several = series.length > 1 || by.length === 0;
  const views = rows.map((row): TableRow => ({
    headers: headersOf(input, row, several),
    places: by.map((dimension, at) => placeOf(dimension, row.values[at] ?? '')),
    strong: isTotal(input, row) || isOwn(input, row),
    fixed: isTotal(input, row),
    cells: columns.map(({ cell }, at) =>
      at === 0 ? explained(input, row, cell(row.result)) : cell(row.result),
    ),
  }));
  return {
    id: `${id}-table`,
    caption: textIn(declared.title, language),
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [...by.map(dimensionTitle), ...(several ? [message(language, 'figure.group')] : [])],
    naturalOrder: { href: input.hrefOf(null), order: sorted ? null : 'ascending' },
    columns: columns.map((column) => ({
      label: column.label,
      numeric: true,
      sort: sortOf(input, column, column === sorted),
    })),
    sections: [
      {
        title: null,
        rows: sorted ? inOrder(views, columns.indexOf(sorted), order?.descending === true) : views,
      },
    ],
  };
}

/** The first number of a row leads to where it comes from. */
function explained({ explain }: ChosenInput, row: ChosenRow, cell: CellView): CellView {
  const href = cell.sort === undefined ? null : (explain?.(row) ?? null);
  return href === null ? cell : { ...cell, href };
}

function headersOf(
  { by, labelOf, allLabel }: ChosenInput,
  row: ChosenRow,
  several: boolean,
): readonly string[] {
  const values = by.map((dimension, at) => {
    const value = row.values[at] ?? null;
    return value === null ? allLabel : labelOf(dimension, value);
  });
  return several ? [...values, row.series.label] : values;
}

function isTotal({ by }: ChosenInput, { values }: ChosenRow): boolean {
  return by.length > 0 && values.every((value) => value === null);
}

function isOwn({ by, ownUnit }: ChosenInput, { values }: ChosenRow): boolean {
  const unit = values[by.indexOf('unit')] ?? null;
  return unit !== null && unit === ownUnit;
}

function sortOf(input: ChosenInput, { key }: ChosenColumn, isSorted: boolean): ColumnSort {
  const isDescending = isSorted && input.order?.descending === true;
  return {
    // The largest first, as one looks for the ends of a list; then the other way round.
    href: input.hrefOf({ column: key, descending: !isDescending }),
    order: isSorted ? (isDescending ? 'descending' : 'ascending') : null,
  };
}

/** Rows without a number come after those with one, whichever way, and what is fixed stays at the end. */
function inOrder(rows: readonly TableRow[], column: number, descending: boolean): readonly TableRow[] {
  const numberOf = ({ cells }: TableRow): number | null => {
    const sort = cells[column]?.sort;
    return sort === undefined ? null : Number(sort);
  };
  const rank = (row: TableRow): number => (row.fixed === true ? 2 : numberOf(row) === null ? 1 : 0);
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || (descending ? -1 : 1) * ((numberOf(a) ?? 0) - (numberOf(b) ?? 0)),
  );
}
