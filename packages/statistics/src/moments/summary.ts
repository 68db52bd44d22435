import { mean } from './mean.js';
import { sampleSd } from './sample-sd.js';

/** What an interval for a mean needs; a database gives the same as `count`, `avg` and `stddev_samp`. */
export interface Summary {
  readonly n: number;
  /** Null of no values. */
  readonly mean: number | null;
  /** With n − 1 in the denominator; null of fewer than two values. */
  readonly sd: number | null;
}

/** Number, mean and standard deviation of values. Throws a `RangeError` for a value that is not finite. */
export function summarise(values: readonly number[]): Summary {
  return { n: values.length, mean: mean(values), sd: sampleSd(values) };
}
