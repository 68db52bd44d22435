import type { FigurePlan } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';

/**
 * A number that grows with everything that is written to the cases, taken from what the database counts of itself: to
 * ask costs nothing, however many cases there are. It may lag behind by seconds, and a write that was taken back
 * counts too.
 */
export async function countWrites(tx: EntityManager, { caseTable }: FigurePlan): Promise<string> {
  const [row] = await tx.query<{ writes: string }[]>(
    `select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::text as writes
       from pg_stat_all_tables
      where schemaname = 'analysis' and relname = $1`,
    [caseTable.table],
  );
  return row?.writes ?? '0';
}
