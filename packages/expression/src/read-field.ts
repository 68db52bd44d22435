import { isIsoDate } from './iso-date.js';
import type { FieldNode } from './node.js';
import { keyOf } from './path.js';
import type { Cell, ScalarType } from './value.js';

const matches: Readonly<Record<ScalarType, (cell: unknown) => boolean>> = {
  number: (cell) => typeof cell === 'number' && Number.isFinite(cell),
  boolean: (cell) => typeof cell === 'boolean',
  text: (cell) => typeof cell === 'string',
  date: (cell) => typeof cell === 'string' && isIsoDate(cell),
  codes: (cell) => Array.isArray(cell) && cell.every((code) => typeof code === 'string'),
};

const expected: Readonly<Record<ScalarType, string>> = {
  number: 'a finite number',
  boolean: 'true or false',
  text: 'text',
  date: 'a date as YYYY-MM-DD text',
  codes: 'a list of codes',
};

/**
 * A cell of the row, checked against the declared type: the text "5" where a number is declared would be compared
 * and added as text, without an error and with a wrong number. Throws a `TypeError` that names the field and the
 * kind of value, never the value, which may be a person's answer.
 */
export function readField(field: FieldNode, cell: Cell | undefined): Cell {
  if (cell === null || cell === undefined) return null;
  if (!matches[field.type](cell)) {
    throw new TypeError(
      `Field ${keyOf(field.path)} must hold ${expected[field.type]}, but holds ${kindOf(cell)}.`,
    );
  }
  return cell;
}

function kindOf(cell: unknown): string {
  if (Array.isArray(cell)) return 'a list';
  if (typeof cell === 'number') return Number.isFinite(cell) ? 'a number' : String(cell);
  return typeof cell === 'string' ? 'text of another form' : `a ${typeof cell}`;
}
