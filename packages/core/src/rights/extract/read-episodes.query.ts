import type { EntityManager } from 'typeorm';
import { authorName } from '../../episodes/author.js';
import { episodeColumns, type EpisodeRow } from '../../episodes/episode-row.js';
import type { ResponseRow } from '../../forms/read-form.query.js';
import { responseJson } from '../../forms/read-form.query.js';

export interface ExtractedOccasionRow {
  readonly name: string;
  readonly form: string;
  readonly due_on: string | null;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
  readonly answered_on: string | null;
  readonly response_id: string | null;
  /** Every revision, oldest first. */
  readonly responses: readonly (ResponseRow & { readonly author: string })[];
}

/** The person's episodes in the register, latest first. */
export function readEpisodes(
  tx: EntityManager,
  registerId: string,
  personId: string,
): Promise<readonly EpisodeRow[]> {
  return tx.query<EpisodeRow[]>(
    `select ${episodeColumns} from register.episode e join organisation.unit u on u.id = e.unit_id
     where e.register_id = $1 and e.person_id = $2 order by coalesce(e.index_date, e.opened_on) desc, e.id`,
    [registerId, personId],
  );
}

export function readOccasions(
  tx: EntityManager,
  episodeId: string,
): Promise<readonly ExtractedOccasionRow[]> {
  return tx.query<ExtractedOccasionRow[]>(
    `select o.name, o.form, o.due_on, o.opens_on, o.closes_on, o.answered_on, o.response_id,
       (select coalesce(json_agg(${responseJson}::jsonb || jsonb_build_object('author', r.author) order by r.revision), '[]')
        from register.form_response r where r.episode_id = o.episode_id and r.occasion = o.name) as responses
     from register.occasion o where o.episode_id = $1`,
    [episodeId],
  );
}

export interface MessageRow {
  readonly pathway: string;
  readonly occasion: string;
  readonly purpose: string;
  readonly channel: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly planned_on: string;
  readonly sent_at: Date | null;
}

export function readMessages(
  tx: EntityManager,
  registerId: string,
  personId: string,
): Promise<readonly MessageRow[]> {
  return tx.query<MessageRow[]>(
    `select m.pathway, m.occasion, m.purpose, m.channel, m.state, m.reason, m.planned_on, m.sent_at
     from register.message m join register.episode e on e.id = m.episode_id
     where e.register_id = $1 and e.person_id = $2 order by m.planned_on, m.id`,
    [registerId, personId],
  );
}

export interface LinkRow {
  readonly pathway: string;
  readonly occasion: string;
  readonly created_at: Date;
  readonly used_at: Date | null;
  readonly revoked_at: Date | null;
  readonly expires_at: Date;
}

export function readLinks(
  tx: EntityManager,
  registerId: string,
  personId: string,
): Promise<readonly LinkRow[]> {
  return tx.query<LinkRow[]>(
    `select e.pathway, l.occasion, l.created_at, l.used_at, l.revoked_at, l.expires_at
     from access.access_link l join register.episode e on e.id = l.episode_id
     where e.register_id = $1 and e.person_id = $2 order by l.created_at, l.id`,
    [registerId, personId],
  );
}

export interface EventRow {
  readonly kind: 'informed' | 'consented' | 'opted-out' | 'withdrawn';
  readonly happened_on: string;
  readonly information_version: string;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

export function readParticipationEvents(
  tx: EntityManager,
  registerId: string,
  personId: string,
): Promise<readonly EventRow[]> {
  return tx.query<EventRow[]>(
    `select kind, happened_on, information_version, ${authorName('recorded_by')} as recorded_by, recorded_at
     from register.participation_event where register_id = $1 and person_id = $2 order by id`,
    [registerId, personId],
  );
}

/** Everything else that refers to the person, by the name of its table. */
export function readOthers(
  tx: EntityManager,
  registerId: string,
  personId: string,
  told: readonly string[],
): Promise<readonly { readonly kind: string; readonly content: Readonly<Record<string, unknown>> }[]> {
  return tx.query(
    `select kind, content from register.rows_of_person($1, $2) where kind <> all($3) order by kind, content::text`,
    [registerId, personId, told],
  );
}
