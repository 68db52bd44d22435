import type { IntervalOptions } from '../intervals/estimate.js';
import { requireCount, requirePositive } from '../require-finite.js';
import { interpolatedProfileInterval } from './interpolated-profile-interval.js';
import { poissonInterval } from './poisson-interval.js';
import { profileLikelihoodInterval } from './profile-likelihood-interval.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface RateEstimate extends MaybeUndefined {
  readonly events: number;
  readonly exposure: number;
  /** Events per `per` units of exposure; null without exposure. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface RateOptions extends IntervalOptions {
  /** The rate is given per so many units of exposure; 1 when absent. */
  readonly per?: number | undefined;
  /** How the Poisson limits are found; exact when absent. */
  readonly method?: 'exact' | 'profile-likelihood' | 'interpolated-profile' | undefined;
}

/**
 * Events over exposure (person years, days of care) with Poisson limits. No exposure and no events give nulls. Throws a
 * `RangeError` for a count that is not whole, a negative exposure, and events without exposure.
 */
export function rateEstimate(events: number, exposure: number, options: RateOptions = {}): RateEstimate {
  const { per = 1, method = 'exact' } = options;
  requireCount('events', events);
  requirePositive('per', per);
  if (exposure === 0 && events === 0) {
    return { events, exposure, value: null, lower: null, upper: null, reason: 'no-observations' };
  }
  requirePositive('exposure', exposure);
  const limitsOf = {
    exact: poissonInterval,
    'profile-likelihood': profileLikelihoodInterval,
    'interpolated-profile': interpolatedProfileInterval,
  }[method];
  const [lower, upper] = limitsOf(events, options);
  const scale = per / exposure;
  return { events, exposure, value: events * scale, lower: lower * scale, upper: upper * scale };
}
