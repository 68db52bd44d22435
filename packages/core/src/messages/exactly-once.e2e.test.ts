import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { manifestOf } from '@kvalreg/declaration';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@kvalreg/embedded-postgres';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { startOn } from '../fixtures/start-core.fixture.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { FixedClock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { migrate } from '../platform/database/migrate.js';
import { droppedMessage } from './channels/file-drop.schema.js';
import { addDuePeople } from './due-people.fixture.js';
import { remindingRegister } from './ladder.fixture.js';
import { PlanningService } from './planning/planning.service.js';
import { startWorker } from './worker-process.fixture.js';

const count = 10_000;
const emailEvery = 20;
const emails = count / emailEvery;
const day = '2025-12-20';
const plugin = remindingRegister([
  { id: 'text', title: { sv: 'x', en: 'x' }, purpose: 'reminder', day: 28, channels: ['sms', 'email'] },
]);

let folder = '';
let server: EmbeddedPostgres;
/** Recipients in the order in which something reached them. */
const reached: string[] = [];
const mails = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    stream.resume().once('end', () => {
      reached.push(...session.envelope.rcptTo.map(({ address }) => address));
      done();
    });
  },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvalreg-once-'));
  server = await startServer();
  await new Promise<void>((done) => mails.listen(0, '127.0.0.1', done));
}, 60_000);
afterAll(async () => {
  await new Promise<void>((done) => {
    mails.close(done);
  });
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function startServer(port?: number): Promise<EmbeddedPostgres> {
  const dataDir = join(folder, 'postgres');
  return startEmbeddedPostgres({ dataDir, durable: false, ...(port !== undefined && { port }) });
}

/** What the program does that sends text messages: takes each file once, and puts it aside. */
async function takeMessages(): Promise<void> {
  const outbox = join(folder, 'sms/outbox');
  const names = await readdir(outbox).catch(() => []);
  for (const name of names.filter((one) => !one.startsWith('.'))) {
    const { recipient } = droppedMessage.parse(JSON.parse(await readFile(join(outbox, name), 'utf8')));
    if (recipient.kind === 'sms') reached.push(recipient.phone);
    await rename(join(outbox, name), join(folder, 'sms/taken', name));
  }
}

it('reaches each of 10 000 people once, with two workers and a database that is restarted twice', async () => {
  await migrate(server.url);
  const { port } = mails.server.address() as { port: number };
  const environment = {
    KVALREG_SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
    KVALREG_MAIL_FROM: 'Knee <no-reply@example.org>',
    KVALREG_SMS_FOLDER: join(folder, 'sms'),
  };
  const app = await startOn(server.url, [plugin], FixedClock.on(day), undefined, environment);
  const sql = <T extends object>(text: string, parameters?: unknown[]): Promise<T[]> =>
    app.get(Database).asSystem((tx) => tx.query(text, parameters));
  await app
    .get(OrganisationService, { strict: false })
    .save('knee', [
      { id: 'north', name: 'North clinic', kind: 'clinic', regionCode: '01', regionName: 'Stockholm' },
    ]);
  await addDuePeople(sql, { count, emailEvery, dueOn: '2025-11-22' });
  const planned = await Promise.all([1, 2].map(() => app.get(PlanningService, { strict: false }).plan()));
  expect(planned.flat().flatMap(({ decided }) => decided)).toEqual([
    { state: 'planned', reason: null, channel: 'email', count: emails },
    { state: 'planned', reason: null, channel: 'sms', count: count - emails },
  ]);

  const register = join(folder, 'register.json');
  await writeFile(register, manifestOf(plugin.register));
  const settings = {
    ...environment,
    DATABASE_URL: server.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
    KVALREG_BASE_URL: 'https://register.example.org',
  };
  const workers = [1, 2].map(() => startWorker(settings, { register, day }));
  await Promise.all(workers.map(({ ready }) => ready));
  for (const { go } of workers) go();
  const endings = Promise.all(workers.map(({ ended }) => ended));
  const restarts = [
    // As an administrator does it, and as if the machine had been reset.
    { after: 2_000, stop: () => server.stop() },
    { after: 5_000, stop: () => crash(server.pid) },
  ];
  const workersAre = { done: false };
  void endings.then(() => (workersAre.done = true));
  let restarted = 0;
  while (!workersAre.done) {
    await takeMessages();
    const next = restarts[restarted];
    if (next && reached.length >= next.after) {
      await next.stop();
      await wait(500);
      server = await startServer(server.port);
      restarted += 1;
    }
    await wait(50);
  }
  await takeMessages();

  expect((await endings).map(({ code, err }) => ({ code, err }))).toEqual([
    { code: 0, err: '' },
    { code: 0, err: '' },
  ]);
  expect(restarted).toBe(2);
  expect(reached).toHaveLength(count);
  expect(new Set(reached).size).toBe(count);
  expect(reached.filter((to) => to.includes('@'))).toHaveLength(emails);
  expect(
    await sql(`select m.state, count(*) as messages, count(distinct m.claimed_by) as workers, sum(attempts) as attempts, count(l.id) as links
      from register.message m left join access.access_link l on l.id = m.id,
      lateral (select count(*)::int as attempts from register.message_attempt a where a.message_id = m.id and a.outcome = 'accepted') a
      group by 1`),
  ).toEqual([{ state: 'sent', messages: count, workers: 2, attempts: count, links: count }]);
  await app.close();
}, 120_000);

async function crash(pid: number): Promise<void> {
  process.kill(pid, 'SIGQUIT');
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await wait(50);
  }
}
