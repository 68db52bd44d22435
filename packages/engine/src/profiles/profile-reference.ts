import type { Pathway, Profile } from '@kvalreg/declaration';
import { quoteIdentifier } from '@kvalreg/expression';
import type { AnalysisPlan } from '../analysis/analysis-plan.js';
import { qualified } from '../analysis/sql-parts.js';

/** What is usual: the median and the middle half of the cases that have a value. */
export interface ProfileReference {
  readonly n: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** With fewer cases nothing is said of what is usual: it would tell about single persons, and mean little. */
export const smallestReference = 20;

/**
 * One SELECT of what is usual on the profile's reference occasion, for every scale at once; `readProfileReference`
 * understands its row. Quartiles are interpolated between neighbours. Throws a `RangeError` for a scale that the form
 * does not have, which the lint reports beforehand.
 */
export function compileProfileReference(
  plan: AnalysisPlan,
  pathway: Pathway,
  profile: Profile,
): { readonly sql: string; readonly params: readonly unknown[] } {
  const form = pathway.occasions[profile.reference]?.form;
  const table = plan.forms.find((candidate) => candidate.form === form);
  if (!table) throw new RangeError(`There is no occasion "${profile.reference}" with a form.`);
  const columns = profile.scales.flatMap(({ key }, at) => {
    const column = table.columns.find((candidate) => candidate.key === key);
    if (!column) throw new RangeError(`The form "${table.form}" has no "${key}".`);
    const value = `f.${quoteIdentifier(column.name)}`;
    return [
      `count(${value}) as "n${String(at)}"`,
      `percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${value}) as "q${String(at)}"`,
    ];
  });
  const sql = [
    `select ${columns.join(',\n  ')}`,
    `from ${qualified(table.table)} f`,
    // A case has an index date: planned episodes are not part of any figure.
    `join ${qualified(plan.caseTable.table)} c on c.episode_id = f.episode_id`,
    'where f.occasion = $1',
  ].join('\n');
  return { sql, params: [profile.reference] };
}

/** The reference of each scale in their order; null where there are too few cases. */
export function readProfileReference(
  profile: Profile,
  row: Readonly<Record<string, unknown>>,
): readonly (ProfileReference | null)[] {
  return profile.scales.map((_, at) => {
    const n = Number(row[`n${String(at)}`]);
    const quartiles = row[`q${String(at)}`];
    if (!(n >= smallestReference) || !Array.isArray(quartiles)) return null;
    const [low, median, high] = quartiles.map(Number);
    if (low === undefined || median === undefined || high === undefined) return null;
    return { n, low, median, high };
  });
}
