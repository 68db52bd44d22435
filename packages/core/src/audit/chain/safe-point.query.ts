import type { EntityManager } from 'typeorm';

/**
 * Notes how far the log has come. Numbers are drawn before their transactions commit, so a lower one may appear after
 * a higher one; every transaction that has drawn a number up to here was known before this one (`begin_writing`), and
 * thus has a lower transaction id. To be run as the first thing of a transaction of its own.
 */
export async function takeMark(tx: EntityManager): Promise<number> {
  const [drawn] = await tx.query<{ last_id: number }[]>(
    `select case when is_called then last_value else 0 end as last_id from audit.event_id_seq`,
  );
  const lastId = drawn?.last_id ?? 0;
  // Only now is this transaction given an id: in the same statement it could be given before the number is read.
  await tx.query('insert into audit.mark (last_id, taken_by) values ($1, pg_current_xact_id())', [lastId]);
  return lastId;
}

/** The number up to which no event can appear any more: of the newest mark whose predecessors are all done. */
export async function readSafePoint(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ last_id: number | null }[]>(
    'select max(last_id) as last_id from audit.mark where taken_by < pg_snapshot_xmin(pg_current_snapshot())',
  );
  return row?.last_id ?? 0;
}

/** Forgets marks that a later one, or the blocks themselves, have overtaken. */
export async function forgetMarks(tx: EntityManager, before: number): Promise<void> {
  await tx.query('delete from audit.mark where last_id < $1', [before]);
}
