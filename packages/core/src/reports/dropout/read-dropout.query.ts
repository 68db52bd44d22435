import { quoteIdentifier } from '@kvalreg/expression';
import type { AnalysisPlan } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { outcomeSql } from '../rates/outcome-sql.js';
import { rateExclusions } from '../rates/rate-words.js';
import { variableSql, type BaselineVariable } from './baseline-variables.js';

/** What was counted of one variable in one group. */
export interface VariableCount {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly k: number | null;
}
export interface GroupCounts {
  readonly total: number;
  readonly variables: readonly VariableCount[];
}
export interface DropoutCounts {
  readonly answered: GroupCounts;
  readonly unanswered: GroupCounts;
}

/** Both groups in one scan of the cases that are in the denominator of the response rate. */
export async function readDropout(
  tx: EntityManager,
  plan: AnalysisPlan,
  variables: readonly BaselineVariable[],
  {
    occasion,
    today,
    unitId,
  }: { readonly occasion: string; readonly today: string; readonly unitId: string | null },
): Promise<DropoutCounts> {
  const own = 5;
  const levels = variables.map(({ level }) => level?.value ?? null);
  const rows = await tx.query<Record<string, number | boolean | null>[]>(
    `select f.outcome not in ('none', 'outside') as answered, count(*)::int as total,
       ${variables.flatMap((variable, at) => variableSql(variable, at, `($${String(own)}::text[])[${String(at + 1)}]`)).join(', ')}
     from (
       select c.*, ${outcomeSql('$2::date')} as outcome
       from analysis.${quoteIdentifier(plan.caseTable.table)} c
       join register.occasion o on o.episode_id = c.episode_id and o.name = $1
       join register.episode e on e.id = c.episode_id
       join identity.person p on p.id = e.person_id
       left join register.participation t on t.register_id = e.register_id and t.person_id = e.person_id
       where o.due_on is not null and ($4::text is null or e.unit_id = $4)
     ) f
     where f.outcome <> all($3::text[]) group by 1`,
    [occasion, today, rateExclusions.map(({ code }) => code), unitId, levels],
  );
  return {
    answered: groupOf(rows, true, variables.length),
    unanswered: groupOf(rows, false, variables.length),
  };
}

function groupOf(
  rows: readonly Readonly<Record<string, number | boolean | null>>[],
  isAnswered: boolean,
  count: number,
): GroupCounts {
  const row = rows.find(({ answered }) => answered === isAnswered);
  const number = (name: string): number | null => {
    const value = row?.[name];
    return typeof value === 'number' ? value : null;
  };
  return {
    total: number('total') ?? 0,
    variables: Array.from({ length: count }, (_, at) => ({
      n: number(`v${String(at)}_n`) ?? 0,
      mean: number(`v${String(at)}_mean`),
      sd: number(`v${String(at)}_sd`),
      k: number(`v${String(at)}_k`),
    })),
  };
}
