import type { EntityManager } from 'typeorm';
import type { MessageCount } from '../message.js';
import { candidateParameters, candidates, type CandidateRequest } from './candidates.query.js';

/** Writes what is decided for the day, and tells how much of what. Nothing of it passes through this program. */
export async function insertMessages(
  tx: EntityManager,
  request: CandidateRequest,
  { now, letterState }: { readonly now: Date; readonly letterState: 'planned' | 'to-print' },
): Promise<readonly MessageCount[]> {
  return tx.query<MessageCount[]>(
    `with ${candidates},
     added as (
       insert into register.message (id, register_id, pathway, unit_id, episode_id, occasion, rung, purpose, due_for,
         planned_on, channels, channel, state, reason, not_before, changed_at)
       select gen_random_uuid(), $1, pathway, unit_id, episode_id, occasion, rung, purpose, due_for,
         $2::date, channels, channel, ${stateSql('$15::text')}, reason, $14::timestamptz, $14::timestamptz
       from candidate
       on conflict (episode_id, occasion, rung) do nothing
       returning state, reason, channel
     )
     select state, reason, channel, count(*) as count from added group by 1, 2, 3 order by 1, 2, 3`,
    [...candidateParameters(request), now, letterState],
  );
}

/** The same without writing. */
export async function countCandidates(
  tx: EntityManager,
  request: CandidateRequest,
  letterState: 'planned' | 'to-print',
): Promise<readonly MessageCount[]> {
  return tx.query<MessageCount[]>(
    `with ${candidates}
     select ${stateSql('$14::text')} as state, reason, channel, count(*) as count
     from candidate group by 1, 2, 3 order by 1, 2, 3`,
    [...candidateParameters(request), letterState],
  );
}

const stateSql = (letterState: string): string => `
case when reason = 'protected' then 'held' when reason is not null then 'skipped'
     when channel = 'letter' then ${letterState} else 'planned' end`;

/** What waited still when the next rung came is not sent any more: nobody gets two at once. */
export async function skipOvertaken(tx: EntityManager, registerId: string, now: Date): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(
    `update register.message m set state = 'skipped', reason = 'overtaken', claimed_by = null, changed_at = $2
     where m.register_id = $1 and m.state in ('planned', 'to-print', 'held')
       and exists (select from register.message later
         where later.episode_id = m.episode_id and later.occasion = m.occasion and later.due_for > m.due_for
           and later.state in ('planned', 'to-print', 'held'))`,
    [registerId, now],
  );
  return count;
}

/** What can no longer be answered is not sent. */
export async function skipOver(
  tx: EntityManager,
  registerId: string,
  today: string,
  now: Date,
): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(
    `update register.message m set state = 'skipped', reason = 'window-over', claimed_by = null, changed_at = $3
     from register.occasion o
     where m.register_id = $1 and m.state in ('planned', 'to-print', 'held')
       and o.episode_id = m.episode_id and o.name = m.occasion and o.closes_on < $2::date`,
    [registerId, today, now],
  );
  return count;
}

/**
 * The last day that was planned before this one, which is noted now; today the first time. Locks the row, so that of
 * two who plan at once the second finds nothing left to decide.
 */
export async function notePlanning(
  tx: EntityManager,
  registerId: string,
  today: string,
  now: Date,
): Promise<string> {
  await tx.query(
    `insert into register.message_planning (register_id, planned_through, planned_at) values ($1, $2, $3)
     on conflict (register_id) do nothing`,
    [registerId, today, now],
  );
  const [row] = await tx.query<{ planned_through: string }[]>(
    'select planned_through from register.message_planning where register_id = $1 for update',
    [registerId],
  );
  await tx.query(
    `update register.message_planning set planned_through = greatest(planned_through, $2::date), planned_at = $3
     where register_id = $1`,
    [registerId, today, now],
  );
  return row?.planned_through ?? today;
}
