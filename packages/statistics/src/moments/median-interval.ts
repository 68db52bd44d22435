import { binomialQuantile } from '../distributions/binomial.js';
import { at } from '../at.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { median } from './quantile.js';

export interface MedianEstimate extends Estimate {
  /** The places, counted from 1, of the limits among the sorted values; null of no values. */
  readonly ranks: readonly [number, number] | null;
}

/**
 * The median with the interval between two order statistics that needs no assumption on the distribution: place l of
 * the sorted values and place n − l + 1, where l is the quantile of the binomial distribution with p = ½ (Conover
 * 1999, section 3.2), at least 1. Below six values no such interval reaches 95 %, and the limits are null. Throws a
 * `RangeError` for a value that is not finite.
 */
export function medianInterval(values: readonly number[], options: IntervalOptions = {}): MedianEstimate {
  const n = values.length;
  const value = median(values);
  const outside = 1 - upperProbability(options);
  if (value === null)
    return { n, value: null, lower: null, upper: null, ranks: null, reason: 'no-observations' };
  const low = Math.max(1, binomialQuantile(outside, n, 0.5));
  const ranks = [low, n - low + 1] as const;
  if (n < fewest) return { n, value, lower: null, upper: null, ranks, reason: 'too-few-observations' };
  const sorted = Float64Array.from(values).sort();
  return { n, value, lower: at(sorted, ranks[0] - 1), upper: at(sorted, ranks[1] - 1), ranks };
}

const fewest = 6;
