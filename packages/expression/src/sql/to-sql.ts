import type { Node } from '../node.js';
import { settledDigits, settledSql, storedDigits, unguardedDigits } from '../numbers/number-range.js';
import { operatorSpec } from '../operators/table.js';
import { sqlTypes } from './sql-literal.js';
import type { Cell, ScalarType } from '../value.js';

export interface SqlTarget {
  /**
   * The column of a field, as an identifier or in brackets. It must have the type `sqlTypes[type]`; for numbers any
   * numeric type will do, holding storable numbers (see `numberLimits`).
   */
  readonly column: (path: readonly string[]) => string;
  /** Registers a literal and returns its placeholder (`$3`), or writes it out: `inlineSql`. */
  readonly param: (value: Cell, type: ScalarType) => string;
}

interface Fragment {
  readonly sql: string;
  /** A number here is 0 or between 10^-digits and 10^digits. */
  readonly digits: number;
}

/** The expression as PostgreSQL, of type `sqlTypes` of its result, with the same value as `evaluate` for every row. */
export function toSql(node: Node, target: SqlTarget): string {
  return fragment(node, target).sql;
}

function fragment(node: Node, target: SqlTarget): Fragment {
  if (node.op === 'literal') {
    return {
      sql: `${target.param(node.value, node.type)}::${sqlTypes[node.type]}`,
      digits: literalDigits(node.value),
    };
  }
  if (node.op === 'field') {
    const column = target.column(node.path);
    // Whole numbers divide as whole numbers in PostgreSQL, and numeric rounds otherwise than float8.
    return { sql: node.type === 'number' ? `${column}::float8` : column, digits: storedDigits };
  }
  const spec = operatorSpec(node.op);
  const args = node.args.map((arg) => fragment(arg, target));
  const sql = spec.sql(args.map((arg) => arg.sql));
  const argDigits = args.map((arg) => arg.digits);
  const digits = spec.digits?.(argDigits) ?? Math.max(8, ...argDigits);
  return digits > unguardedDigits && spec.digits !== undefined
    ? { sql: settledSql(sql), digits: settledDigits }
    : { sql, digits };
}

function literalDigits(value: Cell): number {
  return typeof value === 'number' && value !== 0 ? Math.ceil(Math.abs(Math.log10(Math.abs(value)))) : 0;
}
