import type { Pathway } from '@kvalreg/declaration';
import type { Answers, KnownValues } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Channel } from '../../episodes/episode.js';
import { readAnchorDates } from '../../forms/submission/dates/anchor-dates.query.js';
import type { KnownEpisode } from './choose-episode.js';

export interface Place {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly unitId: string;
  readonly personId: string;
}
export interface StoredAnswer {
  readonly revision: number;
  /** The version of the form that it was given on, which says what the answers mean. */
  readonly formVersion: string;
  readonly answers: Answers;
  readonly filledOn: string;
  readonly channel: Channel;
  /** What was known beforehand when it was given; null where that was not kept. */
  readonly known: KnownValues | null;
}

/** The person's episodes of the pathway in the unit; until the transaction ends nobody else opens one. */
export async function readKnownEpisodes(
  tx: EntityManager,
  pathway: Pathway,
  place: Place,
): Promise<readonly KnownEpisode[]> {
  const { registerId, pathwayId, unitId, personId } = place;
  // The lock that opening an episode takes: a choice between an old and a new one must still be right when it is carried out.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `episode ${registerId} ${unitId} ${personId}`,
  ]);
  const episodes = await tx.query<KnownEpisode[]>(
    `select e.id, e.opened_on as "openedOn", e.index_date as "indexDate", coalesce(
       (select jsonb_object_agg(o.name, o.answered_on) from register.occasion o
        where o.episode_id = e.id and o.answered_on is not null), '{}') as "answeredOn"
     from register.episode e
     where e.person_id = $1 and e.register_id = $2 and e.pathway = $3 and e.unit_id = $4
     order by e.opened_on, e.id`,
    [personId, registerId, pathwayId, unitId],
  );
  const known: KnownEpisode[] = [];
  for (const episode of episodes)
    known.push({ ...episode, anchors: await readAnchorDates(tx, pathway, episode.id) });
  return known;
}

/** What is answered on the occasion, in its current revision. */
export async function readStoredAnswer(
  tx: EntityManager,
  episodeId: string,
  occasion: string,
): Promise<StoredAnswer | null> {
  const [row] = await tx.query<StoredAnswer[]>(
    `select r.revision, r.form_version as "formVersion", r.answers, r.filled_on as "filledOn", r.channel, r.known
     from register.occasion o
     join register.form_response r on r.response_id = o.response_id and r.revision = o.revision
     where o.episode_id = $1 and o.name = $2`,
    [episodeId, occasion],
  );
  return row ?? null;
}
