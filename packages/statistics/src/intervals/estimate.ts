import { requireProbability } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** A figure with the limits of its confidence interval; null where the data say nothing. */
export interface Estimate extends MaybeUndefined {
  /** The number of observations behind it. */
  readonly n: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface IntervalOptions {
  /** The confidence level, between 0 and 1; 0.95 when absent. */
  readonly level?: number | undefined;
}

/** The probability below the upper limit of a two-sided interval. Throws a `RangeError` for a level outside 0 to 1. */
export function upperProbability({ level = 0.95 }: IntervalOptions): number {
  requireProbability('level', level);
  return 1 - (1 - level) / 2;
}
