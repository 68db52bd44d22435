import type { Channel } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { pausedSql } from '../planning/reachable.sql.js';

export interface ClaimedMessage {
  readonly id: string;
  readonly register_id: string;
  readonly channel: Channel;
  readonly episode_id: string;
}

/** A worker that has not finished within this time is taken to be dead. */
const leaseMinutes = 10;

/** Takes messages that wait, so that no other worker does: those of a register or unit that pauses stay. */
export async function claimMessages(
  tx: EntityManager,
  {
    worker,
    now,
    channels,
    limit,
  }: {
    readonly worker: string;
    readonly now: Date;
    readonly channels: readonly Channel[];
    readonly limit: number;
  },
): Promise<readonly ClaimedMessage[]> {
  const [rows] = await tx.query<[ClaimedMessage[], number]>(
    `with due as (
       select m.id from register.message m
       where m.state = 'planned' and m.not_before <= $2 and m.channel = any($3)
         and not ${pausedSql('m.register_id', 'm.unit_id')}
       order by m.not_before, m.id limit $4
       for update of m skip locked
     ), ours as (
       -- Claimed a moment ago in a transaction whose end was not heard of.
       select m.id from register.message m
       where m.state = 'sending' and m.claimed_by = $1 and m.handing_over_at is null
     )
     update register.message m set state = 'sending', claimed_by = $1, handing_over_at = null,
       lease_until = $2::timestamptz + make_interval(mins => ${String(leaseMinutes)}), changed_at = $2
     from (select id from due union select id from ours) taken where m.id = taken.id
     returning m.id, m.register_id, m.channel, m.episode_id`,
    [worker, now, channels, limit],
  );
  return rows;
}

/**
 * What a worker held that is taken to be dead: it waits again where repeating does no harm or nothing had been handed
 * over; of the rest nobody knows, and a person decides.
 */
export async function reclaimMessages(
  tx: EntityManager,
  { now, repeatable }: { readonly now: Date; readonly repeatable: readonly Channel[] },
): Promise<{ readonly again: number; readonly uncertain: number }> {
  const [rows] = await tx.query<[{ state: string; id: string }[], number]>(
    `with lost as (
       select m.id, m.handing_over_at is not null and not m.channel = any($2) as is_uncertain
       from register.message m where m.state = 'sending' and m.lease_until < $1
       for update of m skip locked
     )
     update register.message m set
       state = case when is_uncertain then 'uncertain' else 'planned' end,
       reason = case when is_uncertain then 'handed-over' end,
       lease_until = null, not_before = $1, changed_at = $1
     from lost where m.id = lost.id
     returning m.id, m.state`,
    [now, repeatable],
  );
  const uncertain = rows.filter(({ state }) => state === 'uncertain').map(({ id }) => id);
  if (uncertain.length > 0)
    await tx.query(
      `insert into register.message_attempt (message_id, register_id, unit_id, channel, outcome, reason, at, author)
       select id, register_id, unit_id, channel, 'uncertain', 'worker-lost', $2, coalesce(claimed_by, '')
       from register.message where id = any($1)`,
      [uncertain, now],
    );
  return { again: rows.length - uncertain.length, uncertain: uncertain.length };
}

/** Notes that a message is about to be handed over; false when it is no longer ours to hand over. */
export async function noteHandingOver(
  tx: EntityManager,
  id: string,
  worker: string,
  now: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update register.message set handing_over_at = $3
     where id = $1 and claimed_by = $2 and state = 'sending'`,
    [id, worker, now],
  );
  return count === 1;
}
