import { betaQuantile } from '../distributions/beta.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import type { RatioEstimate } from '../proportions/proportion-ratio.js';
import { requireCount, requirePositive } from '../require-finite.js';

/** Events over exposure. */
export interface Exposed {
  readonly events: number;
  readonly exposure: number;
}

/**
 * The ratio of two rates with exact limits: given the sum, the events of the first group are binomial, and the limits
 * of their share (Clopper–Pearson) give those of the ratio, as `poisson.test` in R. The upper limit and the ratio are
 * null without events in the second group. Throws a `RangeError` unless counts are whole and exposures above 0.
 */
export function rateRatio(first: Exposed, second: Exposed, options: IntervalOptions = {}): RatioEstimate {
  for (const [name, { events, exposure }] of [
    ['first', first],
    ['second', second],
  ] as const) {
    requireCount(`${name}.events`, events);
    requirePositive(`${name}.exposure`, exposure);
  }
  const p = upperProbability(options);
  const [k, m] = [first.events, second.events];
  if (k + m === 0) return { value: null, lower: null, upper: null, reason: 'no-events' };
  const exposures = second.exposure / first.exposure;
  const odds = (share: number): number => (share / (1 - share)) * exposures;
  return {
    value: m === 0 ? null : (k / m) * exposures,
    lower: k === 0 ? 0 : odds(betaQuantile(1 - p, k, m + 1)),
    upper: m === 0 ? null : odds(betaQuantile(p, k + 1, m)),
    ...(m === 0 ? { reason: 'no-events' as const } : {}),
  };
}
