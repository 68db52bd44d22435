import type { Language } from '@kvalreg/declaration';
import type { Answers, KnownValues, Scores } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { authorName } from '../episodes/author.js';
import type { Channel } from '../episodes/episode.js';
import {
  episodeColumns,
  occasionColumns,
  type EpisodeRow,
  type OccasionRow,
} from '../episodes/episode-row.js';
import type { AcceptedWarning, Draft, Party, Rescored } from './submission/submission.js';

export interface ResponseRow {
  readonly revision: number;
  readonly formVersion: string;
  readonly answers: Answers;
  readonly scores: Scores;
  readonly filledOn: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly changeReason: string | null;
  readonly acceptedWarnings: readonly AcceptedWarning[];
  /** What was known beforehand; null where that was not kept, or nothing was to be known. */
  readonly known: KnownValues | null;
  readonly rescored: Rescored | null;
}
export type FormRow = EpisodeRow &
  OccasionRow & {
    readonly response_id: string | null;
    readonly response: ResponseRow | null;
    readonly draft: (Draft & { readonly formVersion: string }) | null;
  };

/** One revision `r` of an answer, as a ResponseRow. */
export const responseJson = `json_build_object('revision', r.revision, 'formVersion', r.form_version, 'answers', r.answers,
  'scores', r.scores, 'filledOn', r.filled_on, 'channel', r.channel, 'language', r.language, 'recordedAt', r.created_at,
  'recordedBy', ${authorName('r.author')}, 'changeReason', r.change_reason,
  'acceptedWarnings', coalesce(r.accepted_warnings, '[]'::jsonb),
  'known', r.known, 'rescored', (
    select json_build_object('scores', x.scores, 'calculated', x.calculated, 'formVersion', x.form_version,
      'reason', x.reason, 'recordedAt', x.created_at)
    from register.response_scoring x where x.response_id = r.response_id and x.revision = r.revision
    order by x.id desc limit 1))`;

/** An occasion with its current answers and the draft of one party, in one statement. */
export async function readFormRow(
  tx: EntityManager,
  episodeId: string,
  occasion: string,
  party: Party,
): Promise<FormRow | undefined> {
  const [row] = await tx.query<FormRow[]>(
    `select ${episodeColumns}, ${occasionColumns}, o.response_id,
       (select ${responseJson}
        from register.form_response r where r.response_id = o.response_id and r.revision = o.revision) as response,
       (select json_build_object('answers', d.answers, 'formVersion', d.form_version, 'lockVersion', d.lock_version, 'savedAt', d.updated_at,
          'savedBy', ${authorName('d.updated_by')})
        from register.form_draft d where d.episode_id = o.episode_id and d.occasion = o.name and d.party = $3) as draft
     from register.episode e
     join organisation.unit u on u.id = e.unit_id
     join register.occasion o on o.episode_id = e.id
     where e.id = $1 and o.name = $2`,
    [episodeId, occasion, party],
  );
  return row;
}
