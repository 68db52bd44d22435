import { quoteIdentifier } from '@kvalreg/expression';
import type { FeedPlan } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { FeedRow } from './feed-row.js';

/** What became of the rows of one unit. */
export interface UnitCounts {
  readonly unitId: string;
  /** Rows that were not there before. */
  readonly accepted: number;
  /** Rows whose content differs from what came before: a new revision. */
  readonly replaced: number;
  readonly unchanged: number;
}

/**
 * Adds a revision for each row that is new or has changed, and derives these rows of the analysis table again. Every key
 * is there once for each unit, and the caller holds the lock of the feed.
 */
export async function storeRows(
  tx: EntityManager,
  plan: FeedPlan,
  importId: string,
  rows: readonly FeedRow[],
): Promise<readonly UnitCounts[]> {
  const stored = await tx.query<{ unit_id: string; key: string; revision: number }[]>(
    `with came as (
       select * from jsonb_to_recordset($4::jsonb) as came ("unitId" text, key text, content jsonb)
     ), compared as (
       select came.*, coalesce(known.revision, 0) as revision, known.content as known
       from came
       left join lateral (
         select f.revision, f.content from register.feed_row f
         where f.register_id = $1 and f.feed = $2 and f.unit_id = came."unitId" and f.key = came.key
         order by f.revision desc limit 1
       ) known on true
     )
     insert into register.feed_row (register_id, feed, unit_id, key, revision, content, import_id)
     select $1, $2, "unitId", key, revision + 1, content, $3 from compared where known is distinct from content
     returning unit_id, key, revision`,
    [plan.registerId, plan.feedId, importId, JSON.stringify(rows)],
  );
  await tx.query(`select analysis.${quoteIdentifier(plan.projectFunction)}($1::text[], $2::text[])`, [
    stored.map(({ unit_id }) => unit_id),
    stored.map(({ key }) => key),
  ]);
  return [...new Set(rows.map(({ unitId }) => unitId))].map((unitId) => {
    const own = stored.filter((row) => row.unit_id === unitId);
    const accepted = own.filter(({ revision }) => revision === 1).length;
    const all = rows.filter((row) => row.unitId === unitId).length;
    return { unitId, accepted, replaced: own.length - accepted, unchanged: all - own.length };
  });
}
