import { requireShare } from '../require-finite.js';
import { incompleteGamma } from '../special-functions/incomplete-gamma.js';
import { logPoissonTerm } from '../special-functions/saddle-point.js';
import { swapTails, type Tails } from '../special-functions/tails.js';
import { smallestCount } from './smallest-count.js';

/** P(K = k) of the Poisson distribution. Throws a `RangeError` unless the mean is finite and at least 0. */
export function poissonProbability(k: number, mean: number): number {
  requireMean(mean);
  if (!Number.isInteger(k) || k < 0) return 0;
  return Math.exp(logPoissonTerm(k, mean));
}

/** P(K ≤ k) and P(K > k) of the Poisson distribution. Throws a `RangeError` unless the mean is finite and ≥ 0. */
export function poissonTails(k: number, mean: number): Tails {
  requireMean(mean);
  const whole = Math.floor(k);
  if (whole < 0) return { lower: 0, upper: 1 };
  return swapTails(incompleteGamma(whole + 1, mean));
}

/** The smallest k with P(K ≤ k) ≥ probability; ∞ for 1. Throws a `RangeError` for a probability outside 0 to 1. */
export function poissonQuantile(probability: number, mean: number): number {
  requireShare('probability', probability);
  requireMean(mean);
  if (mean === 0) return 0;
  return smallestCount(probability, mean, Infinity, (k) => poissonTails(k, mean));
}

function requireMean(mean: number): void {
  if (!(mean >= 0 && mean < Infinity)) {
    throw new RangeError(`mean is ${mean}: an expected number is finite and at least 0.`);
  }
}
