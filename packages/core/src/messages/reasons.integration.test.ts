import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operated, plannedCase, submit, type KneeCase } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { LinksService } from '../forms/links/links.service.js';
import { MessageLinks } from '../forms/links/message-links.js';
import { remindingRegister, writeContact, type KnownContact } from './ladder.fixture.js';
import { MessageChannels } from './channels/message-channels.js';
import { HeldMessagesService } from './lists/held-messages.service.js';
import { MessageListsService } from './lists/message-lists.service.js';
import { PausesService } from './pauses/pauses.service.js';
import { PlanningService } from './planning/planning.service.js';
import { claimMessages, noteHandingOver, reclaimMessages } from './sending/claim.query.js';
import { DispatchService } from './sending/dispatch.service.js';
import { ReceiptsService } from './sending/receipts.service.js';

let core: StartedCore;
let folder = '';
const north = staff('north');
const office = staff(null);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvalreg-messages-'));
  core = await startCore([remindingRegister()], {
    KVALREG_EMAIL_FOLDER: join(folder, 'email'),
    KVALREG_SMS_FOLDER: join(folder, 'sms'),
  });
});
afterAll(async () => {
  await core.stop();
  await rm(folder, { recursive: true, force: true });
});
// Each test has the register to itself.
beforeEach(async () => {
  core.clock.moveTo('2025-09-01');
  await core.sql(
    'delete from register.message_pause; delete from register.message; delete from register.message_planning',
  );
  await core.sql(
    'update register.occasion set response_id = gen_random_uuid(), revision = 1, answered_on = opened_on from register.episode e where e.id = episode_id and response_id is null',
  );
});

async function dueCase(contact: KnownContact, unit = 'north'): Promise<KneeCase> {
  const made = await plannedCase(core, staff(unit), '2024-11-01');
  await operated(core, staff(unit), made.episodeId, '2024-11-22');
  await writeContact(core, made.personId, contact);
  return made;
}
const plan = async (day: string): Promise<unknown> => {
  core.clock.moveTo(day);
  return core.get(PlanningService).plan();
};
const send = (): Promise<{ outcomes: object; again: number; uncertain: number }> =>
  core.get(DispatchService).send({ worker: 'test' });
async function stateOf(episodeId: string, rung = 'text'): Promise<object | undefined> {
  const [row] = await core.sql(
    'select channel, state, reason from register.message where episode_id = $1 and rung = $2',
    [episodeId, rung],
  );
  return row;
}
const reached = { phone: '+46700000001', email: 'pat@example.org' };

