import { isIsoDate } from '../iso-date.js';
import type { Cell, ScalarType } from '../value.js';

/** The PostgreSQL type that each type of expression has. */
export const sqlTypes: Readonly<Record<ScalarType, string>> = {
  number: 'float8',
  boolean: 'boolean',
  text: 'text',
  date: 'date',
  codes: 'text[]',
};

/** A name quoted for SQL. Throws a `RangeError` for one that PostgreSQL would refuse or cut. */
export function quoteIdentifier(name: string): string {
  if (name === '' || name.includes('\0') || new TextEncoder().encode(name).length > 63) {
    throw new RangeError(`"${name}" cannot be an SQL name: write 1 to 63 bytes without a zero character.`);
  }
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A value written into SQL, for definitions that take no parameters (functions, views, generated columns). Use as
 * the `param` of `toSql`. Quotes and backslashes are safe under any server setting. Throws a `RangeError` for what
 * PostgreSQL cannot hold: a zero character, a number that is not finite, a date that does not exist.
 */
export function inlineSql(value: Cell, type: ScalarType): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return inlineNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'string') return `array[${value.map(inlineText).join(', ')}]`;
  if (type === 'date' && !isIsoDate(value))
    throw new RangeError(`"${value}" is not a date: write YYYY-MM-DD.`);
  return inlineText(value);
}

function inlineNumber(value: number): string {
  if (!Number.isFinite(value))
    throw new RangeError(`${value} cannot be written into SQL: only finite numbers can.`);
  return value < 0 ? `(${value})` : String(value);
}

function inlineText(text: string): string {
  if (text.includes('\0')) throw new RangeError('A text with a zero character cannot be written into SQL.');
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
