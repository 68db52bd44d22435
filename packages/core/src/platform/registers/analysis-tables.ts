import type { Pathway, Register } from '@kvalreg/declaration';
import { analysisSql, planAnalysis, type AnalysisPlan } from '@kvalreg/engine';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Makes the analysis tables of each pathway anew when their SQL is not the one that they were made with. */
export async function installAnalysis(tx: EntityManager, register: Register): Promise<void> {
  for (const plan of plansOf(register)) {
    const sql = analysisSql(plan);
    const hash = createHash('sha256').update(JSON.stringify(sql)).digest('hex');
    const [known] = await tx.query<{ hash: string; drop_sql: string }[]>(
      'select hash, drop_sql from analysis.plan where prefix = $1',
      [plan.prefix],
    );
    if (known?.hash === hash) continue;
    if (known) await tx.query(known.drop_sql);
    for (const part of [sql.drop, sql.create, sql.functions, sql.rebuild]) await tx.query(part);
    await tx.query(
      `insert into analysis.plan (prefix, register_id, pathway, hash, drop_sql) values ($1, $2, $3, $4, $5)
       on conflict (prefix) do update set hash = excluded.hash, drop_sql = excluded.drop_sql, built_at = now()`,
      [plan.prefix, plan.registerId, plan.pathwayId, hash, sql.drop],
    );
  }
}

/** Derives every analysis row of a register from the responses again: after rows were loaded in bulk. */
export async function rebuildAnalysis(tx: EntityManager, register: Register): Promise<void> {
  for (const plan of plansOf(register)) await tx.query(analysisSql(plan).rebuild);
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

function plansOf(register: Register): readonly AnalysisPlan[] {
  return Object.entries(register.pathways).map(([id, pathway]) => planAnalysis(register.id, id, pathway));
}