describe('why somebody is not written to', () => {
  const day = '2025-12-20';
  it.each<[string, KnownContact, string, object]>([
    [
      'died',
      reached,
      `update identity.person set died_on = '2025-01-01' where id = $1`,
      { state: 'skipped', reason: 'died' },
    ],
    [
      'moved abroad',
      reached,
      `update identity.person set emigrated_on = '2025-01-01' where id = $1`,
      { state: 'skipped', reason: 'emigrated' },
    ],
    [
      'is protected',
      reached,
      'update identity.person set protected = true where id = $1',
      { state: 'held', reason: 'protected' },
    ],
    [
      'ended',
      reached,
      `update register.episode set ended_on = '2025-01-01', end_reason = 'moved' where person_id = $1`,
      { state: 'skipped', reason: 'episode-ended' },
    ],
    [
      'objected',
      reached,
      `insert into register.participation (register_id, person_id, status, since, information_version) values ('knee', $1, 'opted-out', '2025-01-01', '1')`,
      { state: 'skipped', reason: 'opted-out' },
    ],
    ['has no address', {}, 'select $1::uuid', { state: 'skipped', reason: 'no-address' }],
    [
      'has refused',
      { ...reached, refused: ['sms', 'email'] },
      'select $1::uuid',
      { state: 'skipped', reason: 'refused' },
    ],
    [
      'has a wrong address',
      reached,
      `update identity.contact set email_failed_on = '2025-01-01', phone_failed_on = '2025-01-01' where person_id = $1`,
      { state: 'skipped', reason: 'wrong-address' },
    ],
    [
      'was registered too late',
      reached,
      `update register.occasion o set scheduled_on = $2::date, closes_on = $2::date - 1 from register.episode e where e.id = o.episode_id and e.person_id = $1`,
      { state: 'skipped', reason: 'registered-too-late' },
    ],
  ])('%s', async (_, contact, change, expected) => {
    const { personId, episodeId } = await dueCase(contact);
    await core.sql(change, change.includes('$2') ? [personId, day] : [personId]);
    await plan(day);
    expect(await stateOf(episodeId)).toEqual({ channel: null, ...expected });
    // The same when it happens after planning.
    await core.sql(
      `update register.message set state = 'planned', reason = null, channel = 'sms' where episode_id = $1 and rung = 'text'`,
      [episodeId],
    );
    const before = (await readdir(join(folder, 'sms/outbox')).catch(() => [])).length;
    await send();
    expect(await readdir(join(folder, 'sms/outbox')).catch(() => [])).toHaveLength(before);
    if (!change.includes('scheduled_on')) expect(await stateOf(episodeId)).toMatchObject(expected);
    else expect(await stateOf(episodeId)).toMatchObject({ state: 'skipped', reason: 'window-over' });
  });

  it('says that the window ended, of what waited while messages were paused', async () => {
    const { episodeId } = await dueCase(reached);
    await plan('2025-12-01');
    await core.get(PausesService).pause(office, { reason: 'a fault' });
    for (const next of ['2026-04-01', '2026-05-21']) await plan(next);
    expect(await stateOf(episodeId)).toBeUndefined();
    await plan('2026-05-22');
    expect(await stateOf(episodeId)).toEqual({ channel: null, state: 'skipped', reason: 'window-over' });
  });
});

describe('a pause', () => {
  it('holds what is planned and what is not yet, of one unit or of all, and lets go of the latest rung only', async () => {
    const here = await dueCase(reached);
    const there = await dueCase(reached, 'south');
    await plan('2025-12-06');
    await core
      .get(PausesService)
      .pause(staff('north', 'clinic-leader'), { unitId: 'south', reason: 'moving house' });
    expect(await core.get(PausesService).list(office)).toMatchObject([
      { unitId: 'north', reason: 'moving house', pausedBy: 'Stina Staff' },
    ]);
    await send();
    expect([await stateOf(here.episodeId, 'remind'), await stateOf(there.episodeId, 'remind')]).toMatchObject(
      [{ state: 'planned' }, { state: 'sent' }],
    );
    await plan('2025-12-20');
    expect(await stateOf(here.episodeId)).toBeUndefined();
    const [pause] = await core.get(PausesService).list(office);
    await expect(
      core.get(PausesService).resume(staff('south', 'clinic-leader'), pause?.id ?? ''),
    ).rejects.toMatchObject({
      code: 'unknown-pause',
    });
    await core.get(PausesService).resume(north, pause?.id ?? '');
    await plan('2025-12-20');
    await send();
    expect([await stateOf(here.episodeId, 'remind'), await stateOf(here.episodeId)]).toMatchObject([
      { state: 'skipped', reason: 'overtaken' },
      { state: 'sent', channel: 'sms' },
    ]);
  });

  it('asks why, and leaves that of the register to the office', async () => {
    await expect(core.get(PausesService).pause(office, { reason: ' ' })).rejects.toMatchObject({
      code: 'pause-reason-required',
    });
    await core.get(PausesService).pause(office, { reason: 'x' });
    await core.get(PausesService).pause(office, { reason: 'again' });
    const [pause, second] = await core.get(PausesService).list(north);
    expect(second).toBeUndefined();
    await expect(core.get(PausesService).resume(north, pause?.id ?? '')).rejects.toMatchObject({
      code: 'pause-of-register',
    });
  });
});

