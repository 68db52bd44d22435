/**
 * Numbers that may be stored in a field or written as a literal: 0, or a size from 1e-30 to 1e30. Clinical values
 * lie far inside; the limits are what lets `toSql` prove that a calculation cannot overflow, so that one absurd
 * value in one row cannot make a whole report fail.
 */
export const numberLimits = { smallest: 1e-30, largest: 1e30 } as const;

/** True for a number that may be stored in a field or written as a literal (see `numberLimits`). */
export function isStorableNumber(value: number): boolean {
  const size = Math.abs(value);
  return value === 0 || (size >= numberLimits.smallest && size <= numberLimits.largest);
}

/** The bound that `numberLimits` gives: a stored number is 0 or between 10^-30 and 10^30. */
export const storedDigits = 30;

/** Results within 10^±118 pass `settled` unchanged, so that SQL needs no guard for them. */
export const unguardedDigits = 118;

/** Nothing that `settled` lets through is nearer to 0 than this, or larger: two such numbers can be multiplied or divided. */
export const settledDigits = 150;

const largestResult = 1e118;
// Adding and taking away 2^-446 leaves numbers above 2^-393 as they are and turns those below 2^-499 into 0. It
// needs its argument once, and gives the same bits in JavaScript and in PostgreSQL.
const flush = 2 ** -446;

/** The result of a calculation: unknown when it is too large to go on with, 0 when it is too small. */
export function settled(result: number): number | null {
  const value = result + flush - flush;
  return Math.abs(value) < largestResult ? value : null;
}

/** The SQL reading of `settled`. `greatest` and `least` skip nulls, which is why a null falls out at the end again. */
export function settledSql(sql: string): string {
  const limit = `1e118::float8`;
  return `nullif(nullif(least(greatest(${sql} + ${flush}::float8 - ${flush}::float8, -${limit}), ${limit}), ${limit}), -${limit})`;
}
