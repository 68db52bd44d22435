import { requireFinite } from '../require-finite.js';

export interface Ranks {
  /** The rank of each value from 1, in the order given; equal values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Σ t³ − t over the sets of t equal values: what ties take from the variance of rank sums. */
  readonly ties: number;
}

/** The ranks of values. Throws a `RangeError` for a value that is not finite. */
export function ranksOf(values: readonly number[]): Ranks {
  requireFinite('values', values);
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && order[end]?.value === order[start]?.value) end += 1;
    for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  return { ranks, ties };
}
