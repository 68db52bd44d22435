import type { ScoreRow } from '../../register-rules/score-by-table.js';
import { isObject, readList, readObject, type JsonObject } from '../read-input.js';

const tableColumns = ['delskala', 'variabel', 'verdi', 'koeffisient'];

/** A scoring table. Throws a `RangeError` for one of other columns or types, as for one that contradicts itself. */
export function readScoringTable(json: unknown): readonly ScoreRow[] {
  return tableRows(json).map((row) => ({
    subscale: readTableText(row, 'delskala'),
    variable: row['variabel'] === null ? null : readTableText(row, 'variabel'),
    value: row['verdi'] === null ? null : readTableNumber(row, 'verdi'),
    coefficient: readTableNumber(row, 'koeffisient'),
  }));
}

/** The rows of a scoring table given by rows, of which R leaves out what is missing, or by columns. */
function tableRows(json: unknown): readonly JsonObject[] {
  const rows = isObject(json) ? rowsOfColumns(json) : readList(json, 'skaaringstabell');
  const objects = rows.map((row, index) => readObject(row, `skaaringstabell[${index}]`));
  const absent = tableColumns.find((name) => objects.every((row) => row[name] === undefined));
  if (absent !== undefined) throw new RangeError(`The scoring table has no column ${absent}.`);
  return objects.map((row) => Object.fromEntries(tableColumns.map((name) => [name, row[name] ?? null])));
}

function rowsOfColumns(columns: JsonObject): readonly JsonObject[] {
  const lists = Object.entries(columns).map(([name, column]) => [name, readList(column, name)] as const);
  const length = Math.max(0, ...lists.map(([, list]) => list.length));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(lists.map(([name, list]) => [name, list[row] ?? null])),
  );
}

function readTableText(row: JsonObject, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new RangeError(`${name} must be a text in each row of the table.`);
  return value;
}

function readTableNumber(row: JsonObject, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw new RangeError(`${name} must be a number in each row of the table.`);
  return value;
}
