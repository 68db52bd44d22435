import type { EntityManager } from 'typeorm';
import { episodeColumns, occasionColumns, type EpisodeRow, type OccasionRow } from './episode-row.js';

export interface WorkListRequest {
  readonly registerId: string;
  readonly pathway: string | null;
  readonly today: string;
  /** Forms that staff fill in, as `pathway form`. */
  readonly staffForms: readonly string[];
  readonly limit: number;
  readonly offset: number;
}
export type WorkListRow = EpisodeRow &
  OccasionRow & { readonly episode_id: string; readonly has_draft: boolean; readonly total: number };

/**
 * What is open and unanswered, most urgent first: forms of staff, then what a patient answers before the index
 * date, then follow-ups by how soon they close. `occasionStatus` calls these `due` and `overdue`.
 */
export function readWorkList(tx: EntityManager, request: WorkListRequest): Promise<WorkListRow[]> {
  return tx.query<WorkListRow[]>(
    `with open as materialized (
       select o.*, case when o.pathway || ' ' || o.form = any($4) then 1 when o.closes_on is null then 2 else 3 end as urgency,
         count(*) over () as total
       from register.occasion o
       where o.register_id = $1 and o.response_id is null and ($2::text is null or o.pathway = $2)
         and o.opens_on <= $3 and (o.closes_on is null or o.closes_on >= $3)
       order by urgency, o.closes_on, o.due_on, o.episode_id, o.name
       limit $5 offset $6
     )
     select ${episodeColumns}, ${occasionColumns}, o.episode_id, o.total,
       exists (select from register.form_draft d where d.episode_id = o.episode_id and d.occasion = o.name) as has_draft
     from open o join register.episode e on e.id = o.episode_id join organisation.unit u on u.id = e.unit_id
     order by o.urgency, o.closes_on, o.due_on, o.episode_id, o.name`,
    [request.registerId, request.pathway, request.today, request.staffForms, request.limit, request.offset],
  );
}
