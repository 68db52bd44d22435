import { requireCount } from '../require-finite.js';

/** Throws a `RangeError` unless k and n are whole numbers with 0 ≤ k ≤ n. */
export function requireEvents(k: number, n: number): void {
  requireCount('k', k);
  requireCount('n', n);
  if (k > n) throw new RangeError(`k is ${k} of n = ${n}: there cannot be more events than observations.`);
}
