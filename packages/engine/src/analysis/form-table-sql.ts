import { inlineSql, quoteIdentifier, sqlTypes } from '@kvalreg/expression';
import type { AnalysisPlan, FormColumn, FormTable } from './analysis-plan.js';
import { carryBody } from '../versions/carry/carry-sql.js';
import { formTableColumns } from './names.js';
import { appFunction, qualified, selection } from './sql-parts.js';

/** Creates the table of a form. */
export function createFormTable(form: FormTable): string {
  const columns = form.columns.map(({ name, type }) => `  ${quoteIdentifier(name)} ${sqlTypes[type]},`);
  return `create table ${qualified(form.table)} (
  episode_id uuid not null,
  occasion text not null,
  register_id text not null,
  unit_id text not null,
  filled_on date not null,
  form_version text not null,
  channel text not null,
${columns.join('\n')}
  primary key (episode_id, occasion)
);`;
}

/** Makes the function that reads the answers of earlier versions of a form as those of the version of now. */
export function createCarryFunction({ carry, carryFunction }: FormTable): string {
  const signature = `${qualified(carryFunction)}(version text, answers jsonb)`;
  return appFunction(signature, 'jsonb', 'plpgsql immutable', carryBody(carry));
}

/**
 * Fills the table of a form from the current revision of each response, for one episode (`$1`) or for all. The unit
 * is the episode's, so that an answer follows an episode that changes unit. An answer of an earlier version is read as
 * the form's maps say, and the scores are those that were computed last.
 */
export function insertFormRows(plan: AnalysisPlan, form: FormTable, scope: 'episode' | 'all'): string {
  const columns = [...formTableColumns, ...form.columns.map(({ name }) => name)].map(quoteIdentifier);
  return `insert into ${qualified(form.table)} (${columns.join(', ')})
select ${['e.id', 'o.name', 'e.register_id', 'e.unit_id', 'r.filled_on', 'r.form_version', 'r.channel', ...form.columns.map(valueOf)].join(', ')}
from register.episode e
join register.occasion o on o.episode_id = e.id
join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
left join register.response_scoring x on x.id = o.scoring_id and x.response_id = r.response_id and x.revision = r.revision
cross join lateral (select ${carriedAnswers(form)} as answers,
  coalesce(x.scores, r.scores) as scores) v${records(form)}
where ${selection(plan, scope)} and o.form = ${inlineSql(form.form, 'text')};`;
}

/** Values that were calculated again stand over those that came with the answer. */
function carriedAnswers({ carry, carryFunction }: FormTable): string {
  const carried = `${qualified(carryFunction)}(r.form_version, r.answers)`;
  return `case when x.id is null and r.form_version = ${inlineSql(carry.version, 'text')} then r.answers
    else ${carried} || coalesce(x.calculated, '{}') end`;
}

const aliases = { answers: 'a', scores: 's' } as const;
const longestKey = 63;

/** `jsonb_to_record` names a key by an identifier, which must not be longer than PostgreSQL keeps. */
function isNameable(column: FormColumn): boolean {
  return new TextEncoder().encode(column.key).length <= longestKey;
}

function records(form: FormTable): string {
  return (['answers', 'scores'] as const)
    .map((source) => {
      const columns = form.columns.filter((column) => column.source === source && isNameable(column));
      if (columns.length === 0) return '';
      const names = columns.map(({ key, type }) => `${quoteIdentifier(key)} ${sqlTypes[type]}`).join(', ');
      return `\ncross join jsonb_to_record(v.${source}) as ${aliases[source]} (${names})`;
    })
    .join('');
}

function valueOf(column: FormColumn): string {
  const { key, source, type } = column;
  if (isNameable(column)) return `${aliases[source]}.${quoteIdentifier(key)}`;
  const value = `v.${source}->${inlineSql(key, 'text')}`;
  return type === 'codes'
    ? `(case jsonb_typeof(${value}) when 'array' then array(select jsonb_array_elements_text(${value})) end)`
    : `(v.${source}->>${inlineSql(key, 'text')})::${sqlTypes[type]}`;
}
