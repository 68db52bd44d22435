import { at } from '../../at.js';
import { adjustPValues } from '../../hypothesis-tests/adjust-p-values.js';
import { meanInterval } from '../../intervals/mean-interval.js';
import { proportionInterval } from '../../intervals/proportion-interval.js';
import { clopperPearsonInterval } from '../../proportions/clopper-pearson-interval.js';
import { twoProportionsTest } from '../../proportions/two-proportions-test.js';
import { rateEstimate } from '../../rates/rate-estimate.js';
import { completeness } from '../../register-rules/completeness.js';
import { norwegianNumberType } from '../../register-rules/norwegian-number-type.js';
import { roundedFunnelLimits } from '../../register-rules/rounded-funnel-limits.js';
import { rand12Scores } from '../../register-rules/rand12.js';
import { scoreByTable } from '../../register-rules/score-by-table.js';
import { targetLevel } from '../../register-rules/target-level.js';
import type { Methods } from '../method.js';
import {
  MalformedCaseError,
  readCategories,
  readList,
  readNumber,
  readNumbers,
  readObject,
  readOptionalNumber,
  readText,
  type JsonObject,
} from '../read-input.js';
import { byRegisterGroups, readAnswers, readFlags, readLevel } from './register-columns.js';

/** The functions by which the Norwegian registers aggregate indicators, under their own names. */
export const registerMethods: Methods = {
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

  aggreger_ki_prop: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    return { rows: proportionRows(columns, args) };
  },

  aggreger_ki_snitt: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    const current = readFlags(columns, 'ki_aktuell', { missing: false });
    const x = readAnswers(columns, 'ki_x');
    current.forEach((isCurrent, row) => {
      if (isCurrent === true && x[row] === null) throw new RangeError('ki_x must not be missing where ki_aktuell is true.');
    });
    return {
      rows: byRegisterGroups(columns, args, (rows) => {
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

  aggreger_ki_rate: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    const current = readFlags(columns, 'ki_aktuell', { missing: false });
    const counts = readAnswers(columns, 'ki_antall');
    const exposures = readAnswers(columns, 'ki_eksponering');
    const per = readOptionalNumber(args['multiplikator'], 'multiplikator');
    counts.forEach((count, row) => {
      const exposure = exposures[row] ?? null;
      if (count !== null && count < 0) throw new RangeError('ki_antall must be at least 0.');
      if (exposure !== null && exposure <= 0) throw new RangeError('ki_eksponering must be above 0.');
      if (current[row] === true && (count === null || exposure === null)) {
        throw new RangeError('ki_antall and ki_eksponering must not be missing where ki_aktuell is true.');
      }
    });
    return {
      rows: byRegisterGroups(columns, args, (rows) => {
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
    const x = readAnswers(input, 'x').filter((value) => value !== null);
    const estimate = meanInterval(x, readLevel(args));
    const known = estimate.sd !== null && estimate.sd > 0;
    return { low: known ? estimate.lower : null, mean: estimate.value, high: known ? estimate.upper : null };
  },

  skaar_datasett: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    const table = readList(input['skaaringstabell'], 'skaaringstabell').map((json, index) => {
      const row = readObject(json, `skaaringstabell[${index}]`);
      return {
        subscale: readText(row['delskala'], 'delskala'),
        variable: row['variabel'] === null ? null : readText(row['variabel'], 'variabel'),
        value: readOptionalNumber(row['verdi'], 'verdi') ?? null,
        coefficient: readOptionalNumber(row['koeffisient'], 'koeffisient') ?? Number.NaN,
      };
    });
    const names = [...new Set(table.flatMap(({ variable }) => (variable === null ? [] : [variable])))];
    return scoreByTable(readItems(columns, names, args), table, {
      acceptMissing: args['godta_manglende'] === true,
    });
  },

  skaar_rand12: ({ input, args }) => {
    const algorithm = args['algoritme'] ?? 'farivar_2007_oblique';
    if (algorithm !== 'farivar_2007_oblique') throw new RangeError(`The algorithm ${String(algorithm)} is unknown.`);
    const columns = readObject(input['columns'], 'columns');
    const names = ['1', '2a', '2b', '3a', '3b', '4a', '4b', '5', '6a', '6b', '6c', '7'].map((item) => `rand_${item}`);
    const scores = rand12Scores(readItems(columns, names, args), { acceptMissing: args['godta_manglende'] !== false });
    return { rand12_pcs: scores.pcs, rand12_mcs: scores.mcs };
  },

  beregn_kompletthet: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    return { rows: completenessRows(columns, input, args) };
  },

  beregn_kompletthet_med_ukjent: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    const codes = readCategories(args['na_vektor'] ?? input['na_vektor'], 'na_vektor');
    return { rows: completenessRows(columns, input, args, codes.filter((code) => code !== null)) };
  },

  analyser_valideringsdatasett: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    const types = readCategories(columns['vld_vartype'], 'vld_vartype').map(String);
    const agrees = types.map((type, row) => {
      const [intern, extern] = ['intern', 'ekstern'].map((side) => {
        const name = `vld_verdi_${side}_${type}`;
        return at(readCategories(columns[name], name), row);
      });
      return intern === extern;
    });
    const criteria = { ...columns, ki_krit_teller: agrees, ki_krit_nevner: agrees.map(() => true) };
    return {
      ki_krit_teller: agrees,
      accuracy_by_variable: proportionRows(criteria, { ...args, group_by: ['vld_varnamn'] }),
    };
  },

  finn_type_idnummer: ({ input }) => ({
    type: readCategories(input['x'], 'x').map((text) =>
      typeof text === 'string' ? norwegianNumberType(text) : null,
    ),
  }),

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
    return { p, p_adjusted: adjusted, significant: adjusted.map((value) => (value === null ? null : value < 0.05)) };
  },

  skde_level: ({ input }) => {
    const level = targetLevel(readNumber(input['value'], 'value'), {
      green: readNumber(input['green'], 'green'),
      yellow: readOptionalNumber(input['yellow'], 'yellow'),
      direction: readNumber(input['direction'] ?? 1, 'direction') === 0 ? 'lower-is-better' : 'higher-is-better',
    });
    return { level: { high: 'H', middle: 'M', low: 'L' }[level] };
  },
};

