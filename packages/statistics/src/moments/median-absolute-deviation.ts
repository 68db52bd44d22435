import { median } from './quantile.js';

/** 1 / Φ⁻¹(¾) to the digits that R uses, so that the measure equals the SD of normal data. */
const normalConsistency = 1.4826;

/**
 * The median distance to the median, times 1.4826 (`mad` in R): a spread that outliers do not move; null of no
 * values. Throws a `RangeError` for a value that is not finite.
 */
export function medianAbsoluteDeviation(values: readonly number[]): number | null {
  const centre = median(values);
  if (centre === null) return null;
  const spread = median(values.map((value) => Math.abs(value - centre)));
  return spread === null ? null : normalConsistency * spread;
}
