import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isGenuine, type ChainBlock } from './block.js';
import { readBlocks } from './chain.query.js';

export interface ThinLogRequest {
  /**
   * Registers whose events may go, each with the day before which they happened. A block goes whole or not at all: an event
   * of any other register, or of a later day, keeps it. Events of no register go with the earliest of the days.
   */
  readonly before: ReadonlyMap<string, string>;
  /** Blocks at once. */
  readonly size: number;
}

/** Lets the events of sealed blocks go whose time is over: the oldest first, and none after one that must stay. */
export async function thinBlocks(
  tx: EntityManager,
  key: Uint8Array,
  now: Date,
  { before, size }: ThinLogRequest,
): Promise<{ readonly blocks: number; readonly events: number }> {
  let [blocks, events] = [0, 0];
  for (const block of await blocksOver(tx, before, size)) {
    // What is not as it was sealed is evidence, and stays.
    if (!isGenuine(key, block)) break;
    await tx.query('insert into audit.thinned_block (number, thinned_at, seal) values ($1, $2, $3)', [
      block.number,
      now,
      sealOf(key, block, now),
    ]);
    await tx.query(`select set_config('kvalreg.thinning', txid_current()::text, true)`);
    const [removed] = await tx.query<{ n: number }[]>(
      `with removed as (delete from audit.event where id between $1 and $2 returning 1) select count(*) as n from removed`,
      [block.firstId, block.lastId],
    );
    await tx.query(`select set_config('kvalreg.thinning', '', true)`);
    blocks += 1;
    events += removed?.n ?? 0;
  }
  return { blocks, events };
}

/** How many events of how many blocks could go. */
export async function countBlocksOver(
  tx: EntityManager,
  before: ReadonlyMap<string, string>,
): Promise<{ readonly blocks: number; readonly events: number }> {
  const blocks = await blocksOver(tx, before, 1_000_000);
  return { blocks: blocks.length, events: blocks.reduce((sum, block) => sum + block.events, 0) };
}

/** The numbers of the blocks among these whose events this program has let go. */
export async function readThinned(
  tx: EntityManager,
  key: Uint8Array,
  blocks: readonly ChainBlock[],
): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ number: number; thinned_at: Date; seal: Buffer }[]>(
    'select number, thinned_at, seal from audit.thinned_block where number = any($1)',
    [blocks.map(({ number }) => number)],
  );
  const genuine = rows.filter(({ number, thinned_at: at, seal }) => {
    const block = blocks.find((candidate) => candidate.number === number);
    const expected = block && sealOf(key, block, at);
    return expected !== undefined && seal.length === expected.length && timingSafeEqual(seal, expected);
  });
  return new Set(genuine.map(({ number }) => number));
}

async function blocksOver(
  tx: EntityManager,
  before: ReadonlyMap<string, string>,
  size: number,
): Promise<readonly ChainBlock[]> {
  const [earliest] = [...before.values()].toSorted();
  if (earliest === undefined) return [];
  const [first] = await tx.query<{ number: number }[]>(
    'select coalesce(max(number), 0) as number from audit.thinned_block',
  );
  const over: ChainBlock[] = [];
  let after = first?.number ?? 0;
  while (over.length < size) {
    const page = await readBlocks(tx, after, Math.min(50, size - over.length));
    for (const block of page) {
      const [kept] = await tx.query<{ n: number }[]>(
        `select count(*) as n from audit.event e
         where e.id between $1 and $2 and e.at >= coalesce(
           (select day from unnest($3::text[], $4::date[]) as r (id, day) where r.id = e.register_id),
           case when e.register_id is null then $5::date else '-infinity'::date end)`,
        [block.firstId, block.lastId, [...before.keys()], [...before.values()], earliest],
      );
      if ((kept?.n ?? 0) > 0) return over;
      over.push(block);
      after = block.number;
    }
    if (page.length === 0) break;
  }
  return over;
}

function sealOf(key: Uint8Array, { number, hash }: ChainBlock, at: Date): Buffer {
  const text = JSON.stringify(['thinned', number, hash.toString('hex'), at.toISOString()]);
  return createHmac('sha256', key).update(text).digest();
}
