import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RescoreTally } from './rescoring.js';
import type { FormPlace } from './stored-answers.query.js';
import { emptyTally, tallySchema } from './tally.js';

/** How far a run has come; it is written with every batch. */
export interface RescoringRun {
  readonly id: string;
  readonly cursor: string | null;
  readonly total: number;
  readonly tally: RescoreTally;
}
interface RunRow {
  readonly id: string;
  readonly fingerprint: string;
  readonly cursor: string | null;
  readonly total: number;
  readonly tally: unknown;
}

/** The run that was begun and not finished, unless the form has changed since; else a new one. */
export async function openRun(
  tx: EntityManager,
  at: FormPlace,
  begun: {
    readonly formVersion: string;
    readonly fingerprint: string;
    readonly total: number;
    readonly author: string;
  },
): Promise<RescoringRun & { readonly resumed: boolean }> {
  const [open] = await tx.query<RunRow[]>(
    `select id, fingerprint, cursor, total, tally from register.rescoring_run
     where register_id = $1 and pathway = $2 and form = $3 and finished_at is null for update`,
    [at.registerId, at.pathway, at.form],
  );
  if (open?.fingerprint === begun.fingerprint) return { ...asRun(open), resumed: true };
  // What it had written is looked at again: the form scores otherwise now.
  if (open) await tx.query('delete from register.rescoring_run where id = $1', [open.id]);
  const run = { id: randomUUID(), cursor: null, total: begun.total, tally: emptyTally };
  await tx.query(
    `insert into register.rescoring_run (id, register_id, pathway, form, form_version, fingerprint, total, tally, started_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      run.id,
      at.registerId,
      at.pathway,
      at.form,
      begun.formVersion,
      begun.fingerprint,
      run.total,
      JSON.stringify(run.tally),
      begun.author,
    ],
  );
  return { ...run, resumed: false };
}

/** Takes up a run for one batch; nobody else does until the transaction ends. Undefined when it is finished or gone. */
export async function lockRun(tx: EntityManager, id: string): Promise<RescoringRun | undefined> {
  const [row] = await tx.query<RunRow[]>(
    `select id, fingerprint, cursor, total, tally from register.rescoring_run
     where id = $1 and finished_at is null for update`,
    [id],
  );
  return row && asRun(row);
}

export async function saveRun(
  tx: EntityManager,
  { id, cursor, tally }: RescoringRun,
  isFinished: boolean,
): Promise<void> {
  await tx.query(
    `update register.rescoring_run set cursor = $2, tally = $3, updated_at = now(),
       finished_at = case when $4 then now() end
     where id = $1`,
    [id, cursor, JSON.stringify(tally), isFinished],
  );
}

function asRun({ id, cursor, total, tally }: RunRow): RescoringRun {
  return { id, cursor, total, tally: tallySchema.parse(tally) };
}
