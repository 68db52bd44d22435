import { requirePositive, requireShare } from '../require-finite.js';
import { findIncreasingRoot } from '../special-functions/find-root.js';
import { incompleteGamma } from '../special-functions/incomplete-gamma.js';
import type { Tails } from '../special-functions/tails.js';

/**
 * P(X < x) and P(X > x) of the gamma distribution with a shape and a scale (1 when absent). Throws a `RangeError`
 * unless shape and scale are above 0; x below 0 has nothing below it.
 */
export function gammaTails(x: number, shape: number, scale = 1): Tails {
  requirePositive('shape', shape);
  requirePositive('scale', scale);
  if (Number.isNaN(x)) throw new RangeError('x is NaN: a probability needs a number.');
  return incompleteGamma(shape, Math.max(0, x) / scale);
}

/** The quantile of the gamma distribution; ∞ for p = 1. Throws a `RangeError` unless 0 ≤ p ≤ 1, shape, scale > 0. */
export function gammaQuantile(p: number, shape: number, scale = 1): number {
  requireShare('p', p);
  requirePositive('shape', shape);
  requirePositive('scale', scale);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const target = Math.log(Math.min(p, 1 - p));
  // In terms of ln x, so that a small shape, whose quantiles may be 1e-300, is no harder than another.
  const excess = (logX: number): number => {
    const { lower, upper } = incompleteGamma(shape, Math.exp(logX));
    const difference = p <= 0.5 ? Math.log(lower) - target : target - Math.log(upper);
    return Math.max(-1e6, Math.min(1e6, difference));
  };
  return scale * Math.exp(findIncreasingRoot(excess, Math.log(shape), 1 / Math.sqrt(shape)));
}

/** P(X < x) and P(X > x) of the chi-square distribution. Throws a `RangeError` unless df > 0. */
export function chiSquareTails(x: number, df: number): Tails {
  return gammaTails(x, df / 2, 2);
}

/** The quantile of the chi-square distribution. Throws a `RangeError` unless 0 ≤ p ≤ 1 and df > 0. */
export function chiSquareQuantile(p: number, df: number): number {
  return gammaQuantile(p, df / 2, 2);
}
