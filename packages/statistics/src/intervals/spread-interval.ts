import { chiSquareQuantile } from '../distributions/gamma.js';
import type { Summary } from '../moments/summary.js';
import { upperProbability, type Estimate, type IntervalOptions } from './estimate.js';

/**
 * The standard deviation with its interval for values that are normally distributed: s √((n − 1) / χ²), with the
 * quantiles of the chi-square distribution with n − 1 degrees of freedom. Unlike an interval for a mean it does not
 * become right with a large n alone: values with long tails vary more than it says. Fewer than two values have no
 * standard deviation.
 */
export function spreadInterval({ n, sd }: Summary, options: IntervalOptions = {}): Estimate {
  if (sd === null || n < 2) {
    const reason = n === 0 ? 'no-observations' : 'too-few-observations';
    return { n, value: null, lower: null, upper: null, reason };
  }
  const p = upperProbability(options);
  const limit = (probability: number) => sd * Math.sqrt((n - 1) / chiSquareQuantile(probability, n - 1));
  return { n, value: sd, lower: limit(p), upper: limit(1 - p) };
}
