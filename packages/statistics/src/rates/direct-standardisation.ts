import { gammaQuantile } from '../distributions/gamma.js';
import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { total } from '../moments/mean.js';
import { requireCount, requirePositive } from '../require-finite.js';
import { byarInterval, type Limits } from './poisson-interval.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** One class of age and sex: events and population here, and persons in the standard population. */
export interface Stratum {
  readonly events: number;
  readonly population: number;
  readonly standard: number;
}

export interface DirectlyStandardisedRate extends MaybeUndefined {
  readonly events: number;
  readonly population: number;
  /** All rates per person (or person year); multiply for a rate per 100 000. */
  readonly crude: number;
  readonly value: number;
  readonly variance: number;
  /** Gamma limits of Fay and Feuer (1997), which hold for few events: the ones to show. */
  readonly fayFeuer: Limits;
  /** Byar's limits of the count, scaled (Dobson et al. 1991); null without events. */
  readonly dobsonByar: Limits | null;
  readonly normal: Limits;
  /** Null without events. */
  readonly logNormal: Limits | null;
}

/**
 * The rate that the unit would have with the ages and sexes of the standard population: Σ wᵢ dᵢ/nᵢ with wᵢ the share
 * of the standard in class i. Throws a `RangeError` for no classes, a population or standard that is not above 0, or a
 * count that is not whole: a class without population has no rate to weigh, and must be joined with a neighbour.
 */
export function directStandardisation(
  strata: readonly Stratum[],
  options: IntervalOptions = {},
): DirectlyStandardisedRate {
  strata.forEach(({ events, population, standard }, index) => {
    requireCount(`strata[${index}].events`, events);
    requirePositive(`strata[${index}].population`, population);
    if (!(standard >= 0 && standard < Infinity)) {
      throw new RangeError(`strata[${index}].standard is ${standard}: a population is at least 0.`);
    }
  });
  const standard = total(strata.map((stratum) => stratum.standard));
  requirePositive('the standard population', standard);
  const weights = strata.map((stratum) => stratum.standard / standard / stratum.population);
  const weighted = (power: number): number =>
    total(strata.map(({ events }, index) => (weights[index] ?? 0) ** power * events));
  const events = total(strata.map((stratum) => stratum.events));
  const population = total(strata.map((stratum) => stratum.population));
  const [value, variance] = [weighted(1), weighted(2)];
  const z = normalQuantile(upperProbability(options));
  const margin = z * Math.sqrt(variance);
  return {
    events,
    population,
    crude: events / population,
    value,
    variance,
    fayFeuer: fayFeuerLimits(
      value,
      variance,
      weights.reduce((most, weight) => Math.max(most, weight), 0),
      options,
    ),
    dobsonByar: events === 0 ? null : dobsonLimits(value, variance, events, options),
    normal: [value - margin, value + margin],
    logNormal: value === 0 ? null : [value * Math.exp(-margin / value), value * Math.exp(margin / value)],
    ...(events === 0 ? { reason: 'no-events' as const } : {}),
  };
}

/** The upper limit adds one event in the class of the largest weight to mean and variance. */
function fayFeuerLimits(value: number, variance: number, largest: number, options: IntervalOptions): Limits {
  const p = upperProbability(options);
  const limit = (probability: number, mean: number, spread: number): number =>
    gammaQuantile(probability, mean ** 2 / spread, spread / mean);
  return [
    value === 0 ? 0 : limit(1 - p, value, variance),
    limit(p, value + largest, variance + largest ** 2),
  ];
}

function dobsonLimits(value: number, variance: number, events: number, options: IntervalOptions): Limits {
  const [lower, upper] = byarInterval(events, options);
  const scale = Math.sqrt(variance / events);
  return [value + scale * (lower - events), value + scale * (upper - events)];
}
