import type { Channel } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { MessageReason, MessageState } from '../message.js';
import type { WaitingLetters } from './letter-batch.js';

export function readWaiting(tx: EntityManager, registerId: string): Promise<WaitingLetters[]> {
  return tx.query<WaitingLetters[]>(
    `select w.*, u.name as "unitName" from (
       select unit_id as "unitId", pathway, occasion, rung, count(*) as letters, min(planned_on) as "firstOn"
       from register.message
       where register_id = $1 and state = 'to-print' and letter_batch is null group by 1, 2, 3, 4
     ) w join organisation.unit u on u.id = w."unitId"
     order by u.name collate "C", w.pathway, w.occasion, w.rung`,
    [registerId],
  );
}

export interface ChosenLetters {
  readonly registerId: string;
  readonly batch: string;
  /** As `unit pathway occasion rung`; empty: all. */
  readonly choices: readonly string[];
  readonly through: string;
  readonly limit: number;
}

/** Takes letters that wait, so that they are in no other batch; the number of them. */
export async function takeLetters(tx: EntityManager, chosen: ChosenLetters): Promise<number> {
  const { registerId, batch, choices, through, limit } = chosen;
  const [, taken] = await tx.query<[unknown, number]>(
    `update register.message m set letter_batch = $2, letter_place = chosen.place
     from (select id, row_number() over (order by planned_on, unit_id, id) as place from (
       select id, planned_on, unit_id from register.message
       where register_id = $1 and state = 'to-print' and letter_batch is null
         and planned_on <= $4
         and (cardinality($3::text[]) = 0 or unit_id || ' ' || pathway || ' ' || occasion || ' ' || rung = any($3))
       order by planned_on, unit_id, id limit $5 for update skip locked
     ) waiting) chosen where m.id = chosen.id`,
    [registerId, batch, choices, through, limit],
  );
  return taken;
}

export interface BatchRow {
  readonly id: string;
  readonly unit_names: readonly string[];
  readonly through: string;
  readonly letters: number;
  readonly to_print: number;
  readonly sent: number;
  readonly left_out: number;
  readonly made_at: Date;
  readonly made_by: string;
  readonly printed_at: Date | null;
  readonly sent_on: string | null;
  readonly sent_by: string | null;
}

/** Latest first; one of them where its id is given. */
export async function readBatches(
  tx: EntityManager,
  registerId: string,
  {
    id = null,
    limit = 1,
    offset = 0,
  }: { readonly id?: string | null; readonly limit?: number; readonly offset?: number },
  authorName: (column: string) => string,
): Promise<{ readonly rows: readonly BatchRow[]; readonly total: number }> {
  const rows = await tx.query<(BatchRow & { readonly total: number })[]>(
    `with page as materialized (
       select b.*, count(*) over () as total from register.letter_batch b
       where b.register_id = $1 and ($2::uuid is null or b.id = $2) order by b.made_at desc, b.id limit $3 offset $4
     )
     select p.id, p.through, p.letters, p.made_at, p.printed_at, p.sent_on, p.total,
       ${authorName('p.made_by')} as made_by, case when p.sent_by is not null then ${authorName('p.sent_by')} end as sent_by,
       array_remove(array_agg(distinct u.name order by u.name), null) as unit_names,
       count(m.id) filter (where m.state = 'to-print' and m.channel = 'letter') as to_print,
       count(m.id) filter (where m.state in ('sent', 'delivered') and m.channel = 'letter') as sent,
       count(m.id) filter (where m.state in ('skipped', 'held')) as left_out
     from page p left join register.message m on m.letter_batch = p.id left join organisation.unit u on u.id = m.unit_id
     group by p.id, p.through, p.letters, p.made_at, p.printed_at, p.sent_on, p.sent_by, p.made_by, p.total
     order by p.made_at desc, p.id`,
    [registerId, id, limit, offset],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

export interface LetterRow {
  readonly place: number;
  readonly id: string;
  readonly episode_id: string;
  readonly person_id: string;
  readonly unit_name: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly state: MessageState;
  readonly reason: MessageReason | null;
  readonly channel: Channel | null;
  readonly is_printed: boolean;
}

/** In the order in which they are printed, which stays what it is. */
export function readLetters(
  tx: EntityManager,
  batch: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<LetterRow[]> {
  return tx.query<LetterRow[]>(
    `select m.*, e.person_id, u.name as unit_name,
       exists (select from register.message_attempt a where a.message_id = m.id and a.outcome = 'printed') as is_printed
     from (
       select letter_place as place, id, episode_id, unit_id, pathway, occasion, state, reason, channel
       from register.message where letter_batch = $1
     ) m join register.episode e on e.id = m.episode_id join organisation.unit u on u.id = m.unit_id
     order by m.place limit $2 offset $3`,
    [batch, limit, offset],
  );
}
