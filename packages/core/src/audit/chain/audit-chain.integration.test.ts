import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { startCore, startOn, staff, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { deriveKey } from '../../platform/derive-key.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { AuditService } from '../audit.service.js';
import { AuditChainService } from './audit-chain.service.js';
import type { ChainFinding, ChainReport } from './chain-report.js';
import { readHeadText } from './head.js';
import { SealJob } from './seal-job.js';
import { verifyChain } from './verify-chain.js';

// Other tests of the run write on the same server, and what they have begun is waited for.
jest.setTimeout(90_000);
const waitMs = 40_000;

let core: StartedCore;
let chain: AuditChainService;
beforeAll(async () => {
  core = await startCore();
  chain = core.get(AuditChainService);
});
afterAll(() => core.stop());

const north = staff('north');
const verify = (head?: string): Promise<ChainReport> =>
  chain.verify({ unsealedHours: 24, head: head === undefined ? undefined : readHeadText(head) });

async function write(count: number, action: `${string}.${string}` = 'person.read'): Promise<void> {
  await core.database.inScope(north, (tx) =>
    core.get(AuditService).recordEach(
      tx,
      north,
      action,
      Array.from({ length: count }, () => ({})),
    ),
  );
}

/** What somebody does who owns the tables and covers the tracks. */
const covered = (sql: string): string =>
  `alter table audit.event disable trigger append_only; alter table audit.block disable trigger append_only;
   ${sql};
   alter table audit.event enable trigger append_only; alter table audit.block enable trigger append_only`;

/** What is found after somebody has done this; it is then taken back for the next test. */
async function found(sql: string, head?: string): Promise<readonly ChainFinding[]> {
  const key = deriveKey(Buffer.alloc(32, 7), 'audit chain 1');
  let findings: readonly ChainFinding[] = [];
  await core.database
    .asSystem(async (tx) => {
      await tx.query(sql);
      ({ findings } = await verifyChain(tx, key, {
        unsealedHours: 24,
        head: head === undefined ? undefined : readHeadText(head),
      }));
      throw new Error('taken back');
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'taken back') throw error;
    });
  return findings;
}

