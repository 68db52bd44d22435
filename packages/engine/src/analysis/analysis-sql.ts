import type { AnalysisPlan } from './analysis-plan.js';
import { createCaseTable, insertCaseRows } from './case-table-sql.js';
import { createRowsViews } from './rows-view-sql.js';
import { createCarryFunction, createFormTable, insertFormRows } from './form-table-sql.js';
import { appFunction, qualified, secured } from './sql-parts.js';

/** Statements for one pathway's analysis tables; each string may hold several, without parameters. */
export interface AnalysisSql {
  /** Removes tables and function, if they are there. */
  readonly drop: string;
  /** Makes the tables with indexes, row-level security and the rights of the application's role. */
  readonly create: string;
  /** Makes the function that derives the rows of one episode again; the caller has locked the episode. */
  readonly functions: string;
  /** Empties the tables and derives every row again. In one transaction, readers and writers wait for it. */
  readonly rebuild: string;
}

/**
 * The SQL of a plan. The same SELECT serves one episode and all, so that both give the same rows. Compare the text
 * of all four with what was installed to know whether tables must be made again.
 */
export function analysisSql(plan: AnalysisPlan): AnalysisSql {
  const tables = [...plan.forms.map(({ table }) => table), plan.caseTable.table];
  const views = plan.forms.flatMap(({ rows }) => rows.map(({ view }) => view));
  const projectFunction = `${qualified(plan.projectFunction)}(uuid)`;
  return {
    drop: [
      ...views.map((view) => `drop view if exists ${qualified(view)};`),
      `drop function if exists ${projectFunction};`,
      ...plan.forms.map(
        ({ carryFunction }) => `drop function if exists ${qualified(carryFunction)}(text, jsonb);`,
      ),
      ...tables.map((table) => `drop table if exists ${qualified(table)};`),
    ].join('\n'),
    create: [
      ...plan.forms.map(createFormTable),
      createCaseTable(plan),
      ...tables.map(secured),
      ...plan.forms.flatMap(createRowsViews),
    ].join('\n'),
    // A session plans the statements once, perhaps while the tables are still empty: then it would read them whole
    // for every episode afterwards. Each is for one episode and has an index for it.
    functions: [
      ...plan.forms.map(createCarryFunction),
      appFunction(
        projectFunction,
        'void',
        'plpgsql\nset enable_seqscan = off',
        `begin
${indented([
  ...tables.map((table) => `delete from ${qualified(table)} where episode_id = $1;`),
  ...plan.forms.map((form) => insertFormRows(plan, form, 'episode')),
  insertCaseRows(plan, 'episode'),
])}
end`,
      ),
    ].join('\n'),
    rebuild: [
      `truncate ${tables.map(qualified).join(', ')};`,
      ...plan.forms.flatMap((form) => [
        insertFormRows(plan, form, 'all'),
        `analyze ${qualified(form.table)};`,
      ]),
      insertCaseRows(plan, 'all'),
      `analyze ${qualified(plan.caseTable.table)};`,
    ].join('\n'),
  };
}

function indented(statements: readonly string[]): string {
  return statements.join('\n').replace(/^/gm, '  ');
}
