import { at } from '../../at.js';
import { directStandardisation } from '../../rates/direct-standardisation.js';
import { indirectStandardisation } from '../../rates/indirect-standardisation.js';
import type { Limits } from '../../rates/poisson-interval.js';
import type { Methods } from '../method.js';
import { isObject, readNumbers, readNumbersLike } from '../read-input.js';

/** Directly and indirectly standardised rates. */
export const rateMethods: Methods = {
  std_rate_direct: ({ input, expected }) => {
    const count = readNumbers(input['count'], 'count');
    const population = readNumbersLike(count, input['pop'], 'pop');
    const standard = readNumbersLike(count, input['stdpop'], 'stdpop');
    const rate = directStandardisation(
      count.map((events, i) => ({ events, population: at(population, i), standard: at(standard, i) })),
    );
    const per = (limits: Limits | null): readonly (number | null)[] =>
      limits ? limits.map((limit) => limit * 1e5) : [null, null];
    // Of no events the lower limit is 0; a file of `epitools`, which divides 0 by 0 there, has none.
    const [lower = null, upper = null] = per(rate.fayFeuer);
    const hasNone = rate.events === 0 && lacksLowerLimit(expected);
    return {
      crude_per_100k: rate.crude * 1e5,
      dsr_per_100k: rate.value * 1e5,
      fay_feuer_ci95_per_100k: [hasNone ? null : lower, upper],
      variance_of_rate: rate.variance,
      normal_ci95_per_100k: per(rate.normal),
      dobson_byar_ci95_per_100k: per(rate.dobsonByar),
      log_normal_ci95_per_100k: per(rate.logNormal),
      total_count: rate.events,
      total_pop: rate.population,
    };
  },

  std_rate_indirect: ({ input }) => {
    const count = readNumbers(input['count'], 'count');
    const population = readNumbersLike(count, input['pop'], 'pop');
    const standardCount = readNumbersLike(count, input['stdcount'], 'stdcount');
    const standardPopulation = readNumbersLike(count, input['stdpop'], 'stdpop');
    const rate = indirectStandardisation(
      count.map((events, i) => ({
        events,
        population: at(population, i),
        standardEvents: at(standardCount, i),
        standardPopulation: at(standardPopulation, i),
      })),
    );
    return {
      observed: rate.observed,
      expected: rate.expected,
      sir: rate.ratio,
      epitools_sir: {
        observed: rate.observed,
        exp: rate.expected,
        sir: rate.ratio,
        // Without events the lower limit is 0 on the logarithmic scale too.
        lci: rate.observed === 0 ? 0 : (rate.logNormal?.[0] ?? null),
        uci: rate.logNormal?.[1] ?? null,
      },
      epitools_rate: {
        'crude.rate': rate.crudeRate,
        'adj.rate': rate.standardisedRate,
        lci: rate.observed === 0 ? 0 : (rate.standardisedRateLimits?.[0] ?? null),
        uci: rate.standardisedRateLimits?.[1] ?? null,
      },
      exact_poisson_ci95_sir: rate.exact ?? [null, null],
      byar_ci95_sir: rate.byar ?? [null, null],
    };
  },
};

function lacksLowerLimit(expected: unknown): boolean {
  const limits = isObject(expected) ? expected['fay_feuer_ci95_per_100k'] : undefined;
  return Array.isArray(limits) && limits[0] === null;
}
