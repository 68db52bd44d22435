import type { Pathway, Register } from '@kvalreg/declaration';
import { analysisSql, feedSql, planAnalysis, planFeed, type AnalysisSql } from '@kvalreg/engine';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Makes the analysis tables of each pathway and each feed anew when their SQL is not the one that they were made with. */
export async function installAnalysis(tx: EntityManager, register: Register): Promise<void> {
  for (const { prefix, source, sql } of tablesOf(register)) {
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
  for (const { sql } of tablesOf(register)) await tx.query(sql.rebuild);
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

interface Tables {
  readonly prefix: string;
  /** Id of the pathway or the feed. */
  readonly source: string;
  readonly sql: AnalysisSql;
}

function tablesOf({ id, pathways, feeds = {} }: Register): readonly Tables[] {
  return [
    ...Object.entries(pathways).map(([source, pathway]) => {
      const plan = planAnalysis(id, source, pathway);
      return { prefix: plan.prefix, source, sql: analysisSql(plan) };
    }),
    ...Object.entries(feeds).map(([source, feed]) => {
      const plan = planFeed(id, source, feed);
      return { prefix: plan.prefix, source, sql: feedSql(plan) };
    }),
  ];
}
