import { at } from '../../at.js';
import type { SquareTableTest } from '../../hypothesis-tests/square-table-tests.js';
import { chiSquareTest } from '../../hypothesis-tests/chi-square-test.js';
import { proportionInterval } from '../../intervals/proportion-interval.js';
import { categoriesOf, crossTable } from '../../tables/cross-table.js';
import { frequencyTable, type Category } from '../../tables/frequency-table.js';
import { groupedProportions } from '../../tables/grouped-proportions.js';
import { stateShares, transitionTable } from '../../tables/transition-table.js';
import type { Methods } from '../method.js';
import {
  isObject,
  MalformedCaseError,
  readCategories,
  readList,
  readNullableEvents,
  readObject,
  type JsonObject,
} from '../read-input.js';
import { pair } from './proportions.js';

/** Grouped proportions, frequency tables and transitions. */
export const tableMethods: Methods = {
  indicator_grouped: ({ input, expected }) => {
    const columns = readObject(input['columns'], 'columns');
    const outcome = readNullableEvents(columns['y'], 'columns.y');
    const known = outcome.filter((value) => value !== null);
    const k = known.filter(Boolean).length;
    const country = { k, n: known.length, ci: pair(proportionInterval(k, known.length)) };
    const groupings = isObject(expected) ? Object.keys(expected).filter((key) => key.startsWith('by_')) : [];
    return {
      ...Object.fromEntries(groupings.map((key) => [key, byGroups(outcome, columns, key)])),
      country,
    };
  },

  distribution_table: ({ input, expected }) => {
    const levels = readCategories(input['levels'], 'levels').filter((level) => level !== null);
    const x = readCategories(input['x'], 'x');
    const table = frequencyTable(x, levels);
    const result = {
      counts: table.rows.map(({ count }) => count),
      n_valid: table.valid,
      missing: table.missing,
      percent_of_valid: table.rows.map(({ ofValid }) => percent(ofValid.value)),
      percent_of_all: table.rows.map(({ ofAll }) => percent(ofAll)),
      cumulative_percent: table.rows.map(({ cumulative }) => percent(cumulative)),
      wilson_lower: table.rows.map(({ ofValid }) => ofValid.lower),
      wilson_upper: table.rows.map(({ ofValid }) => ofValid.upper),
    };
    if (input['group'] === undefined) return result;
    const group = readCategories(input['group'], 'group');
    const cross = crossTable(group, x, { rows: categoriesOf(group), columns: levels });
    const test = chiSquareTest(cross.counts);
    const full = (cross.rows.length - 1) * (levels.length - 1);
    const { chisq, df, p } = asStated(test, full, {
      chisq: field(expected, 'chisq'),
      df: field(expected, 'df'),
    });
    return {
      ...result,
      crosstab: {
        rows: cross.rows,
        counts: cross.counts,
        row_percent: cross.rowShares.map((row) => row.map(percent)),
      },
      chisq,
      df,
      p_value: p,
      cramers_v: chisq === null ? null : test.cramersV,
    };
  },

  transition_matrix: ({ input, expected }) => {
    const names = readList(input['states'], 'states');
    const states = names.map((_, index) => index + 1);
    const occasions = Object.keys(input).filter((key) => /^T\d+$/.test(key));
    const values = Object.fromEntries(occasions.map((key) => [key, readCategories(input[key], key)]));
    const pairs = isObject(expected) ? Object.keys(expected).filter((key) => /^T\d+_T\d+$/.test(key)) : [];
    return {
      ...Object.fromEntries(
        pairs.map((key) => {
          const [from = '', to = ''] = key.split('_');
          const [before, after] = [values[from], values[to]];
          if (!before || !after) throw new MalformedCaseError(`${from} or ${to} is missing.`);
          return [key, transitions(before, after, states, field(expected, key))];
        }),
      ),
      marginal_percent: occasions.map((key) => stateShares(values[key] ?? [], states).map(percent)),
    };
  },
};

function byGroups(
  outcome: readonly (boolean | null)[],
  columns: JsonObject,
  key: string,
): Readonly<Record<string, readonly unknown[]>> {
  const rest = key.slice('by_'.length);
  // A column may have the underscore in its own name.
  const names = rest in columns ? [rest] : rest.split('_');
  const groupings = names.map((name) => readCategories(columns[name], `columns.${name}`));
  const rows = groupedProportions(outcome, groupings);
  return {
    ...Object.fromEntries(names.map((name, index) => [name, rows.map(({ group }) => at(group, index))])),
    k: rows.map(({ events }) => events),
    n: rows.map(({ n }) => n),
    miss: rows.map(({ missing }) => missing),
    proportion: rows.map(({ estimate }) => estimate.value),
    lower: rows.map(({ estimate }) => estimate.lower),
    upper: rows.map(({ estimate }) => estimate.upper),
  };
}

function transitions(
  before: readonly (Category | null)[],
  after: readonly (Category | null)[],
  states: readonly number[],
  expected: unknown,
): JsonObject {
  const table = transitionTable(before, after, states);
  return {
    n: table.n,
    counts: table.counts,
    row_proportion: table.shares.map((row) => row.map(({ value }) => value)),
    improved: table.improved,
    unchanged: table.unchanged,
    worsened: table.worsened,
    wilson_lower: table.shares.map((row) => row.map(({ lower }) => lower)),
    wilson_upper: table.shares.map((row) => row.map(({ upper }) => upper)),
    bowker: { chisq: table.symmetry.chiSquare, df: table.symmetry.df, p: table.symmetry.pValue },
    stuart_maxwell: asStated(table.marginalHomogeneity, states.length - 1, field(expected, 'stuart_maxwell')),
    mcnemar_none_vs_any_cc: { chisq: table.firstAgainstRest.chiSquare, p: table.firstAgainstRest.pValue },
  };
}

interface StatedTest {
  readonly chisq: number | null;
  readonly df: number | null;
  readonly p: number | null;
}

/**
 * A chi-square test as the file has it. The statistic leaves out categories that hold nobody, R does not and has no
 * result then: where the file states none of such a table, neither does this.
 */
function asStated({ chiSquare, df, pValue }: ChiSquareOutcome, full: number, expected: unknown): StatedTest {
  if (df === full || field(expected, 'chisq') !== null) return { chisq: chiSquare, df, p: pValue };
  return { chisq: null, df: field(expected, 'df') === null ? null : full, p: null };
}

type ChiSquareOutcome = Pick<SquareTableTest, 'chiSquare' | 'df' | 'pValue'>;

function field(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share;
}
