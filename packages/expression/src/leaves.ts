import { isoDate } from './iso-date.js';
import type { Expr } from './node.js';
import { literalNode, type OneValue } from './operand.js';
import type { IsoDate, ScalarTypeOf, Value } from './value.js';

/** A reference to a value of the row: the type and the path that the declaration gave it. */
export function field<V extends Value>(type: ScalarTypeOf<V>, ...path: readonly string[]): Expr<V> {
  return { node: { op: 'field', type, path } };
}

/** A fixed number, boolean or text. Throws a `RangeError` for a number outside `numberLimits`. */
export function literal(value: number): Expr<number>;
export function literal(value: boolean): Expr<boolean>;
export function literal<const C extends string>(value: C): Expr<C>;
export function literal(value: OneValue): Expr {
  return { node: literalNode(value) };
}

/** A fixed date. Throws a `RangeError` when there is no such day. */
export function date(text: string): Expr<IsoDate> {
  return { node: { op: 'literal', type: 'date', value: isoDate(text) } };
}

/** The unknown value of a type, for a branch of `cond` that has nothing to say. */
export function unknownValue<V extends Value>(type: ScalarTypeOf<V>): Expr<V> {
  return { node: { op: 'literal', type, value: null } };
}
