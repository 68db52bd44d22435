import { requirePositive, requireProbability } from '../require-finite.js';
import { incompleteBeta } from '../special-functions/incomplete-beta.js';
import type { Tails } from '../special-functions/tails.js';
import { betaQuantileLogit } from './beta.js';

/**
 * P(F < f) and P(F > f) of Fisher's F distribution with df1 and df2 degrees of freedom, whole or not. Throws a
 * `RangeError` unless f ≥ 0 and df1, df2 > 0.
 */
export function fisherFTails(f: number, df1: number, df2: number): Tails {
  requirePositive('df1', df1);
  requirePositive('df2', df2);
  if (!(f >= 0)) throw new RangeError(`f is ${f}: a ratio of variances is at least 0.`);
  if (f === Infinity) return { lower: 1, upper: 0 };
  const ratio = (df1 / df2) * f;
  return incompleteBeta(ratio / (1 + ratio), 1 / (1 + ratio), df1 / 2, df2 / 2);
}

/** The quantile of Fisher's F distribution. Throws a `RangeError` unless 0 < p < 1 and df1, df2 > 0. */
export function fisherFQuantile(p: number, df1: number, df2: number): number {
  requireProbability('p', p);
  return (df2 / df1) * Math.exp(betaQuantileLogit(p, df1 / 2, df2 / 2));
}
