import type { Pathway, Register } from '@kvalreg/declaration';
import { analysisSql, feedSql, planAnalysis, planFeed, type AnalysisSql } from '@kvalreg/engine';
import { inlineSql, quoteIdentifier } from '@kvalreg/expression';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Makes the analysis tables of each pathway and each feed anew when their SQL is not the one that they were made with. */
export async function installAnalysis(tx: EntityManager, register: Register): Promise<void> {
  for (const { prefix, source, sql } of analysisTablesOf(register)) {
    const hash = createHash('sha256').update(JSON.stringify(sql)).digest('hex');
    const [known] = await tx.query<{ hash: string; drop_sql: string }[]>(
      'select hash, drop_sql from analysis.plan where prefix = $1',
      [prefix],
    );
    if (known?.hash === hash) continue;
    if (known) await tx.query(known.drop_sql);
    for (const part of [sql.drop, sql.create, sql.functions, sql.rebuild]) await tx.query(part);
    await tx.query(
      `insert into analysis.plan (prefix, register_id, pathway, hash, drop_sql) values ($1, $2, $3, $4, $5)
       on conflict (prefix) do update set hash = excluded.hash, drop_sql = excluded.drop_sql, built_at = now()`,
      [prefix, register.id, source, hash, sql.drop],
    );
  }
}

/** Derives every analysis row of a register from the responses and rows again: after they were loaded in bulk. */
export async function rebuildAnalysis(tx: EntityManager, register: Register): Promise<void> {
  for (const { sql } of analysisTablesOf(register)) await tx.query(sql.rebuild);
}

const projectFunctions = new WeakMap<Pathway, string>();

/** Name of the function in schema `analysis` that derives one episode's rows again. */
export function projectFunctionOf(registerId: string, pathwayId: string, pathway: Pathway): string {
  const known = projectFunctions.get(pathway);
  if (known !== undefined) return known;
  const { projectFunction } = planAnalysis(registerId, pathwayId, pathway);
  projectFunctions.set(pathway, projectFunction);
  return projectFunction;
}

/** Lets every statement that changes a case table mark the figures that are kept of it. */
export async function markChangedFigures(tx: EntityManager, register: Register): Promise<void> {
  for (const { prefix, caseTable } of analysisTablesOf(register)) {
    const table = `analysis.${quoteIdentifier(caseTable)}`;
    const [known] = await tx.query<object[]>(
      `select from pg_trigger where tgrelid = $1::regclass and tgname = 'mark_figures'`,
      [table],
    );
    if (known) continue;
    await tx.query(
      `create trigger mark_figures after insert or update or delete or truncate on ${table}
       for each statement execute function analysis.mark_figures(${inlineSql(prefix, 'text')})`,
    );
    // The table is new, or was not watched until now.
    await tx.query('insert into analysis.figure_mark (prefix) values ($1)', [prefix]);
  }
}

/** The tables of one pathway or feed, and the statements that make and fill them. */
export interface AnalysisTables {
  readonly prefix: string;
  /** Id of the pathway or the feed. */
  readonly source: string;
  /** Names in schema `analysis`, the case table last. */
  readonly tables: readonly string[];
  readonly caseTable: string;
  readonly sql: AnalysisSql;
}

export function analysisTablesOf({ id, pathways, feeds = {} }: Register): readonly AnalysisTables[] {
  return [
    ...Object.entries(pathways).map(([source, pathway]) => {
      const plan = planAnalysis(id, source, pathway);
      const { prefix, forms } = plan;
      const caseTable = plan.caseTable.table;
      return {
        prefix,
        source,
        caseTable,
        tables: [...forms.map(({ table }) => table), caseTable],
        sql: analysisSql(plan),
      };
    }),
    ...Object.entries(feeds).map(([source, feed]) => {
      const plan = planFeed(id, source, feed);
      const caseTable = plan.caseTable.table;
      return { prefix: plan.prefix, source, caseTable, tables: [caseTable], sql: feedSql(plan) };
    }),
  ];
}
