import { inlineSql, quoteIdentifier, sqlTypes, toSql, typeOf, type Node } from '@kvalreg/expression';
import type { AnalysisPlan, CaseColumn } from './analysis-plan.js';
import { caseColumnName } from './names.js';
import { qualified, selection } from './sql-parts.js';

/** A unit that is part of no hospital is one of its own. */
export const hospitalOfUnit = 'coalesce(u.hospital_code, u.id)';

/** The county that the person lived in on the index date; null where it is not known. */
const residenceAtIndex = `(
    select r.county from identity.residence r
    where r.person_id = p.id and r.since <= e.index_date order by r.since desc limit 1)`;

/** Creates the case table of a pathway. */
export function createCaseTable({ caseTable }: AnalysisPlan): string {
  const columns = caseTable.columns.map(({ name, type }) => `  ${quoteIdentifier(name)} ${sqlTypes[type]}`);
  const dimensions = caseTable.dimensions.map(({ name }) => `  ${quoteIdentifier(name)} text`);
  return `create table ${qualified(caseTable.table)} (
  episode_id uuid primary key,
  register_id text not null,
  unit_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  person__age float8,
  person__sex text,
  region text,
  hospital text,
  residence text,
${[...dimensions, ...columns].join(',\n')}
);
create index on ${qualified(caseTable.table)} (unit_id, index__year);
create index on ${qualified(caseTable.table)} (index__year);`;
}

/** Fills the case table from the form tables, for one episode (`$1`) or for all. */
export function insertCaseRows(plan: AnalysisPlan, scope: 'episode' | 'all'): string {
  const { caseTable } = plan;
  const occasions = Object.keys(plan.occasions);
  const alias = (occasion: string) => `f${String(occasions.indexOf(occasion))}`;
  const variables = [
    ['episode_id', 'e.id'],
    ['index_date', 'e.index_date'],
    ['index__year', 'extract(year from e.index_date)::int'],
    ['index__month', `to_char(e.index_date, 'YYYY-MM')`],
    ['person__age', 'extract(year from age(e.index_date::timestamp, p.birth_date::timestamp))::float8'],
    ['register_id', 'e.register_id'],
    ['unit_id', 'e.unit_id'],
    ['region', 'u.region_code'],
    ['hospital', hospitalOfUnit],
    ['person__sex', 'p.sex'],
    ['residence', residenceAtIndex],
    ...caseTable.columns.map((column) => [column.name, variable(column, alias(column.occasion))] as const),
  ] as const;
  const dimensions = caseTable.dimensions.map(({ name, value }) => [name, dimensionText(value)] as const);
  const names = [...variables, ...dimensions].map(([name]) => quoteIdentifier(name));
  const joins = Object.entries(plan.occasions).map(([occasion, form]) => {
    const table = plan.forms.find((candidate) => candidate.form === form)?.table ?? '';
    const f = alias(occasion);
    return `  left join ${qualified(table)} ${f} on ${f}.episode_id = e.id and ${f}.occasion = ${inlineSql(occasion, 'text')}`;
  });
  const scheduled = new Set(
    caseTable.columns.filter(({ table }) => table === 'schedule').map(({ occasion }) => occasion),
  );
  const schedules = [...scheduled].map((occasion) => {
    const s = scheduleAlias(alias(occasion));
    return `  left join register.occasion ${s} on ${s}.episode_id = e.id and ${s}.name = ${inlineSql(occasion, 'text')}`;
  });
  return `insert into ${qualified(caseTable.table)} (${names.join(', ')})
select ${['c.*', ...dimensions.map(([, sql]) => sql)].join(', ')}
from (
  select ${variables.map(([name, sql]) => `${sql} as ${quoteIdentifier(name)}`).join(', ')}
  from register.episode e
  join identity.person p on p.id = e.person_id
  join organisation.unit u on u.id = e.unit_id
${[...joins, ...schedules].join('\n')}
  where ${selection(plan, scope)} and e.index_date is not null
) c;`;
}

function variable({ from, type, table }: CaseColumn, alias: string): string {
  if (table === 'schedule') return `${scheduleAlias(alias)}.${quoteIdentifier(from)}`;
  const column = `${alias}.${quoteIdentifier(from)}`;
  return from === 'episode_id' && type === 'boolean' ? `(${column} is not null)` : column;
}

function scheduleAlias(alias: string): string {
  return `${alias}s`;
}

/** A dimension's value as text, written as JavaScript writes it. The row's columns are those of `c`. */
export function dimensionText(value: Node): string {
  const sql = toSql(value, {
    column: (path) => `c.${quoteIdentifier(caseColumnName(path))}`,
    param: inlineSql,
  });
  switch (typeOf(value)) {
    case 'text':
      return sql;
    case 'date':
      return `to_char(${sql}, 'YYYY-MM-DD')`;
    case 'codes':
      throw new RangeError(
        'A dimension has one value for each case: a multiple-choice answer cannot be one.',
      );
    default:
      return `(${sql})::text`;
  }
}
