import { isIsoDate, isoDate } from './iso-date.js';
import type { Expr, Node } from './node.js';
import { isStorableNumber, numberLimits } from './numbers/number-range.js';
import type { OperatorName } from './operators/table.js';
import type { IsoDate, ScalarType, ScalarTypeOf, Value } from './value.js';

/** An expression, or a plain value that becomes a literal. */
export type Operand<V extends Value> = Expr<V> | V;

/** The codes of a choice stay exact, so that a misspelt code does not compile; numbers and booleans do not. */
export type Wide<V extends Value> = V extends number ? number : V extends boolean ? boolean : V;

/** A plain value beside an expression of type `V`. A date is written `date('2024-02-29')`, never as plain text. */
type Plain<V extends Value> = V extends IsoDate | readonly string[] ? never : V;
type Beside<V extends Value> = Expr<NoInfer<Wide<V>>> | Plain<NoInfer<Wide<V>>>;
type OneValue = number | boolean | string;

interface Ordering {
  (a: Operand<number>, b: Operand<number>): Expr<boolean>;
  (a: Expr<IsoDate>, b: Expr<IsoDate>): Expr<boolean>;
}

interface Extreme {
  (values: readonly Expr<number>[], options?: Answered): Expr<number>;
  (values: readonly Expr<IsoDate>[], options?: Answered): Expr<IsoDate>;
}

/** How many of the values must be known for a result. */
export interface Answered {
  readonly minAnswered: number;
}

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

export const add = (a: Operand<number>, b: Operand<number>) => make<number>('add', a, b);
export const sub = (a: Operand<number>, b: Operand<number>) => make<number>('sub', a, b);
export const mul = (a: Operand<number>, b: Operand<number>) => make<number>('mul', a, b);
/** Unknown when `b` is 0. */
export const div = (a: Operand<number>, b: Operand<number>) => make<number>('div', a, b);
export const neg = (a: Expr<number>) => make<number>('neg', a);
export const abs = (a: Expr<number>) => make<number>('abs', a);
export const floor = (a: Expr<number>) => make<number>('floor', a);
/** Half away from zero, on the decimal number that one reads: `round(1.005, 2)` is 1.01. `decimals` is 0 to 15. */
export const round = (a: Expr<number>, decimals: number) => make<number>('round', a, decimals);

export const eq = <V extends OneValue>(a: Expr<V>, b: Beside<V>) => make<boolean>('eq', a, b);
export const ne = <V extends OneValue>(a: Expr<V>, b: Beside<V>) => make<boolean>('ne', a, b);
export const lt: Ordering = (a: Operand<Value>, b: Operand<Value>) => make('lt', a, b);
export const lte: Ordering = (a: Operand<Value>, b: Operand<Value>) => make('lte', a, b);
export const gt: Ordering = (a: Operand<Value>, b: Operand<Value>) => make('gt', a, b);
export const gte: Ordering = (a: Operand<Value>, b: Operand<Value>) => make('gte', a, b);

/** True when all are true; `and()` is true. */
export const and = (...all: readonly Expr<boolean>[]) =>
  all.length === 0 ? literal(true) : make<boolean>('and', ...all);
/** True when one is true; `or()` is false. */
export const or = (...all: readonly Expr<boolean>[]) =>
  all.length === 0 ? literal(false) : make<boolean>('or', ...all);
export const not = (a: Expr<boolean>) => make<boolean>('not', a);
export const isKnown = (a: Expr) => make<boolean>('isKnown', a);
export const isUnknown = (a: Expr) => not(isKnown(a));
/** `a` when the condition is true, `b` when it is false, unknown when it is unknown. */
export const cond = <V extends Value>(condition: Expr<boolean>, a: Operand<V>, b: Operand<V>) =>
  make<Wide<V>>('cond', condition, a, b);
/** The first value that is known. */
export const coalesce = <V extends Value>(first: Expr<V>, ...others: readonly Beside<V>[]) =>
  make<Wide<V>>('coalesce', first, ...others);

/** The mean of the known values; unknown when fewer than `minAnswered` are known. */
export const mean = (values: readonly Expr<number>[], options: Answered) =>
  several<number>('mean', values, options);
/** The sum of the known values; unknown when fewer than `minAnswered` are known. */
export const sum = (values: readonly Expr<number>[], options: Answered) =>
  several<number>('sum', values, options);
/** The smallest number or earliest date; all values must be known unless `minAnswered` says that fewer suffice. */
export const min: Extreme = (values: readonly Expr[], options?: Answered) => several('min', values, options);
/** The largest number or latest date; all values must be known unless `minAnswered` says that fewer suffice. */
export const max: Extreme = (values: readonly Expr[], options?: Answered) => several('max', values, options);
export const countKnown = (...values: readonly Expr[]) => make<number>('countKnown', ...values);

/** Whether the value is one of those listed. */
export const oneOf = <V extends OneValue>(a: Expr<V>, ...listed: readonly Beside<V>[]) =>
  make<boolean>('oneOf', a, ...listed);
/** Whether a multiple-choice answer includes a code. */
export const includes = <C extends string>(codes: Expr<readonly C[]>, code: NoInfer<C>) =>
  make<boolean>('includes', codes, literal(code));

/** Days from the first date to the second. */
export const daysBetween = (from: Expr<IsoDate>, to: Expr<IsoDate>) => make<number>('daysBetween', from, to);
/** Completed calendar years from the first date to the second, as in a person's age. */
export const yearsBetween = (from: Expr<IsoDate>, to: Expr<IsoDate>) =>
  make<number>('yearsBetween', from, to);
export const yearOf = (day: Expr<IsoDate>) => make<number>('yearOf', day);

/** The tree of an expression, or the literal of a plain value: JSON data for a manifest. */
export function toNode(operand: Operand<Value>): Node {
  return isExpr(operand) ? operand.node : literalNode(operand);
}

function literalNode(value: Value): Node {
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

function make<V extends Value>(op: OperatorName, ...args: readonly Operand<Value>[]): Expr<V> {
  return { node: { op, args: args.map(toNode) } };
}

function several<V extends Value>(op: OperatorName, values: readonly Expr[], options?: Answered): Expr<V> {
  const atLeast = options?.minAnswered ?? values.length;
  if (!Number.isInteger(atLeast) || atLeast < 1 || atLeast > values.length) {
    throw new RangeError(
      `minAnswered of ${op} is ${atLeast}: write a whole number from 1 to ${values.length}, the number of values.`,
    );
  }
  return make<V>(op, atLeast, ...values);
}
