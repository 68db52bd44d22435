import type { Pathway } from '@kvalreg/declaration';
import { versionsNotAsking, type AnalysisPlan, type CompiledCaseSteps } from '@kvalreg/engine';
import { columnOf, quoteIdentifier, type FieldNode } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { SteppedSource } from '../releases/steps/case-steps.query.js';
import { missingReasons, type MissingReason, type UnknownField } from './explanation.js';

interface UnknownRow {
  readonly missing: number | null;
  readonly reason: MissingReason;
  readonly cases: number;
}

/** What the unknown cases lack and why, the most frequent first, in one statement. */
export async function readUnknownFields(
  tx: EntityManager,
  { source, plan }: SteppedSource,
  { sql, params, fields }: CompiledCaseSteps,
): Promise<readonly UnknownField[]> {
  // A mere count has no unknown cases.
  if (fields.length === 0) return [];
  const pathway = 'occasions' in source ? (source as Pathway) : null;
  const used = [...params];
  const reason = pathway
    ? `case s.missing ${fields
        .map(
          (field, at) => `when ${String(at)} then ${reasonSql(field, pathway, plan as AnalysisPlan, used)}`,
        )
        .join(' ')} else 'question-not-answered' end`
    : `'question-not-answered'`;
  const rows = await tx.query<UnknownRow[]>(
    `select s.missing, ${reason} as reason, count(*)::int as cases
     from (${sql}) s${pathway ? ` join analysis.${quoteIdentifier(plan.caseTable.table)} c on c.episode_id::text = s.case_key` : ''}
     where s.step = 'unknown' group by 1, 2`,
    used,
  );
  const places = [...new Set(rows.map(({ missing }) => missing))];
  return places
    .map((place): UnknownField => {
      const own = rows.filter(({ missing }) => missing === place);
      const reasons = Object.fromEntries(
        missingReasons.map((name) => [name, sum(own.filter((row) => row.reason === name))]),
      ) as Record<MissingReason, number>;
      return { path: place === null ? null : (fields[place]?.path ?? null), place, cases: sum(own), reasons };
    })
    .toSorted((a, b) => b.cases - a.cases || (a.place ?? -1) - (b.place ?? -1));
}

function sum(rows: readonly UnknownRow[]): number {
  return rows.reduce((total, { cases }) => total + cases, 0);
}

/** Whether the form of the field's occasion is answered, and if so on a version that asks for it. */
function reasonSql(
  { path: [occasion = '', ...rest] }: FieldNode,
  { forms, occasions }: Pathway,
  plan: AnalysisPlan,
  params: unknown[],
): string {
  const formName = occasions[occasion]?.form;
  const form = formName === undefined ? undefined : forms[formName];
  const table = plan.forms.find((one) => one.form === formName)?.table;
  if (!form || table === undefined) return `'question-not-answered'`;
  const answered = `c.${quoteIdentifier(columnOf([occasion, 'answered']))}`;
  const versions = versionsNotAsking(form, rest);
  if (versions.length === 0)
    return `case when ${answered} then 'question-not-answered' else 'form-not-answered' end`;
  params.push(occasion, versions);
  const [named, old] = [`$${String(params.length - 1)}`, `$${String(params.length)}`];
  return `case when not ${answered} then 'form-not-answered'
    when exists (select from analysis.${quoteIdentifier(table)} f
      where f.episode_id = c.episode_id and f.occasion = ${named}::text and f.form_version = any(${old}::text[]))
    then 'not-asked' else 'question-not-answered' end`;
}