describe('planning', () => {
  it('decides once, also when two plan at once, and says the same beforehand', async () => {
    for (let n = 0; n < 5; n += 1) await dueCase(reached);
    core.clock.moveTo('2025-12-20');
    const [dry] = await core.get(PlanningService).plan({ dryRun: true });
    expect(await core.sql('select 1 from register.message')).toEqual([]);
    const runs = await Promise.all([1, 2, 3].map(() => core.get(PlanningService).plan()));
    expect(runs.flat().flatMap(({ decided }) => decided)).toEqual(dry?.decided);
    expect(dry?.decided).toEqual([
      { state: 'planned', reason: null, channel: 'sms', count: 5 },
      { state: 'skipped', reason: 'overtaken', channel: null, count: 10 },
    ]);
  });

  it('leaves the past alone when it begins', async () => {
    const { episodeId } = await dueCase(reached);
    await plan('2026-06-30');
    expect(await stateOf(episodeId)).toBeUndefined();
  });
});

describe('what the days to come bring', () => {
  it('is told with persons for those who may see them, and as numbers', async () => {
    const { episodeId } = await dueCase(reached);
    const other = await dueCase({ ...reached, refused: ['email', 'sms'] }, 'south');
    core.clock.moveTo('2025-12-04');
    const lists = core.get(MessageListsService);
    // Until then only the invitation was due, which falls on today; the reminder comes in two days.
    const days = (await lists.upcoming(office, { days: 7 })).items.map(
      ({ day, rung, channel, reason, episodeId: id }) => [day, rung, channel ?? reason, id],
    );
    expect(days.toSorted()).toEqual(
      [
        ['2025-12-04', 'invite', 'email', episodeId],
        ['2025-12-04', 'invite', 'refused', other.episodeId],
        ['2025-12-06', 'remind', 'email', episodeId],
        ['2025-12-06', 'remind', 'refused', other.episodeId],
      ].toSorted(),
    );
    expect((await lists.upcoming(north)).total).toBe(2);
    expect(
      (await lists.upcomingCounts(north)).map(({ rung, channel, count }) => [rung, channel, count]),
    ).toEqual([
      ['invite', 'email', 1],
      ['remind', 'email', 1],
    ]);
    const [log] = await core.sql<{ n: number }>(
      `select count(*)::int as n from audit.event where action = 'messages.read-upcoming'`,
    );
    expect(log?.n).toBe(6);
    await plan('2025-12-04');
    expect((await lists.upcoming(north)).items).toMatchObject([{ rung: 'invite' }, { rung: 'remind' }]);
  });
});

describe('an answer', () => {
  it('that comes while a message is in the hands of a worker stops it', async () => {
    const { episodeId } = await dueCase(reached);
    await plan('2025-12-20');
    const now = core.clock.now();
    await core.database.asSystem((tx) =>
      claimMessages(tx, { worker: 'slow', now, channels: ['sms'], limit: 10 }),
    );
    await submit(core, north, episodeId, 'year1', { satisfied: true, 'pain.rest': 1 });
    expect(await stateOf(episodeId)).toMatchObject({ state: 'skipped', reason: 'answered' });
  });
});

