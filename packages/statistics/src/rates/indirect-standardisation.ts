import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { total } from '../moments/mean.js';
import { requireCount, requirePositive } from '../require-finite.js';
import { byarInterval, poissonInterval, type Limits } from './poisson-interval.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** One class of age and sex: events and population here, and in the standard population. */
export interface ComparedStratum {
  readonly events: number;
  readonly population: number;
  readonly standardEvents: number;
  readonly standardPopulation: number;
}

export interface IndirectlyStandardisedRate extends MaybeUndefined {
  readonly observed: number;
  /** The events that the rates of the standard population would give here. */
  readonly expected: number;
  /** Observed over expected (SMR, SIR); null without expected events. */
  readonly ratio: number | null;
  /** Exact Poisson limits of the ratio. */
  readonly exact: Limits | null;
  readonly byar: Limits | null;
  /** exp(ln ratio ± z/√observed); null without observed events. */
  readonly logNormal: Limits | null;
  readonly crudeRate: number;
  /** The ratio times the crude rate of the standard population. */
  readonly standardisedRate: number | null;
  readonly standardisedRateLimits: Limits | null;
}

/**
 * Observed over expected events, with the class rates of a standard population. Throws a `RangeError` for a count that
 * is not whole, a standard population that is not above 0 or a negative population.
 */
export function indirectStandardisation(
  strata: readonly ComparedStratum[],
  options: IntervalOptions = {},
): IndirectlyStandardisedRate {
  strata.forEach(({ events, population, standardEvents, standardPopulation }, index) => {
    requireCount(`strata[${index}].events`, events);
    requireCount(`strata[${index}].standardEvents`, standardEvents);
    requirePositive(`strata[${index}].standardPopulation`, standardPopulation);
    if (!(population >= 0 && population < Infinity)) {
      throw new RangeError(`strata[${index}].population is ${population}: a population is at least 0.`);
    }
  });
  const sum = (of: (stratum: ComparedStratum) => number): number => total(strata.map(of));
  const observed = sum((stratum) => stratum.events);
  const population = sum((stratum) => stratum.population);
  requirePositive('the population', population);
  const expected = sum(
    (stratum) => (stratum.standardEvents / stratum.standardPopulation) * stratum.population,
  );
  const standardRate =
    sum((stratum) => stratum.standardEvents) / sum((stratum) => stratum.standardPopulation);
  const crudeRate = observed / population;
  if (expected === 0) {
    const unknown = { ratio: null, exact: null, byar: null, logNormal: null, standardisedRate: null };
    return {
      observed,
      expected,
      crudeRate,
      ...unknown,
      standardisedRateLimits: null,
      reason: 'nothing-expected',
    };
  }
  const over = ([lower, upper]: Limits): Limits => [lower / expected, upper / expected];
  const ratio = observed / expected;
  const factor = Math.exp(normalQuantile(upperProbability(options)) / Math.sqrt(observed));
  const logNormal: Limits | null = observed === 0 ? null : [ratio / factor, ratio * factor];
  return {
    observed,
    expected,
    ratio,
    exact: over(poissonInterval(observed, options)),
    byar: over(byarInterval(observed, options)),
    logNormal,
    crudeRate,
    standardisedRate: ratio * standardRate,
    standardisedRateLimits: logNormal && [logNormal[0] * standardRate, logNormal[1] * standardRate],
    ...(observed === 0 ? { reason: 'no-events' as const } : {}),
  };
}
