import type { EntityManager } from 'typeorm';
import { authorName } from './author.js';
import type { Revision, TimelineOccasion } from './episode.js';
import { episodeColumns, occasionColumns, type EpisodeRow, type OccasionRow } from './episode-row.js';

export async function readEpisodeRow(tx: EntityManager, episodeId: string): Promise<EpisodeRow | undefined> {
  const [row] = await tx.query<EpisodeRow[]>(
    `select ${episodeColumns} from register.episode e join organisation.unit u on u.id = e.unit_id where e.id = $1`,
    [episodeId],
  );
  return row;
}

export type TimelineRow = OccasionRow &
  Pick<TimelineOccasion, 'drafts'> & { readonly revisions: readonly Revision[] };

/** The occasions of an episode, each with its revisions and drafts. */
export function readTimelineRows(tx: EntityManager, episodeId: string): Promise<TimelineRow[]> {
  return tx.query<TimelineRow[]>(
    `select ${occasionColumns},
       coalesce((select json_agg(json_build_object('revision', r.revision, 'filledOn', r.filled_on, 'channel', r.channel,
           'formVersion', r.form_version, 'recordedAt', r.created_at, 'recordedBy', ${authorName('r.author')},
           'changeReason', r.change_reason) order by r.revision)
         from register.form_response r where r.episode_id = o.episode_id and r.occasion = o.name), '[]') as revisions,
       coalesce((select json_agg(json_build_object('party', d.party, 'savedAt', d.updated_at) order by d.party)
         from register.form_draft d where d.episode_id = o.episode_id and d.occasion = o.name), '[]') as drafts
     from register.occasion o where o.episode_id = $1`,
    [episodeId],
  );
}
