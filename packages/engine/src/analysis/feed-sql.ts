import { inlineSql, quoteIdentifier, sqlTypes } from '@kvalreg/expression';
import type { FeedColumn, FeedPlan } from './analysis-plan.js';
import type { AnalysisSql } from './analysis-sql.js';
import { dimensionText, hospitalOfUnit } from './case-table-sql.js';
import { qualified, secured } from './sql-parts.js';

/**
 * The SQL of a feed's plan, as `analysisSql` gives it of a pathway's. The function takes the units and keys of the rows
 * that came in, two arrays of the same length, and derives those rows again.
 */
export function feedSql(plan: FeedPlan): AnalysisSql {
  const { table } = plan.caseTable;
  const projectFunction = `${qualified(plan.projectFunction)}(text[], text[])`;
  return {
    drop: [`drop function if exists ${projectFunction};`, `drop table if exists ${qualified(table)};`].join(
      '\n',
    ),
    create: [createRowTable(plan), secured(table)].join('\n'),
    functions: `create or replace function ${projectFunction} returns void language plpgsql as $project$
begin
  delete from ${qualified(table)} t using unnest($1, $2) as came (unit_id, key)
  where t.unit_id = came.unit_id and t.row_key = came.key;
${insertRows(plan, 'came').replace(/^/gm, '  ')}
end
$project$;
revoke all on function ${projectFunction} from public;
grant execute on function ${projectFunction} to kvalreg_app;`,
    rebuild: [`truncate ${qualified(table)};`, insertRows(plan, 'all'), `analyze ${qualified(table)};`].join(
      '\n',
    ),
  };
}

function createRowTable({ caseTable: { table, columns, dimensions } }: FeedPlan): string {
  const texts = dimensions.map(({ name }) => `  ${quoteIdentifier(name)} text`);
  const values = columns.map(({ name, type }) => `  ${quoteIdentifier(name)} ${sqlTypes[type]}`);
  return `create table ${qualified(table)} (
  unit_id text not null,
  row_key text not null,
  register_id text not null,
  index_date date not null,
  index__year int not null,
  index__month text not null,
  region text,
  hospital text,
${[...texts, ...values, '  primary key (unit_id, row_key)'].join(',\n')}
);
create index on ${qualified(table)} (unit_id, index__year);
create index on ${qualified(table)} (index__year);
create index on ${qualified(table)} (index_date);`;
}

/** Fills the table from the current revision of the rows that came in (`$1`, `$2`), or of all. */
function insertRows(plan: FeedPlan, scope: 'came' | 'all'): string {
  const { columns, dimensions, table } = plan.caseTable;
  const indexDate = contentOf({ item: plan.indexItem, type: 'date' });
  const variables = [
    ['unit_id', 'r.unit_id'],
    ['row_key', 'r.key'],
    ['register_id', 'r.register_id'],
    ['index_date', indexDate],
    ['index__year', `extract(year from ${indexDate})::int`],
    ['index__month', `to_char(${indexDate}, 'YYYY-MM')`],
    ['region', 'u.region_code'],
    ['hospital', hospitalOfUnit],
    ...columns.map((column) => [column.name, contentOf(column)] as const),
  ] as const;
  const computed = dimensions.map(({ name, value }) => [name, dimensionText(value)] as const);
  const names = [...variables, ...computed].map(([name]) => quoteIdentifier(name));
  const feed = `f.register_id = ${inlineSql(plan.registerId, 'text')} and f.feed = ${inlineSql(plan.feedId, 'text')}`;
  const came =
    scope === 'came' ? '\n    join unnest($1, $2) as came (unit_id, key) using (unit_id, key)' : '';
  return `insert into ${qualified(table)} (${names.join(', ')})
select ${['c.*', ...computed.map(([, sql]) => sql)].join(', ')}
from (
  select ${variables.map(([name, sql]) => `${sql} as ${quoteIdentifier(name)}`).join(', ')}
  from (
    select distinct on (f.unit_id, f.key) f.register_id, f.unit_id, f.key, f.content
    from register.feed_row f${came}
    where ${feed}
    order by f.unit_id, f.key, f.revision desc
  ) r
  join organisation.unit u on u.id = r.unit_id
) c;`;
}

/** The value of an item in a row as it came. */
function contentOf({ item, type }: Pick<FeedColumn, 'item' | 'type'>): string {
  const key = inlineSql(item, 'text');
  return type === 'codes'
    ? `(case jsonb_typeof(r.content->${key}) when 'array' then array(select jsonb_array_elements_text(r.content->${key})) end)`
    : `(r.content->>${key})::${sqlTypes[type]}`;
}
