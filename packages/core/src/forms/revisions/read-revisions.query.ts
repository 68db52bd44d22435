import type { EntityManager } from 'typeorm';
import {
  episodeColumns,
  occasionColumns,
  type EpisodeRow,
  type OccasionRow,
} from '../../episodes/episode-row.js';
import { responseJson, type ResponseRow } from '../read-form.query.js';

export type RevisionsRow = EpisodeRow &
  OccasionRow & { readonly response_id: string | null; readonly responses: readonly ResponseRow[] };

/** An occasion with its answers from one revision on, oldest first, in one statement. */
export async function readRevisionsRow(
  tx: EntityManager,
  episodeId: string,
  occasion: string,
  from: number,
): Promise<RevisionsRow | undefined> {
  const [row] = await tx.query<RevisionsRow[]>(
    `select ${episodeColumns}, ${occasionColumns}, o.response_id,
       (select coalesce(json_agg(${responseJson} order by r.revision), '[]')
        from register.form_response r where r.response_id = o.response_id and r.revision >= $3) as responses
     from register.episode e
     join organisation.unit u on u.id = e.unit_id
     join register.occasion o on o.episode_id = e.id
     where e.id = $1 and o.name = $2`,
    [episodeId, occasion, from],
  );
  return row;
}
