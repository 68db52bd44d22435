import type { Tails } from '../special-functions/tails.js';

/**
 * The smallest whole number k from 0 to `most` with P(K ≤ k) ≥ probability. A probability that the rounding of the
 * distribution function just misses counts as reached, so that the quantile undoes the distribution function.
 */
export function smallestCount(
  probability: number,
  start: number,
  most: number,
  tails: (k: number) => Tails,
): number {
  if (probability === 0) return 0;
  if (probability === 1) return most;
  const slack = 64 * Number.EPSILON;
  const reached = (k: number): boolean => {
    const { lower, upper } = tails(k);
    return probability <= 0.5
      ? lower >= probability * (1 - slack)
      : upper <= (1 - probability) * (1 + slack) || lower >= probability * (1 - slack);
  };
  // Doubling steps bracket the answer between one that misses and one that reaches, then halving finds it.
  let reaches = Math.min(most, Math.floor(start));
  let misses = reaches;
  let step = 1;
  while (!reached(reaches)) {
    misses = reaches;
    reaches = Math.min(most, reaches + step);
    step *= 2;
  }
  if (misses === reaches) misses = reaches - 1;
  while (misses >= 0 && reached(misses)) {
    reaches = misses;
    misses -= step;
    step *= 2;
  }
  misses = Math.max(-1, misses);
  while (reaches - misses > 1) {
    const middle = Math.floor((reaches + misses) / 2);
    if (reached(middle)) reaches = middle;
    else misses = middle;
  }
  return reaches;
}
