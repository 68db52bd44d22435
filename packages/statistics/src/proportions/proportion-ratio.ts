import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import type { Events } from './proportion-difference.js';
import { requireEvents } from './require-events.js';
import type { MaybeUndefined, UndefinedReason } from '../undefined-reason.js';

export interface RatioEstimate extends MaybeUndefined {
  /** Null when a denominator is 0. */
  readonly value: number | null;
  /** Null when a cell that the limits divide by is 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The ratio of the shares of two independent groups, with limits on the logarithmic scale: exp(ln RR ± z √(1/k₁ −
 * 1/n₁ + 1/k₂ − 1/n₂)) (Katz et al. 1978). Without events in a group there are no limits. Throws a `RangeError` unless
 * events ≤ n are whole numbers.
 */
export function riskRatio(first: Events, second: Events, options: IntervalOptions = {}): RatioEstimate {
  requireEvents(first.events, first.n);
  requireEvents(second.events, second.n);
  if (first.n === 0 || second.n === 0) return unknown('no-observations');
  if (second.events === 0) return unknown('no-events');
  const value = first.events / first.n / (second.events / second.n);
  const variance = 1 / first.events - 1 / first.n + 1 / second.events - 1 / second.n;
  return withLogLimits(value, variance, options);
}

/**
 * The ratio of the odds of two independent groups, with limits exp(ln OR ± z √(1/a + 1/b + 1/c + 1/d)) (Woolf 1955).
 * An empty cell gives no limits. Throws a `RangeError` unless events ≤ n are whole numbers.
 */
export function oddsRatio(first: Events, second: Events, options: IntervalOptions = {}): RatioEstimate {
  requireEvents(first.events, first.n);
  requireEvents(second.events, second.n);
  const [a, b] = [first.events, first.n - first.events];
  const [c, d] = [second.events, second.n - second.events];
  if (first.n === 0 || second.n === 0) return unknown('no-observations');
  if (b * c === 0) return unknown('no-events');
  return withLogLimits((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d, options);
}

function unknown(reason: UndefinedReason): RatioEstimate {
  return { value: null, lower: null, upper: null, reason };
}

function withLogLimits(value: number, variance: number, options: IntervalOptions): RatioEstimate {
  const margin = Math.exp(normalQuantile(upperProbability(options)) * Math.sqrt(variance));
  if (!Number.isFinite(margin)) return { value, lower: null, upper: null, reason: 'no-events' };
  return { value, lower: value / margin, upper: value * margin };
}
