import { chiSquareTails } from '../distributions/gamma.js';
import type { Events } from './proportion-difference.js';
import { requireEvents } from './require-events.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface TwoProportionsTest extends MaybeUndefined {
  /** Null when a group is empty or when nobody or everybody has the event. */
  readonly chiSquare: number | null;
  readonly pValue: number | null;
}

/**
 * The chi-square test with one degree of freedom that two groups have the same share, as `prop.test` in R: with
 * Yates's continuity correction when asked for. Throws a `RangeError` unless events ≤ n are whole numbers.
 */
export function twoProportionsTest(
  first: Events,
  second: Events,
  { continuityCorrection = false }: { readonly continuityCorrection?: boolean } = {},
): TwoProportionsTest {
  requireEvents(first.events, first.n);
  requireEvents(second.events, second.n);
  const n = first.n + second.n;
  const events = first.events + second.events;
  if (first.n === 0 || second.n === 0) return { chiSquare: null, pValue: null, reason: 'no-observations' };
  if (events === 0 || events === n) return { chiSquare: null, pValue: null, reason: 'no-variation' };
  const distance = Math.abs(first.events - (first.n * events) / n);
  // The correction never turns the difference round.
  const correction = continuityCorrection ? Math.min(0.5, distance) : 0;
  const spread = ((first.n * second.n) / n) * (events / n) * (1 - events / n);
  const chiSquare = (distance - correction) ** 2 / spread;
  return { chiSquare, pValue: chiSquareTails(chiSquare, 1).upper };
}
