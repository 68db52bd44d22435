import { isIsoDate } from './iso-date.js';
import type { Expr, Node } from './node.js';
import { isStorableNumber, numberLimits } from './numbers/number-range.js';
import type { OperatorName } from './operators/table.js';
import type { IsoDate, ScalarType, Value } from './value.js';

/** An expression, or a plain value that becomes a literal. */
export type Operand<V extends Value> = Expr<V> | V;

/** The codes of a choice stay exact, so that a misspelt code does not compile; numbers and booleans do not. */
export type Wide<V extends Value> = V extends number ? number : V extends boolean ? boolean : V;

/** A plain value beside an expression of type `V`. A date is written `date('2024-02-29')`, never as plain text. */
export type Plain<V extends Value> = V extends IsoDate | readonly string[] ? never : V;
/** What may stand beside an expression of type `V` in a comparison. */
export type Beside<V extends Value> = Expr<NoInfer<Wide<V>>> | Plain<NoInfer<Wide<V>>>;
export type OneValue = number | boolean | string;

/** The tree of an expression, or the literal of a plain value: JSON data for a manifest. */
export function toNode(operand: Operand<Value>): Node {
  return isExpr(operand) ? operand.node : literalNode(operand);
}

export function literalNode(value: Value): Node {
  if (typeof value === 'number' && !isStorableNumber(value)) {
    throw new RangeError(
      `${value} cannot be a literal: write 0 or a size from ${numberLimits.smallest} to ${numberLimits.largest}.`,
    );
  }
  if (typeof value === 'string' && isIsoDate(value)) {
    throw new TypeError(`Write date('${value}'): plain text in an expression is text, not a date.`);
  }
  return { op: 'literal', type: literalType(value), value };
}

function literalType(value: Value): ScalarType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'codes';
}

function isExpr(operand: Operand<Value>): operand is Expr {
  return typeof operand === 'object' && 'node' in operand;
}

/** An operator applied to operands. */
export function make<V extends Value>(op: OperatorName, ...args: readonly Operand<Value>[]): Expr<V> {
  return { node: { op, args: args.map(toNode) } };
}
