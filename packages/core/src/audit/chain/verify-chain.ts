import type { EntityManager } from 'typeorm';
import { EventsDigest, beforeFirst, isGenuine, traceOf, type ChainBlock, type EventTrace } from './block.js';
import { mostFindings, type ChainFinding, type ChainReport } from './chain-report.js';
import { readBlocks, readEvents } from './chain.query.js';
import { headText, type KeptHead } from './head.js';
import { readThinned } from './thin-blocks.js';

export interface VerifyRequest {
  /** A head that was kept elsewhere. */
  readonly head?: KeptHead | undefined;
  /** How old an event may be before it must have been sealed. */
  readonly unsealedHours: number;
  readonly onProgress?: ((events: number) => void) | undefined;
}

const blocksAtOnce = 20;
const eventsAtOnce = 5000;
/** Numbers begin at 1, but whoever owns the table can write others. */
const beforeAll = Number.MIN_SAFE_INTEGER;

/**
 * Reads the whole log once, in order and in one moment, beside its blocks, and never holds more of it than a few
 * blocks.
 */
export async function verifyChain(
  tx: EntityManager,
  key: Uint8Array,
  { head, unsealedHours, onProgress }: VerifyRequest,
): Promise<ChainReport> {
  const findings: ChainFinding[] = await readGuards(tx);
  let [events, blocks, thinnedEvents] = [0, 0, 0];
  let last: Pick<ChainBlock, 'number' | 'lastId' | 'hash'> = {
    number: 0,
    lastId: beforeAll,
    hash: beforeFirst,
  };
  let keptIsThere = head === undefined;
  for (;;) {
    const page = await readBlocks(tx, last.number, blocksAtOnce);
    const thinned = await readThinned(tx, key, page);
    for (const block of page) {
      const isNext = block.number === last.number + 1;
      for (
        let missing = last.number + 1;
        missing < block.number && findings.length < mostFindings;
        missing += 1
      )
        findings.push({ kind: 'block-missing', block: missing });
      const isSealed = isGenuine(key, block) && (!isNext || block.previousHash.equals(last.hash));
      if (!isSealed) findings.push({ kind: 'block-changed', block: block.number });
      if (head?.number === block.number) {
        keptIsThere = true;
        if (headText(block) !== headText(head))
          findings.push({ kind: 'head-differs', block: block.number, found: headText(block) });
      }
      // Of what stood between, nobody knows any more which block it belonged to.
      const after = isNext ? last.lastId : block.firstId - 1;
      if (thinned.has(block.number)) {
        findings.push(...(await compareThinned(tx, block, after)));
        thinnedEvents += block.events;
      } else findings.push(...(await compareEvents(tx, block, after)));
      events += block.events;
      blocks += 1;
      last = block;
      onProgress?.(events);
      if (findings.length >= mostFindings) break;
    }
    if (page.length < blocksAtOnce || findings.length >= mostFindings) break;
  }
  if (!keptIsThere && head) findings.push({ kind: 'head-differs', block: head.number, found: null });
  const unsealed = await readUnsealed(tx, last.lastId, unsealedHours);
  if (unsealed.isOld && unsealed.oldest !== null)
    findings.push({ kind: 'unsealed', events: unsealed.events, oldest: unsealed.oldest });
  return {
    events,
    blocks,
    thinnedEvents,
    head: last.number === 0 ? null : headText(last),
    unsealed: { events: unsealed.events, oldest: unsealed.oldest },
    findings: findings.slice(0, mostFindings),
  };
}

/** The events have been let go: whatever stands there has been put there since. */
async function compareThinned(
  tx: EntityManager,
  { number, lastId }: ChainBlock,
  after: number,
): Promise<readonly ChainFinding[]> {
  const found = await readEvents(tx, after, lastId, mostFindings);
  return found.map(({ id }) => ({ kind: 'event-inserted', event: id, block: number }));
}

/** What is found between the block before and the end of this one, beside what the block says. */
async function compareEvents(
  tx: EntityManager,
  block: ChainBlock,
  after: number,
): Promise<readonly ChainFinding[]> {
  const digest = new EventsDigest();
  let [count, from] = [0, after];
  for (;;) {
    const page = await readEvents(tx, from, block.lastId, eventsAtOnce);
    for (const event of page) digest.add(event);
    count += page.length;
    from = page.at(-1)?.id ?? from;
    // Far more than were sealed: what is told of them is enough.
    if (page.length < eventsAtOnce || count > block.events + mostFindings + eventsAtOnce) break;
  }
  const { eventsHash, traces } = digest.end();
  if (count === block.events && eventsHash.equals(block.eventsHash)) return [];
  const told = differences(traceOf(block), traces, block.number);
  // A trace that tells nothing has been changed with the events: the block is then no longer genuine either.
  return told.length > 0 ? told : [{ kind: 'block-changed', block: block.number }];
}

function differences(
  sealed: readonly EventTrace[],
  found: readonly EventTrace[],
  block: number,
): readonly ChainFinding[] {
  const then = new Map(sealed.map(({ id, digest }) => [id, digest]));
  const now = new Map(found.map(({ id, digest }) => [id, digest]));
  const ids = [...new Set([...then.keys(), ...now.keys()])].sort((a, b) => a - b);
  return ids
    .flatMap((event): readonly ChainFinding[] => {
      if (!now.has(event)) return [{ kind: 'event-removed', event, block }];
      if (!then.has(event)) return [{ kind: 'event-inserted', event, block }];
      return then.get(event) === now.get(event) ? [] : [{ kind: 'event-changed', event, block }];
    })
    .slice(0, mostFindings);
}

async function readUnsealed(
  tx: EntityManager,
  after: number,
  hours: number,
): Promise<{ readonly events: number; readonly oldest: string | null; readonly isOld: boolean }> {
  const [row] = await tx.query<{ events: number; oldest: Date | null; is_old: boolean | null }[]>(
    `select count(*) as events, min(at) as oldest, min(at) < now() - make_interval(hours => $2) as is_old
     from audit.event where id > $1`,
    [after, hours],
  );
  return {
    events: row?.events ?? 0,
    oldest: row?.oldest?.toISOString() ?? null,
    isOld: row?.is_old === true,
  };
}

/** Whoever wants to change what only grows must switch these off first, and may forget to switch them on. */
async function readGuards(tx: EntityManager): Promise<ChainFinding[]> {
  const rows = await tx.query<{ name: string }[]>(
    `select name from unnest(array['audit.event', 'audit.block']) as name
     where not exists (select from pg_trigger t where t.tgrelid = name::regclass and t.tgname = 'append_only' and t.tgenabled in ('O', 'A'))`,
  );
  return rows.map(({ name }) => ({ kind: 'guard-off', table: name }));
}
