import { literal } from './leaves.js';
import type { Expr } from './node.js';
import { make, type Beside, type OneValue, type Operand, type Plain, type Wide } from './operand.js';
import type { OperatorName } from './operators/table.js';
import type { IsoDate, Value } from './value.js';

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

export const add = (a: Operand<number>, b: Operand<number>) => make<number>('add', a, b);
export const sub = (a: Operand<number>, b: Operand<number>) => make<number>('sub', a, b);
export const mul = (a: Operand<number>, b: Operand<number>) => make<number>('mul', a, b);
/** Unknown when `b` is 0. */
export const div = (a: Operand<number>, b: Operand<number>) => make<number>('div', a, b);
export const neg = (a: Expr<number>) => make<number>('neg', a);
export const abs = (a: Expr<number>) => make<number>('abs', a);
/** Unknown when `a` is negative. */
export const sqrt = (a: Expr<number>) => make<number>('sqrt', a);
export const floor = (a: Expr<number>) => make<number>('floor', a);
/** Half away from zero, on the decimal number that one reads: `round(1.005, 2)` is 1.01. `decimals` is 0 to 15. */
export function round(a: Expr<number>, decimals: number): Expr<number> {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new RangeError(`decimals of round is ${decimals}: write a whole number from 0 to 15.`);
  }
  return make<number>('round', a, decimals);
}

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
/** How many of the values are known. */
export function countKnown(...values: readonly Expr[]): Expr<number> {
  if (values.length === 0) throw new RangeError('countKnown needs at least one value.');
  return make<number>('countKnown', ...values);
}

/** Whether the value is one of those listed. */
export function oneOf<V extends OneValue>(
  a: Expr<V>,
  ...listed: readonly Plain<NoInfer<Wide<V>>>[]
): Expr<boolean> {
  if (listed.length === 0) throw new RangeError('oneOf needs at least one value to compare with.');
  return make<boolean>('oneOf', a, ...listed);
}

/** Whether a multiple-choice answer includes a code. */
export const includes = <C extends string>(codes: Expr<readonly C[]>, code: NoInfer<C>) =>
  make<boolean>('includes', codes, literal(code));

/**
 * Whether a code of a classification (ICD-10) begins with one of the prefixes; case, dots and spaces are passed over.
 * Throws a `RangeError` when there is no prefix, or one without a letter or digit: every code begins with it.
 */
export function includesPrefix(
  codes: Expr<readonly string[]>,
  ...prefixes: readonly string[]
): Expr<boolean> {
  if (prefixes.length === 0) throw new RangeError('includesPrefix needs at least one prefix.');
  const empty = prefixes.find((prefix) => !/[A-Za-z0-9]/.test(prefix));
  if (empty !== undefined) throw new RangeError(`"${empty}" is no prefix: every code would begin with it.`);
  return make<boolean>('includesPrefix', codes, prefixes);
}

/** Days from the first date to the second. */
export const daysBetween = (from: Expr<IsoDate>, to: Expr<IsoDate>) => make<number>('daysBetween', from, to);
/** Completed calendar years from the first date to the second, as in a person's age. */
export const yearsBetween = (from: Expr<IsoDate>, to: Expr<IsoDate>) =>
  make<number>('yearsBetween', from, to);
export const yearOf = (day: Expr<IsoDate>) => make<number>('yearOf', day);
/** 1 to 12. */
export const monthOf = (day: Expr<IsoDate>) => make<number>('monthOf', day);
/** 1 to 31. */
export const dayOf = (day: Expr<IsoDate>) => make<number>('dayOf', day);

function several<V extends Value>(op: OperatorName, values: readonly Expr[], options?: Answered): Expr<V> {
  const atLeast = options?.minAnswered ?? values.length;
  if (!Number.isInteger(atLeast) || atLeast < 1 || atLeast > values.length) {
    throw new RangeError(
      `minAnswered of ${op} is ${atLeast}: write a whole number from 1 to ${values.length}, the number of values.`,
    );
  }
  return make<V>(op, atLeast, ...values);
}
