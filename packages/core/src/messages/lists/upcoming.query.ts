import type { Channel } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { MessageReason } from '../message.js';
import { candidateParameters, candidates, type CandidateRequest } from '../planning/candidates.query.js';
import { pausedSql } from '../planning/reachable.sql.js';

export interface UpcomingRow {
  readonly day: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly rung: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly channel: Channel | null;
  readonly reason: MessageReason | null;
  readonly due_on: string;
  readonly episode_id: string;
  readonly person_id: string;
}

/** What is decided already and waits, and what the days until then will bring, if nobody answers. */
const upcoming = `${candidates},
coming as (
  select send_on as day, pathway, occasion, rung, unit_id, channel, reason, due_on, episode_id, person_id from candidate
  union all
  select greatest((m.not_before at time zone 'UTC')::date, $2::date), m.pathway, m.occasion, m.rung, m.unit_id, m.channel,
    m.reason, o.due_on, m.episode_id, e.person_id
  from register.message m
  join register.occasion o on o.episode_id = m.episode_id and o.name = m.occasion
  join register.episode e on e.id = m.episode_id
  where m.register_id = $1 and m.state in ('planned', 'sending', 'to-print') and ($5::text is null or m.unit_id = $5)
    and not ${pausedSql('m.register_id', 'm.unit_id')}
)`;

export interface UpcomingCountRow {
  readonly day: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly rung: string;
  readonly channel: Channel | null;
  readonly reason: MessageReason | null;
  readonly count: number;
}

export function countUpcoming(tx: EntityManager, request: CandidateRequest): Promise<UpcomingCountRow[]> {
  return tx.query<UpcomingCountRow[]>(
    `with ${upcoming}
     select day, pathway, occasion, rung, channel, reason, count(*) as count from coming where day <= $3::date
     group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
    candidateParameters(request),
  );
}

export async function readUpcoming(
  tx: EntityManager,
  request: CandidateRequest,
  { day, limit, offset }: { readonly day: string | null; readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly UpcomingRow[]; readonly total: number }> {
  const rows = await tx.query<(UpcomingRow & { readonly total: number })[]>(
    `with ${upcoming}
     select coming.*, u.name as unit_name, count(*) over () as total
     from coming join organisation.unit u on u.id = coming.unit_id
     where day <= $3::date and ($14::date is null or day = $14::date)
     order by day, u.name, due_on, episode_id, rung limit $15 offset $16`,
    [...candidateParameters(request), day, limit, offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}