describe('a worker that died', () => {
  const claim = (worker: string): Promise<readonly { id: string }[]> =>
    core.database.asSystem((tx) =>
      claimMessages(tx, { worker, now: core.clock.now(), channels: ['sms', 'email'], limit: 10 }),
    );

  it('leaves what may be repeated to the next, which sends it once', async () => {
    const { episodeId } = await dueCase(reached);
    await plan('2025-12-20');
    const [taken] = await claim('dead');
    await mkdir(join(folder, 'sms/taken'), { recursive: true });
    await writeFile(join(folder, 'sms/taken', `${taken?.id ?? ''}.json`), '{}');
    expect(await send()).toMatchObject({ outcomes: {} });
    core.clock.moveTo('2025-12-21');
    expect(await send()).toMatchObject({ again: 1, uncertain: 0, outcomes: { sent: 1 } });
    expect(await stateOf(episodeId)).toMatchObject({ state: 'sent' });
    // It had been taken already: nothing is laid out again.
    expect(await readdir(join(folder, 'sms/outbox'))).not.toContain(`${taken?.id ?? ''}.json`);
  });

  it('leaves what may have gone out to a person, who decides', async () => {
    const { episodeId } = await dueCase({ email: 'pat@example.org' });
    await plan('2025-12-06');
    const [taken] = await claim('dead');
    const id = taken?.id ?? '';
    await core.database.asSystem((tx) => noteHandingOver(tx, id, 'dead', core.clock.now()));
    // As if e-mail left by a server, which sends twice what it is given twice.
    await core.sql(`update register.message set lease_until = '2025-01-01' where state = 'sending'`);
    expect(
      await core.database.asSystem((tx) =>
        reclaimMessages(tx, { now: core.clock.now(), repeatable: ['sms'] }),
      ),
    ).toEqual({ again: 0, uncertain: 1 });
    expect(await stateOf(episodeId, 'remind')).toMatchObject({ state: 'uncertain', reason: 'handed-over' });
    // It may have arrived: whoever got it is let in, although nobody wrote down that it went.
    await send();
    const link = (await core.database.asSystem((tx) => core.get(MessageLinks).prepare(tx, [id]))).get(id);
    expect(await core.get(LinksService).resolve(link?.url.split('/a/')[1] ?? '')).toMatchObject({
      state: 'open',
      episodeId,
    });
    const held = core.get(HeldMessagesService);
    await expect(held.decide(staff('south'), id, 'was-sent')).rejects.toMatchObject({
      code: 'unknown-message',
    });
    await held.decide(office, id, 'send-again');
    await send();
    expect(await stateOf(episodeId, 'remind')).toMatchObject({ state: 'sent' });
    await expect(held.decide(office, id, 'handled')).rejects.toMatchObject({ code: 'message-not-held' });
  });
});

describe('a record that the database undoes', () => {
  it('is made again, and the message is not sent again', async () => {
    const { episodeId } = await dueCase(reached);
    await plan('2025-12-20');
    // As when two wait for each other: the first record of an attempt fails once.
    await core.sql(`create sequence register.once; grant usage on sequence register.once to kvalreg_app;
      create function register.fail_once() returns trigger language plpgsql as $$
      begin
        if nextval('register.once') = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
        return new;
      end $$;
      create trigger fail_once before insert on register.message_attempt for each row execute function register.fail_once();`);
    const channel = core.get(MessageChannels).get('sms');
    if (!channel) throw new Error('the test has no channel');
    const handOver = jest.spyOn(channel, 'send');
    try {
      expect(await send()).toMatchObject({ outcomes: { sent: 1 } });
      expect(handOver).toHaveBeenCalledTimes(1);
      expect(await stateOf(episodeId)).toMatchObject({ state: 'sent', channel: 'sms' });
    } finally {
      handOver.mockRestore();
      await core.sql('drop function register.fail_once() cascade; drop sequence register.once');
    }
  });
});

describe('a receipt', () => {
  it('tells that a message arrived, or sends it by the next channel', async () => {
    const { episodeId } = await dueCase(reached);
    await plan('2025-12-20');
    await send();
    const [message] = await core.sql<{ id: string }>(
      'select id from register.message where episode_id = $1 and rung = $2',
      [episodeId, 'text'],
    );
    const receipt = (outcome: string): Promise<void> =>
      writeFile(
        join(folder, 'sms/receipts/a.json'),
        JSON.stringify({ id: message?.id, outcome, reason: 'unknown number' }),
      );
    await writeFile(join(folder, 'sms/receipts/broken.json'), '{');
    await receipt('undeliverable');
    expect(await core.get(ReceiptsService).collect()).toBe(1);
    expect(await readdir(join(folder, 'sms/receipts-refused'))).toEqual(['broken.json']);
    expect(await stateOf(episodeId)).toEqual({ channel: 'email', state: 'planned', reason: null });
    await send();
    await receipt('delivered');
    await core.get(ReceiptsService).collect();
    // It left by e-mail since: a receipt of the text message says nothing about it.
    expect(await stateOf(episodeId)).toMatchObject({ channel: 'email', state: 'sent' });
    const { items } = await core.get(MessageListsService).list(office, { episodeId, states: ['sent'] });
    expect(items[0]?.attempts.map(({ channel, outcome }) => [channel, outcome])).toEqual([
      ['sms', 'accepted'],
      ['sms', 'undeliverable'],
      ['email', 'accepted'],
    ]);
  });
});
