import type { Channel, PersonIdentifier } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { reachedBySql } from '../../contacts/reach/reached-by.sql.js';
import type { MessageReason } from '../message.js';
import { pausedSql, personJoins, stoppedReasonSql, unreachableReasonSql } from '../planning/reachable.sql.js';

/** A message in the hands of a worker, with everything that is true of it while its episode is locked. */
export interface MessageInHand {
  readonly id: string;
  readonly register_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly pathway: string;
  readonly episode_id: string;
  readonly person_id: string;
  readonly occasion: string;
  readonly rung: string;
  readonly purpose: 'invitation' | 'reminder';
  readonly channel: Channel;
  readonly failures: number;
  readonly closes_on: string | null;
  readonly is_paused: boolean;
  /** Why it is not sent at all, or is held. */
  readonly stopped: MessageReason | null;
  /** The first channel of the rung that reaches the person now, and the next after the one that was planned. */
  readonly reached_by: Channel | null;
  readonly next_channel: Channel | null;
  readonly is_reachable: boolean;
  readonly unreachable: MessageReason;
  readonly paper_batch: string | null;
  readonly language: string | null;
  readonly identifier_type: PersonIdentifier;
  readonly identifier_hash: Buffer;
  readonly identifier_encrypted: Buffer;
  readonly name_encrypted: Buffer | null;
  readonly email_encrypted: Buffer | null;
  readonly phone_encrypted: Buffer | null;
  readonly address_encrypted: Buffer | null;
}

export async function lockEpisodes(tx: EntityManager, episodeIds: readonly string[]): Promise<void> {
  // The lock that an answer takes. Always in the same order, so that no two wait for each other for ever.
  await tx.query('select id from register.episode where id = any($1) order by id for update', [episodeIds]);
}

/** What was claimed, or is chosen by another condition on the message `m`, in the light of today. */
export function readInHand(
  tx: EntityManager,
  chosen: string,
  {
    today,
    needsConsent,
    usable,
    parameters,
  }: {
    readonly today: string;
    readonly needsConsent: boolean;
    readonly usable: readonly Channel[];
    readonly parameters: readonly unknown[];
  },
): Promise<MessageInHand[]> {
  const preferred = `unnest(m.channels) with ordinality as preferred (ch, at)`;
  const reaches = `ch = any(${reachedBySql}) and ch = any($3)`;
  return tx.query<MessageInHand[]>(
    `select m.id, m.register_id, m.unit_id, u.name as unit_name, m.pathway, m.episode_id, e.person_id, m.occasion,
       m.rung, m.purpose, m.channel, m.failures, o.closes_on, m.paper_batch,
       ${pausedSql('m.register_id', 'm.unit_id')} as is_paused,
       case when o.response_id is not null then 'answered' when o.closes_on < $1::date then 'window-over'
         else ${stoppedReasonSql('$2::boolean')} end as stopped,
       (select ch from ${preferred} where ${reaches} order by at limit 1) as reached_by,
       (select ch from ${preferred} where ${reaches} and at > array_position(m.channels, m.channel) order by at limit 1)
         as next_channel,
       m.channel = any(${reachedBySql}) as is_reachable,
       ${unreachableReasonSql('m.channels')} as unreachable,
       c.language, p.identifier_type, p.identifier_hash, p.identifier_encrypted,
       (select n.name_encrypted from identity.person_name n
        where n.register_id = m.register_id and n.unit_id = m.unit_id and n.person_id = p.id) as name_encrypted,
       c.email_encrypted, c.phone_encrypted, c.address_encrypted
     from register.message m
     join register.occasion o on o.episode_id = m.episode_id and o.name = m.occasion
     join organisation.unit u on u.id = m.unit_id ${personJoins('m.episode_id')}
     where ${chosen} order by m.episode_id, m.id`,
    [today, needsConsent, usable, ...parameters],
  );
}
