import type { EntityManager } from 'typeorm';
import { addCounts, type Counts } from './rules/thinning.js';

export interface RetentionRun {
  readonly id: string;
  readonly registerId: string;
  /** By rule. */
  readonly counts: Readonly<Record<string, Counts>>;
}

/** A new run, or the one that was broken off. */
export async function openRun(
  tx: EntityManager,
  registerId: string,
  { id, today, author }: { readonly id: string; readonly today: string; readonly author: string },
): Promise<RetentionRun> {
  await tx.query(
    `insert into register.retention_run (id, register_id, started_on, started_by) values ($1, $2, $3, $4)
     on conflict (register_id) where finished_on is null do nothing`,
    [id, registerId, today, author],
  );
  const [run] = await tx.query<RetentionRun[]>(
    `select id, register_id as "registerId", counts from register.retention_run
     where register_id = $1 and finished_on is null`,
    [registerId],
  );
  if (!run) throw new Error('a run that was just opened is not there');
  return run;
}

export async function saveRun(
  tx: EntityManager,
  run: RetentionRun,
  what: string,
  counts: Counts,
): Promise<RetentionRun> {
  const saved = { ...run, counts: { ...run.counts, [what]: addCounts(run.counts[what] ?? {}, counts) } };
  await tx.query('update register.retention_run set counts = $2 where id = $1', [
    run.id,
    JSON.stringify(saved.counts),
  ]);
  return saved;
}

export async function finishRun(tx: EntityManager, run: RetentionRun, today: string): Promise<void> {
  await tx.query('update register.retention_run set finished_on = $2 where id = $1', [run.id, today]);
}
