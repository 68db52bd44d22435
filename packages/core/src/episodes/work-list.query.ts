import type { EntityManager } from 'typeorm';
import { isGoingOn } from './is-going-on.js';
import { episodeColumns, occasionColumns, type EpisodeRow, type OccasionRow } from './episode-row.js';

export interface WorkListFilter {
  readonly registerId: string;
  readonly pathway: string | null;
  /** A clinic's own unit: the database then finds its rows by index. */
  readonly unitId: string | null;
  readonly today: string;
}
export type WorkListRow = EpisodeRow & OccasionRow & { readonly has_draft: boolean };

/** Open and unanswered: `occasionStatus` calls it `due` or `overdue`. */
const toDo = `o.register_id = $1 and o.response_id is null and ($2::text is null or o.pathway = $2)
  and ($3::text is null or o.unit_id = $3) and o.opens_on <= $4 and (o.closes_on is null or o.closes_on >= $4) and ${isGoingOn('$4::date')}`;

/**
 * Most urgent first: forms of staff, then what a patient answers before the index date, then follow-ups by how soon
 * they close.
 *
 * @param staffForms forms of staff, as `pathway form`
 */
export function readWorkList(
  tx: EntityManager,
  { registerId, pathway, unitId, today }: WorkListFilter,
  {
    staffForms,
    limit,
    offset,
  }: { readonly staffForms: readonly string[]; readonly limit: number; readonly offset: number },
): Promise<WorkListRow[]> {
  const order = 'o.urgency, o.closes_on, o.due_on, o.episode_id, o.name';
  return tx.query<WorkListRow[]>(
    `with page as materialized (
       select o.* from (
         select o.*, case when o.pathway || ' ' || o.form = any($5) then 1 when o.closes_on is null then 2 else 3 end as urgency
         from register.occasion o where ${toDo}
       ) o order by ${order} limit $6 offset $7
     )
     select ${episodeColumns}, ${occasionColumns},
       exists (select from register.form_draft d where d.episode_id = o.episode_id and d.occasion = o.name) as has_draft
     from page o join register.episode e on e.id = o.episode_id join organisation.unit u on u.id = e.unit_id
     order by ${order}`,
    [registerId, pathway, unitId, today, staffForms, limit, offset],
  );
}

export async function countWorkList(
  tx: EntityManager,
  { registerId, pathway, unitId, today }: WorkListFilter,
): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `select count(*) as n from register.occasion o where ${toDo}`,
    [registerId, pathway, unitId, today],
  );
  return row?.n ?? 0;
}