describe('the chain of the log', () => {
  it('seals what was written, in blocks that follow on each other', async () => {
    await write(5000);
    const sealed = await chain.seal({ waitMs });
    expect(sealed).toMatchObject({ blocks: 2, waiting: 0, head: expect.stringMatching(/^2:[0-9a-f]{64}$/) });
    expect(await verify()).toEqual({
      events: sealed.events,
      blocks: 2,
      thinnedEvents: 0,
      head: sealed.head,
      unsealed: { events: 0, oldest: null },
      findings: [],
    });
    expect(await chain.seal({ waitMs })).toMatchObject({ blocks: 0, events: 0, head: sealed.head });
    await write(1);
    expect(await chain.seal({ waitMs })).toMatchObject({ blocks: 1, events: 1 });
    // An earlier head stays true of a log that has grown since.
    expect((await verify(sealed.head ?? '')).findings).toEqual([]);
  });

  it('never passes by an event that commits after later ones, and waits for no writer', async () => {
    const slow = new pg.Client(core.url);
    await slow.connect();
    try {
      await slow.query('begin; set local role kvalreg_app');
      await slow.query(`insert into audit.event (actor_kind, action) values ('system', 'slow.write')`);
      await write(3);
      expect(await chain.seal()).toMatchObject({ blocks: 0, waiting: 3 });
      await slow.query('commit');
      const sealed = await chain.seal({ waitMs });
      expect(sealed).toMatchObject({ blocks: 1, waiting: 0 });
      expect(sealed.events).toBeGreaterThanOrEqual(4);
      expect((await verify()).findings).toEqual([]);
    } finally {
      await slow.end();
    }
  });

  it('stays whole while many write, take back and seal at once', async () => {
    const writers = Array.from({ length: 8 }, async (_, at) => {
      for (let round = 0; round < 5; round += 1) {
        await write(40);
        await core.database
          .inScope(north, async (tx) => {
            await core.get(AuditService).record(tx, north, 'person.read');
            throw new Error('taken back');
          })
          .catch(() => undefined);
        if (at < 3) await chain.seal();
      }
    });
    await Promise.all(writers);
    await chain.seal({ waitMs });
    const [count] = await core.sql<{ events: number }>('select count(*) as events from audit.event');
    expect(await verify()).toMatchObject({ events: count?.events, unsealed: { events: 0 }, findings: [] });
  });

  it('is sealed by a job that every worker knows', async () => {
    expect(core.get(JobsService).names()).toContain('seal-audit-log');
    // The job waits for nobody: what is being written at the moment is sealed the next time.
    await write(2);
    await chain.seal({ waitMs });
    await write(1);
    await core.get(SealJob).seal();
    await core.get(SealJob).seal();
    expect((await verify()).unsealed.events).toBeLessThanOrEqual(1);
  });

  it('cannot be read or written by requests', async () => {
    for (const sql of ['select * from audit.block', 'delete from audit.mark', 'select id from audit.event'])
      await expect(core.database.inScope(north, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    await chain.seal({ waitMs });
    await expect(core.sql('delete from audit.block')).rejects.toThrow(/only grows/);
    await expect(core.sql('truncate audit.block')).rejects.toThrow(/only grows/);
  });
});

describe('a log that was tampered with', () => {
  let head: string;
  let first: number;
  /** Number of the block that the first ten events are in. */
  let block: number;
  beforeAll(async () => {
    await chain.seal({ waitMs });
    const [row] = await core.sql<{ first: number; block: number }>(
      'select (select last_value + 1 from audit.event_id_seq) as first, (select max(number) + 1 from audit.block) as block',
    );
    ({ first, block } = row ?? { first: 0, block: 0 });
    for (let round = 0; round < 3; round += 1) {
      await write(10);
      head = (await chain.seal({ waitMs })).head ?? '';
    }
    expect((await verify(head)).findings).toEqual([]);
  });

  const inSecond = (): number => first + 14;

  it.each([
    ['action', `'person.find'`],
    ['at', `at - interval '1 microsecond'`],
    ['actor_id', `'somebody-else'`],
    ['actor_kind', `'system'`],
    ['role', 'null'],
    ['register_id', `''`],
    ['unit_id', `'south'`],
    ['person_id', 'gen_random_uuid()'],
    ['episode_id', 'gen_random_uuid()'],
    ['details', `'{"found": 1}'`],
  ])('names the event whose %s was changed', async (column, value) => {
    const sql = covered(`update audit.event set ${column} = ${value} where id = ${String(inSecond())}`);
    expect(await found(sql)).toEqual([{ kind: 'event-changed', event: inSecond(), block: block + 1 }]);
  });

  it('knows every column that the log has', async () => {
    const columns = await core.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'audit.event'::regclass and attnum > 0 and not attisdropped order by 1`,
    );
    // A column that is new must be sealed too, and be tried above.
    expect(columns.map(({ name }) => name).join(' ')).toBe(
      'action actor_id actor_kind at details episode_id id person_id register_id role unit_id',
    );
  });

  it('names what was removed, and what was put in another place', async () => {
    const [id, other] = [String(inSecond()), String(inSecond() + 1)];
    expect(await found(covered(`delete from audit.event where id in (${id}, ${other})`))).toEqual([
      { kind: 'event-removed', event: inSecond(), block: block + 1 },
      { kind: 'event-removed', event: inSecond() + 1, block: block + 1 },
    ]);
    const moved = `insert into audit.event (id, at, actor_kind, actor_id, role, register_id, unit_id, action, details)
        overriding system value
        select -id, at, actor_kind, actor_id, role, register_id, unit_id, action, details from audit.event where id = ${id};
      delete from audit.event where id = ${id}`;
    expect(await found(covered(moved))).toEqual([
      { kind: 'event-inserted', event: -inSecond(), block: 1 },
      { kind: 'event-removed', event: inSecond(), block: block + 1 },
    ]);
  });

  it('names an event that was put in, also before all others and in the place of one that was taken back', async () => {
    const put = (id: number): string =>
      covered(
        `insert into audit.event (id, actor_kind, action) overriding system value values (${String(id)}, 'staff', 'person.read')`,
      );
    expect(await found(put(-5))).toEqual([{ kind: 'event-inserted', event: -5, block: 1 }]);
    const [gap] = await core.sql<{ id: number }>(
      `select max(number.id)::bigint as id from generate_series(1, ${String(first)}) as number (id) where not exists (select from audit.event e where e.id = number.id)`,
    );
    expect(gap?.id).toBeGreaterThan(0);
    expect(await found(put(gap?.id ?? 0))).toEqual([
      { kind: 'event-inserted', event: gap?.id, block: expect.any(Number) },
    ]);
  });

  it('tells a block that was made to fit from one that was sealed', async () => {
    const sql = `update audit.event set action = 'person.find' where id = ${String(inSecond())};
      update audit.block set events_hash = sha256('made to fit'), trace = '\\x00' where number = ${String(block + 1)}`;
    expect(await found(covered(sql))).toContainEqual({ kind: 'block-changed', block: block + 1 });
    const earlier = `update audit.block set sealed_at = sealed_at - interval '1 day' where number = ${String(block)}`;
    expect(await found(covered(earlier))).toEqual([{ kind: 'block-changed', block }]);
  });

  it('misses a block that was taken out', async () => {
    expect(await found(covered(`delete from audit.block where number = ${String(block + 1)}`))).toEqual([
      { kind: 'block-missing', block: block + 1 },
    ]);
  });

  it('is noticed when its guard is off, and when nobody seals it', async () => {
    expect(await found('alter table audit.event disable trigger append_only')).toEqual([
      { kind: 'guard-off', table: 'audit.event' },
    ]);
    const old = `insert into audit.event (actor_kind, action, at) values ('system', 'old.write', now() - interval '25 hours')`;
    expect(await found(old)).toEqual([{ kind: 'unsealed', events: 1, oldest: expect.any(String) }]);
  });

  it('knows by a head kept elsewhere that the end was cut off, also when it is sealed anew', async () => {
    const last = String(block + 2);
    await core.sql(
      covered(
        `delete from audit.block where number = ${last}; delete from audit.event where id >= ${String(first + 20)}`,
      ),
    );
    expect((await verify()).findings).toEqual([]);
    expect((await verify(head)).findings).toEqual([{ kind: 'head-differs', block: block + 2, found: null }]);
    await write(10);
    await chain.seal({ waitMs });
    expect((await verify()).findings).toEqual([]);
    expect((await verify(head)).findings).toEqual([
      { kind: 'head-differs', block: block + 2, found: expect.stringMatching(`^${last}:`) },
    ]);
  });

  it('is not sealed further with another key', async () => {
    await write(1);
    const other = await startOn(core.url, [], core.clock, Buffer.alloc(32, 8).toString('base64'));
    try {
      const foreign = other.get(AuditChainService, { strict: false });
      await expect(foreign.seal()).rejects.toMatchObject({ code: 'audit-head-broken' });
      const { findings } = await foreign.verify({ unsealedHours: 24 });
      expect(findings[0]).toEqual({ kind: 'block-changed', block: 1 });
    } finally {
      await other.close();
    }
  });
});

describe('a head that cannot be read', () => {
  it.each(['', '3', '3:abc', `0:${'a'.repeat(64)}`, `x:${'a'.repeat(64)}`])('is refused: %s', (text) => {
    expect(() => readHeadText(text)).toThrow(/cannot be read/);
  });
});
