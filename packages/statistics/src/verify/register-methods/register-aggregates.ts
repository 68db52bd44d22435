import { at } from '../../at.js';
import { adjustPValues } from '../../hypothesis-tests/adjust-p-values.js';
import { meanInterval } from '../../intervals/mean-interval.js';
import { proportionInterval } from '../../intervals/proportion-interval.js';
import { clopperPearsonInterval } from '../../proportions/clopper-pearson-interval.js';
import { twoProportionsTest } from '../../proportions/two-proportions-test.js';
import { rateEstimate } from '../../rates/rate-estimate.js';
import { roundedFunnelLimits } from '../../register-rules/rounded-funnel-limits.js';
import type { Methods } from '../method.js';
import {
  isObject,
  MalformedCaseError,
  readList,
  readNumber,
  readNumbers,
  readObject,
} from '../read-input.js';
import { byRegisterGroups, readAnswers, readArgument, readFlags, readLevel } from './register-columns.js';
import { proportionRows } from './register-proportions.js';

/** The functions by which the Norwegian registers aggregate indicators, under their own names. */
export const registerAggregates: Methods = {
  wilson: ({ input, args }) => {
    const estimate = proportionInterval(
      readNumber(input['teller'], 'teller'),
      readNumber(input['nevner'], 'nevner'),
      readLevel(args),
    );
    return { est: estimate.value, konfint_nedre: estimate.lower, konfint_ovre: estimate.upper };
  },

  clopper_pearson: ({ input, args }) =>
    clopperPearsonInterval(
      readNumber(input['teller'], 'teller'),
      readNumber(input['nevner'], 'nevner'),
      readLevel(args),
    ),

  aggreger_ki_prop: ({ input, args, expected }) => {
    const columns = readObject(input['columns'], 'columns');
    return { rows: proportionRows(columns, args, rowsOf(expected)) };
  },

  aggreger_ki_snitt: ({ input, args, expected }) => {
    const columns = readObject(input['columns'], 'columns');
    const current = readFlags(columns, 'ki_aktuell', { missing: false });
    const x = readAnswers(columns, 'ki_x');
    current.forEach((isCurrent, row) => {
      if (isCurrent === true && x[row] === null)
        throw new RangeError('ki_x must not be missing where ki_aktuell is true.');
    });
    return {
      rows: byRegisterGroups(columns, args, rowsOf(expected), (rows) => {
        const values = rows.filter((row) => current[row] === true).map((row) => x[row] ?? Number.NaN);
        const estimate = meanInterval(values, readLevel(args));
        // Values that do not vary have no interval there.
        const known = estimate.sd !== null && estimate.sd > 0;
        return {
          est: estimate.value,
          konfint_nedre: known ? estimate.lower : null,
          konfint_ovre: known ? estimate.upper : null,
          n_aktuell: values.length,
        };
      }),
    };
  },

  aggreger_ki_rate: ({ input, args, expected }) => {
    const columns = readObject(input['columns'], 'columns');
    const current = readFlags(columns, 'ki_aktuell', { missing: false });
    const counts = readAnswers(columns, 'ki_antall');
    const exposures = readAnswers(columns, 'ki_eksponering');
    const per = readArgument(args, 'multiplikator');
    counts.forEach((count, row) => {
      const exposure = exposures[row] ?? null;
      if (count !== null && count < 0) throw new RangeError('ki_antall must be at least 0.');
      if (exposure !== null && exposure <= 0) throw new RangeError('ki_eksponering must be above 0.');
      if (current[row] === true && (count === null || exposure === null)) {
        throw new RangeError('ki_antall and ki_eksponering must not be missing where ki_aktuell is true.');
      }
    });
    return {
      rows: byRegisterGroups(columns, args, rowsOf(expected), (rows) => {
        const chosen = rows.filter((row) => current[row] === true);
        const sum = (values: readonly (number | null)[]): number =>
          chosen.reduce((all, row) => all + (values[row] ?? 0), 0);
        const estimate = rateEstimate(sum(counts), sum(exposures), {
          ...readLevel(args),
          per,
          method: 'interpolated-profile',
        });
        return { est: estimate.value, konfint_nedre: estimate.lower, konfint_ovre: estimate.upper };
      }),
    };
  },

  regn_konfint_univar: ({ input, args }) => {
    if (args['bootstrap'] === true)
      throw new MalformedCaseError('A bootstrap interval depends on random numbers.');
    const x = readAnswers(input, 'x').filter((value) => value !== null);
    const estimate = meanInterval(x, readLevel(args));
    const known = estimate.sd !== null && estimate.sd > 0;
    return { low: known ? estimate.lower : null, mean: estimate.value, high: known ? estimate.upper : null };
  },

  funnel_limits_normal: ({ input }) => {
    const [lower, upper] = roundedFunnelLimits(readNumber(input['p'], 'p'), readNumber(input['n'], 'n'));
    return { lower, upper };
  },

  prop_test_fdr: ({ input }) => {
    const p = readList(input['units'], 'units').map((json, index) => {
      const unit = readObject(json, `units[${index}]`);
      const [counts, sizes] = [readNumbers(unit['counts'], 'counts'), readNumbers(unit['n'], 'n')];
      if (counts.length !== 2 || sizes.length !== 2) {
        throw new MalformedCaseError(`units[${index}] must have two counts and two sizes.`);
      }
      const [first, second] = [0, 1].map((period) => ({ events: at(counts, period), n: at(sizes, period) }));
      if (!first || !second) return null;
      return twoProportionsTest(first, second, { continuityCorrection: true }).pValue;
    });
    const adjusted = adjustPValues(p);
    return {
      p,
      p_adjusted: adjusted,
      significant: adjusted.map((value) => (value === null ? null : value < 0.05)),
    };
  },
};

function rowsOf(expected: unknown): unknown {
  return isObject(expected) ? expected['rows'] : undefined;
}
