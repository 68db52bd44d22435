import { mean, total } from './mean.js';

/**
 * The sample standard deviation, with n − 1 in the denominator; null of fewer than two values. Computed from the
 * deviations from the mean, so that a large common level costs no digits. Throws a `RangeError` for a value that is
 * not finite.
 */
export function sampleSd(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  const deviations = values.map((value) => value - centre);
  const squares = total(deviations.map((deviation) => deviation ** 2));
  // The deviations sum to 0 but for the rounding of the mean, which this removes.
  const correction = total(deviations) ** 2 / values.length;
  return Math.sqrt(Math.max(0, squares - correction) / (values.length - 1));
}
