import { quoteIdentifier } from '@kvalreg/expression';
import type { FeedPlan } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { FeedVolume } from './feed-overview.js';

type Row = FeedVolume & { readonly unit: string };

/** What came in, by unit, of the units that the transaction may see. */
export async function readVolumes(tx: EntityManager, plan: FeedPlan): Promise<readonly Row[]> {
  const rows = await tx.query<(Omit<Row, 'rows'> & { rows: number | string })[]>(
    `select coalesce(r.unit_id, i.unit_id) as unit, coalesce(r.rows, 0) as rows, r.first, r.last, i.last as "lastImport"
     from (
       select unit_id, count(*) as rows, min(index_date)::text as first, max(index_date)::text as last
       from analysis.${quoteIdentifier(plan.caseTable.table)} group by unit_id
     ) r
     full join (
       select unit_id, to_char(max(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last
       from register.feed_import where register_id = $1 and feed = $2 group by unit_id
     ) i on i.unit_id = r.unit_id
     order by 1`,
    [plan.registerId, plan.feedId],
  );
  return rows.map((row) => ({ ...row, rows: Number(row.rows) }));
}
