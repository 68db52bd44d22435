import { chiSquareQuantile } from '../distributions/gamma.js';
import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { requireCount } from '../require-finite.js';

export type Limits = readonly [lower: number, upper: number];

/**
 * The exact limits of the mean of a Poisson variable of which a count was observed (Garwood 1936): half the χ²
 * quantiles with 2k and 2k + 2 degrees of freedom. Throws a `RangeError` unless the count is whole and at least 0.
 */
export function poissonInterval(count: number, options: IntervalOptions = {}): Limits {
  requireCount('count', count);
  const p = upperProbability(options);
  return [count === 0 ? 0 : chiSquareQuantile(1 - p, 2 * count) / 2, chiSquareQuantile(p, 2 * count + 2) / 2];
}

/**
 * Byar's approximation to the exact limits (Breslow and Day 1987, page 69), in use with directly standardised rates.
 * Throws a `RangeError` unless the count is whole and at least 0.
 */
export function byarInterval(count: number, options: IntervalOptions = {}): Limits {
  requireCount('count', count);
  const z = normalQuantile(upperProbability(options));
  const next = count + 1;
  return [
    count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  ];
}
