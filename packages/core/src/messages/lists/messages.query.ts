import type { Channel } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { MessageReason, MessageState } from '../message.js';
import type { Attempt } from './message-list.js';

export interface MessageRow {
  readonly id: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly rung: string;
  readonly purpose: 'invitation' | 'reminder';
  readonly unit_id: string;
  readonly unit_name: string;
  readonly due_for: string;
  readonly planned_on: string;
  readonly channel: Channel | null;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly sent_at: Date | null;
  readonly attempts: readonly Attempt[];
  readonly episode_id: string;
  readonly person_id: string;
}
export interface MessageFilter {
  readonly registerId: string;
  readonly states: readonly MessageState[] | null;
  readonly channel: Channel | null;
  readonly reason: MessageReason | null;
  readonly unitId: string | null;
  readonly episodeId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const chosen = `m.register_id = $1 and ($2::text[] is null or m.state = any($2)) and ($3::text is null or m.channel = $3)
  and ($4::text is null or m.reason = $4) and ($5::text is null or m.unit_id = $5) and ($6::uuid is null or m.episode_id = $6)
  and ($7::date is null or m.planned_on >= $7) and ($8::date is null or m.planned_on <= $8)`;
const parametersOf = (filter: MessageFilter): unknown[] => [
  filter.registerId,
  filter.states,
  filter.channel,
  filter.reason,
  filter.unitId,
  filter.episodeId,
  filter.from,
  filter.to,
];

/** The latest first. */
export async function readMessages(
  tx: EntityManager,
  filter: MessageFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly MessageRow[]; readonly total: number }> {
  const rows = await tx.query<MessageRow[]>(
    `with page as materialized (
       select m.* from register.message m where ${chosen} order by m.planned_on desc, m.id limit $9 offset $10
     )
     select m.id, m.pathway, m.occasion, m.rung, m.purpose, m.unit_id, u.name as unit_name, m.due_for, m.planned_on,
       m.channel, m.state, m.reason, m.sent_at, m.episode_id, e.person_id,
       coalesce((select json_agg(json_build_object('channel', a.channel, 'outcome', a.outcome, 'receipt', a.receipt,
           'reason', a.reason, 'at', a.at) order by a.id)
         from register.message_attempt a where a.message_id = m.id), '[]') as attempts
     from page m join register.episode e on e.id = m.episode_id join organisation.unit u on u.id = m.unit_id
     order by m.planned_on desc, m.id`,
    [...parametersOf(filter), limit, offset],
  );
  const [count] = await tx.query<{ n: number }[]>(
    `select count(*) as n from register.message m where ${chosen}`,
    parametersOf(filter),
  );
  return { rows, total: count?.n ?? 0 };
}

export interface MessageCountRow {
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly channel: Channel | null;
  readonly count: number;
}

export function countMessages(tx: EntityManager, filter: MessageFilter): Promise<MessageCountRow[]> {
  return tx.query<MessageCountRow[]>(
    `select m.state, m.reason, m.channel, count(*) as count from register.message m where ${chosen}
     group by 1, 2, 3 order by 1, 2, 3`,
    parametersOf(filter),
  );
}