function proportionRows(columns: JsonObject, args: JsonObject): readonly JsonObject[] {
  const denominator = readFlags(columns, 'ki_krit_nevner', { missing: false });
  const numerator = readFlags(columns, 'ki_krit_teller', { missing: true });
  numerator.forEach((met, row) => {
    if (met === true && denominator[row] !== true) {
      throw new RangeError('ki_krit_teller must not be true where ki_krit_nevner is false.');
    }
    if (met === null && denominator[row] === true) {
      throw new RangeError('ki_krit_teller must not be missing where ki_krit_nevner is true.');
    }
  });
  return byRegisterGroups(columns, args, (rows) => {
    const events = rows.filter((row) => numerator[row] === true).length;
    const n = rows.filter((row) => denominator[row] === true).length;
    const estimate = proportionInterval(events, n, readLevel(args));
    return {
      est: estimate.value,
      ki_teller: events,
      ki_nevner: n,
      konfint_nedre: estimate.lower,
      konfint_ovre: estimate.upper,
    };
  });
}

/** Of each group, or of all; the largest groups first, as there. */
function completenessRows(
  columns: JsonObject,
  input: JsonObject,
  args: JsonObject,
  codes?: readonly (string | number | boolean)[],
): readonly JsonObject[] {
  const variable = readText(input['variabel'] ?? args['variabel'], 'variabel');
  if (columns[variable] === undefined) throw new RangeError(`The column ${variable} is missing.`);
  const values = readCategories(columns[variable], variable);
  const rows = byRegisterGroups(columns, args, (members) => {
    const own = members.map((row) => at(values, row));
    const plain = completeness(own);
    const counted = { variabel: variable, totalt_antall: plain.total, antall_na: plain.missing, andel_na: plain.share };
    if (!codes) return counted;
    const unknown = completeness(own, codes);
    return { ...counted, antall_na_med_ukjent: unknown.missing, andel_na_med_ukjent: unknown.share };
  });
  return rows.toSorted((a, b) => Number(b['totalt_antall']) - Number(a['totalt_antall']));
}

/** The items of a questionnaire, also where a data set has other names for them. */
function readItems(
  columns: JsonObject,
  names: readonly string[],
  args: JsonObject,
): Readonly<Record<string, readonly (number | null)[]>> {
  const renamed = args['variabelnavn'] === undefined || args['variabelnavn'] === null ? {} : readObject(args['variabelnavn'], 'variabelnavn');
  return Object.fromEntries(
    names.flatMap((name) => {
      const used = renamed[name] === undefined ? name : readText(renamed[name], name);
      return columns[used] === undefined ? [] : [[name, readAnswers(columns, used)]];
    }),
  );
}
