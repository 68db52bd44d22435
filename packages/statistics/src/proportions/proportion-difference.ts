import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { proportionInterval } from '../intervals/proportion-interval.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** Events among observations. */
export interface Events {
  readonly events: number;
  readonly n: number;
}

export interface ProportionDifference extends MaybeUndefined {
  /** The first share minus the second; null when a group is empty. */
  readonly value: number | null;
  /** Newcombe's hybrid of the two Wilson intervals (1998, method 10). */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Wald's limits cut to −1 to 1, as `prop.test` in R, for comparison with older reports. */
  readonly wald: readonly [number, number] | null;
}

/**
 * The difference of the shares of two independent groups with Newcombe's interval, which stays within −1 to 1. An
 * empty group gives nulls. Throws a `RangeError` unless events ≤ n are whole numbers.
 */
export function proportionDifference(
  first: Events,
  second: Events,
  options: IntervalOptions = {},
): ProportionDifference {
  const z = normalQuantile(upperProbability(options));
  const one = proportionInterval(first.events, first.n, options);
  const two = proportionInterval(second.events, second.n, options);
  if (!isKnown(one) || !isKnown(two)) {
    return { value: null, lower: null, upper: null, wald: null, reason: 'no-observations' };
  }
  const value = one.value - two.value;
  const margin = z * Math.sqrt((one.value * (1 - one.value)) / one.n + (two.value * (1 - two.value)) / two.n);
  return {
    value,
    lower: value - Math.hypot(one.value - one.lower, two.upper - two.value),
    upper: value + Math.hypot(one.upper - one.value, two.value - two.lower),
    wald: [Math.max(-1, value - margin), Math.min(1, value + margin)],
  };
}

interface Known {
  readonly n: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

function isKnown(estimate: { readonly [K in keyof Known]: number | null }): estimate is Known {
  return estimate.value !== null;
}
