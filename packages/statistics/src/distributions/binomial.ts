import { requireCount, requireShare } from '../require-finite.js';
import { incompleteBeta } from '../special-functions/incomplete-beta.js';
import { logBinomialTerm } from '../special-functions/saddle-point.js';
import type { Tails } from '../special-functions/tails.js';
import { normalQuantile } from './normal.js';
import { smallestCount } from './smallest-count.js';

/** P(K = k) of the binomial distribution. Throws a `RangeError` unless n is a count and 0 ≤ p ≤ 1. */
export function binomialProbability(k: number, n: number, p: number): number {
  requireCount('n', n);
  requireShare('p', p);
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  return Math.exp(logBinomialTerm(k, n - k, p, 1 - p));
}

/** P(K ≤ k) and P(K > k) of the binomial distribution. Throws a `RangeError` unless n is a count and 0 ≤ p ≤ 1. */
export function binomialTails(k: number, n: number, p: number): Tails {
  requireCount('n', n);
  requireShare('p', p);
  const whole = Math.floor(k);
  if (whole < 0) return { lower: 0, upper: 1 };
  if (whole >= n) return { lower: 1, upper: 0 };
  return incompleteBeta(1 - p, p, n - whole, whole + 1);
}

/** The smallest k with P(K ≤ k) ≥ probability. Throws a `RangeError` for a probability outside 0 to 1. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  requireShare('probability', probability);
  // Near the answer, so that few of the tails are computed, each of which takes longer the larger n is.
  const z = probability > 0 && probability < 1 ? normalQuantile(probability) : 0;
  const start = Math.max(0, n * p + z * Math.sqrt(n * p * (1 - p)));
  return smallestCount(probability, start, n, (k) => binomialTails(k, n, p));
}
