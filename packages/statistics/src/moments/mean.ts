import { requireFinite } from '../require-finite.js';

/** The arithmetic mean, or null of no values. Throws a `RangeError` for a value that is not finite. */
export function mean(values: readonly number[]): number | null {
  requireFinite('values', values);
  if (values.length === 0) return null;
  const first = total(values) / values.length;
  // The second pass takes back what rounding the large sum lost.
  const result = first + total(values.map((value) => value - first)) / values.length;
  requireFinite('the sum of values', [result]);
  return result;
}

/** The sum with the rounding errors of each addition carried along (Neumaier 1974). */
export function total(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
