import { at } from '../../at.js';
import { completeness } from '../../register-rules/completeness.js';
import { norwegianNumberType } from '../../register-rules/norwegian-number-type.js';
import { rand12Scores } from '../../register-rules/rand12.js';
import { scoreByTable } from '../../register-rules/score-by-table.js';
import { targetLevel } from '../../register-rules/target-level.js';
import type { Methods } from '../method.js';
import {
  isObject,
  readCategories,
  readEvent,
  readNumber,
  readObject,
  readOptionalNumber,
  readText,
  type JsonObject,
} from '../read-input.js';
import { byRegisterGroups, readAnswers } from './register-columns.js';
import { proportionRows } from './register-proportions.js';
import { readScoringTable } from './scoring-table.js';
import { validatedPairs } from './validation-data.js';

/** Scoring, completeness, agreement of re-registered data, numbers of persons and levels of targets. */
export const registerRules: Methods = {
  skaar_datasett: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    const table = readScoringTable(input['skaaringstabell']);
    const names = [...new Set(table.flatMap(({ variable }) => (variable === null ? [] : [variable])))];
    const scores = scoreByTable(readItems(columns, names, args), table, {
      acceptMissing: acceptsMissing(args, false),
    });
    return { ...columns, ...scores };
  },

  skaar_rand12: ({ input, args }) => {
    const algorithm = args['algoritme'];
    if (algorithm !== 'farivar_2007_oblique')
      throw new RangeError(`The algorithm ${JSON.stringify(algorithm)} is unknown.`);
    const columns = readObject(input['columns'], 'columns');
    const names = ['1', '2a', '2b', '3a', '3b', '4a', '4b', '5', '6a', '6b', '6c', '7'].map(
      (item) => `rand_${item}`,
    );
    const scores = rand12Scores(readItems(columns, names, args), {
      acceptMissing: acceptsMissing(args, true),
    });
    return { rand12_pcs: scores.pcs, rand12_mcs: scores.mcs };
  },

  beregn_kompletthet: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    return { rows: completenessRows(columns, input, args) };
  },

  beregn_kompletthet_med_ukjent: ({ input, args }) => {
    const columns = readObject(input['columns'], 'columns');
    const codes = readCategories(args['na_vektor'] ?? input['na_vektor'], 'na_vektor');
    return {
      rows: completenessRows(
        columns,
        input,
        args,
        codes.filter((code) => code !== null),
      ),
    };
  },

  analyser_valideringsdatasett: ({ input, args, expected }) => {
    const columns = readObject(input['columns'], 'columns');
    const agrees = validatedPairs(columns).map(([intern, extern]) => intern === extern);
    const criteria = { ...columns, ki_krit_teller: agrees, ki_krit_nevner: agrees.map(() => true) };
    return {
      ki_krit_teller: agrees,
      ki_krit_nevner: criteria.ki_krit_nevner,
      accuracy_by_variable: proportionRows(
        criteria,
        { ...args, group_by: ['vld_varnamn'] },
        isObject(expected) ? expected['accuracy_by_variable'] : undefined,
      ),
    };
  },

  finn_type_idnummer: ({ input }) => ({
    type: readCategories(input['x'], 'x').map((text) => {
      if (text === null) return null;
      if (typeof text === 'string') return norwegianNumberType(text);
      throw new RangeError(`x holds ${String(text)}: a number of a person must be a text.`);
    }),
  }),

  skde_level: ({ input }) => {
    // Without a value or a limit there is no level.
    if ([input['value'], input['green'], input['yellow']].includes(null)) return { level: null };
    const level = targetLevel(readNumber(input['value'], 'value'), {
      green: readNumber(input['green'], 'green'),
      yellow: readOptionalNumber(input['yellow'], 'yellow'),
      direction: readEvent(input['direction'] ?? 1, 'direction') ? 'higher-is-better' : 'lower-is-better',
    });
    return { level: { high: 'H', middle: 'M', low: 'L' }[level] };
  },
};

/** Throws a `RangeError` for another value than true or false, as the functions refuse it. */
function acceptsMissing(args: JsonObject, absent: boolean): boolean {
  const value = args['godta_manglende'] ?? absent;
  if (typeof value === 'boolean') return value;
  throw new RangeError(`godta_manglende is ${JSON.stringify(value)}: it must be true or false.`);
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
  const rows = byRegisterGroups(columns, args, undefined, (members) => {
    const own = members.map((row) => at(values, row));
    const plain = completeness(own);
    const counted = {
      variabel: variable,
      totalt_antall: plain.total,
      antall_na: plain.missing,
      andel_na: plain.share,
    };
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
  const renamed =
    args['variabelnavn'] === undefined || args['variabelnavn'] === null
      ? {}
      : readObject(args['variabelnavn'], 'variabelnavn');
  return Object.fromEntries(
    names.flatMap((name) => {
      const used = renamed[name] === undefined ? name : readText(renamed[name], name);
      return columns[used] === undefined ? [] : [[name, readAnswers(columns, used)]];
    }),
  );
}
