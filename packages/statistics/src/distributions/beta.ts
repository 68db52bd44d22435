import { requirePositive, requireShare } from '../require-finite.js';
import { findIncreasingRoot } from '../special-functions/find-root.js';
import { incompleteBeta } from '../special-functions/incomplete-beta.js';
import type { Tails } from '../special-functions/tails.js';

/** P(X < x) and P(X > x) of the beta distribution. Throws a `RangeError` unless 0 ≤ x ≤ 1 and a, b > 0. */
export function betaTails(x: number, a: number, b: number): Tails {
  requireShare('x', x);
  requirePositive('a', a);
  requirePositive('b', b);
  return incompleteBeta(x, 1 - x, a, b);
}

/** The quantile of the beta distribution. Throws a `RangeError` unless 0 ≤ p ≤ 1 and a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p === 0 || p === 1) return p;
  return share(betaQuantileLogit(p, a, b));
}

/**
 * ln(x / (1 − x)) of the quantile x: keeps the digits of both x and 1 − x, also where one of them is tiny. Throws a
 * `RangeError` unless 0 < p < 1 and a, b > 0.
 */
export function betaQuantileLogit(p: number, a: number, b: number): number {
  requireShare('p', p);
  requirePositive('a', a);
  requirePositive('b', b);
  // The smaller tail decides, on the scale of its logarithm: there it is nearly straight.
  const target = Math.log(Math.min(p, 1 - p));
  const excess = (logit: number): number => {
    const { lower, upper } = incompleteBeta(share(logit), share(-logit), a, b);
    return p <= 0.5 ? Math.log(lower) - target : target - Math.log(upper);
  };
  return findIncreasingRoot((logit) => bounded(excess(logit)), Math.log(a / b), Math.sqrt(1 / a + 1 / b));
}

/** e^u / (1 + e^u) without overflow. */
function share(logit: number): number {
  return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
}

/** Where a tail underflows its logarithm is −∞, which no interpolation can use. */
function bounded(value: number): number {
  return Math.max(-1e6, Math.min(1e6, value));
}
