import { at } from '../at.js';
import { mean } from '../moments/mean.js';
import { requireFinite } from '../require-finite.js';

export interface XmrChart {
  /** The mean; null of no values. */
  readonly centre: number | null;
  readonly movingRanges: readonly number[];
  readonly meanMovingRange: number | null;
  /** The mean of the moving ranges up to their own limit, which single jumps do not raise. */
  readonly screenedMeanMovingRange: number | null;
  /** Mean ± 2.66 mean moving ranges; null of fewer than two values. */
  readonly limits: readonly [lower: number, upper: number] | null;
  /** The same with 3/1.128 in full. */
  readonly limitsUnrounded: readonly [lower: number, upper: number] | null;
  /** 3.267 mean moving ranges. */
  readonly movingRangeLimit: number | null;
  /** The places, counted from 1, of values outside the limits. */
  readonly outside: readonly number[];
}

/** The mean range of two normal values in standard deviations. */
export const meanRangeOfTwo = 1.128;

/**
 * The chart of single values and their moving ranges (Wheeler and Chambers 1992; Montgomery 2013, section 6.4), with the
 * factors in common use. Throws a `RangeError` for a value that is not finite.
 */
export function xmrChart(values: readonly number[]): XmrChart {
  requireFinite('values', values);
  const centre = mean(values);
  const movingRanges = values.slice(1).map((value, index) => Math.abs(value - at(values, index)));
  const meanMovingRange = mean(movingRanges);
  if (centre === null || meanMovingRange === null) {
    const unknown = { meanMovingRange, screenedMeanMovingRange: null, limits: null, limitsUnrounded: null };
    return { centre, movingRanges, ...unknown, movingRangeLimit: null, outside: [] };
  }
  const movingRangeLimit = 3.267 * meanMovingRange;
  const around = (factor: number): readonly [number, number] => [
    centre - factor * meanMovingRange,
    centre + factor * meanMovingRange,
  ];
  const limits = around(2.66);
  return {
    centre,
    movingRanges,
    meanMovingRange,
    screenedMeanMovingRange: mean(movingRanges.filter((range) => range <= movingRangeLimit)),
    limits,
    limitsUnrounded: around(3 / meanRangeOfTwo),
    movingRangeLimit,
    outside: values.flatMap((value, index) => (value < limits[0] || value > limits[1] ? [index + 1] : [])),
  };
}
