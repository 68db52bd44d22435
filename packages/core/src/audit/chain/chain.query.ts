import type { EntityManager } from 'typeorm';
import type { ChainBlock, ChainEvent } from './block.js';

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Every column of an event in a form that does not depend on the settings of a session. A new column belongs here. */
const eventText = `jsonb_build_array(id, ${instant('at')}, actor_kind, actor_id, role, register_id, unit_id, action,
  person_id, episode_id, details)::text`;

interface BlockRow {
  readonly number: number;
  readonly first_id: number;
  readonly last_id: number;
  readonly events: number;
  readonly events_hash: Buffer;
  readonly trace: Buffer;
  readonly sealed_at: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/** Events after one number and up to another, in order. */
export function readEvents(
  tx: EntityManager,
  after: number,
  upTo: number,
  limit: number,
): Promise<readonly ChainEvent[]> {
  return tx.query<ChainEvent[]>(
    `select id, ${eventText} as text from audit.event where id > $1 and id <= $2 order by id limit $3`,
    [after, upTo, limit],
  );
}

export async function readBlocks(
  tx: EntityManager,
  after: number,
  limit: number,
): Promise<readonly ChainBlock[]> {
  const rows = await tx.query<BlockRow[]>(
    `select number, first_id, last_id, events, events_hash, trace, ${instant('sealed_at')} as sealed_at, previous_hash, hash
     from audit.block where number > $1 order by number limit $2`,
    [after, limit],
  );
  return rows.map(blockOf);
}

/** The newest block, or null before the first. */
export async function readHead(tx: EntityManager): Promise<ChainBlock | null> {
  const rows = await tx.query<BlockRow[]>(
    `select number, first_id, last_id, events, events_hash, trace, ${instant('sealed_at')} as sealed_at, previous_hash, hash
     from audit.block order by number desc limit 1`,
  );
  return rows[0] ? blockOf(rows[0]) : null;
}

export async function writeBlock(tx: EntityManager, block: ChainBlock): Promise<void> {
  await tx.query(
    `insert into audit.block (number, first_id, last_id, events, events_hash, trace, sealed_at, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      block.number,
      block.firstId,
      block.lastId,
      block.events,
      block.eventsHash,
      block.trace,
      block.sealedAt,
      block.previousHash,
      block.hash,
    ],
  );
}

/** The time of the database, which is also what stamps the events. */
export async function readInstant(tx: EntityManager): Promise<string> {
  const [row] = await tx.query<{ at: string }[]>(`select ${instant('clock_timestamp()')} as at`);
  if (!row) throw new Error('the database tells no time');
  return row.at;
}

function blockOf(row: BlockRow): ChainBlock {
  return {
    number: row.number,
    firstId: row.first_id,
    lastId: row.last_id,
    events: row.events,
    eventsHash: row.events_hash,
    trace: row.trace,
    sealedAt: row.sealed_at,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
