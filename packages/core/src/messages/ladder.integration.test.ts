import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operated, plannedCase, submit, type KneeCase } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { LinksService } from '../forms/links/links.service.js';
import { droppedMessage, type DroppedMessage } from './channels/file-drop.schema.js';
import { remindingRegister, writeContact, type KnownContact } from './ladder.fixture.js';
import { PlanningService } from './planning/planning.service.js';
import { DispatchService } from './sending/dispatch.service.js';

let core: StartedCore;
let folder = '';
const north = staff('north');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvalreg-messages-'));
  core = await startCore([remindingRegister()], {
    KVALREG_DIGITAL_MAILBOX_FOLDER: join(folder, 'mailbox'),
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
  await core.sql('delete from register.message; delete from register.message_planning');
  await core.sql('update register.episode set ended_on = $1, end_reason = $2', ['2020-01-01', 'test']);
});

/** Operated on 2024-11-22: due on 2025-11-22, open from 2025-09-23 until 2026-05-21. */
async function dueCase(contact: KnownContact): Promise<KneeCase> {
  const made = await plannedCase(core, north, '2024-11-01');
  await operated(core, north, made.episodeId, '2024-11-22');
  await writeContact(core, made.personId, contact);
  return made;
}
async function onDay(day: string): Promise<void> {
  core.clock.moveTo(day);
  await core.get(PlanningService).plan();
  await core.get(DispatchService).send({ worker: 'test' });
}
const messagesOf = (episodeId: string): Promise<object[]> =>
  core.sql(
    'select rung, channel, state, reason from register.message where episode_id = $1 order by due_for',
    [episodeId],
  );
async function dropped(channel: string): Promise<readonly DroppedMessage[]> {
  const outbox = join(folder, channel, 'outbox');
  const names = await readdir(outbox).catch(() => []);
  return Promise.all(
    names.map(async (name) => droppedMessage.parse(JSON.parse(await readFile(join(outbox, name), 'utf8')))),
  );
}

describe('the ladder', () => {
  it('is climbed day by day, each rung by the channel that reaches the person', async () => {
    const { episodeId } = await dueCase({
      email: 'pat@example.org',
      phone: '+46700000001',
      street: 'Vägen 1',
    });
    await onDay('2025-11-07');
    expect(await messagesOf(episodeId)).toEqual([]);
    await onDay('2025-11-08');
    await onDay('2025-11-09');
    expect(await messagesOf(episodeId)).toEqual([
      { rung: 'invite', channel: 'email', state: 'sent', reason: null },
    ]);
    await onDay('2025-12-06');
    await onDay('2025-12-20');
    await onDay('2026-01-03');
    expect(await messagesOf(episodeId)).toEqual([
      { rung: 'invite', channel: 'email', state: 'sent', reason: null },
      { rung: 'remind', channel: 'email', state: 'sent', reason: null },
      { rung: 'text', channel: 'sms', state: 'sent', reason: null },
      { rung: 'paper', channel: 'letter', state: 'to-print', reason: null },
    ]);
    const [sms] = await dropped('sms');
    expect(sms).toMatchObject({ recipient: { kind: 'sms', phone: '+46700000001' }, closesOn: '2026-05-21' });
    expect(await core.get(LinksService).resolve(sms?.link.split('/a/')[1] ?? '')).toMatchObject({
      state: 'open',
      episodeId,
      occasion: 'year1',
    });
    expect(await core.get(LinksService).exchangeCode(sms?.code ?? '', 'here')).toHaveProperty('key');
  });

  it('stops when the answer comes, whatever waits', async () => {
    const { episodeId } = await dueCase({ street: 'Vägen 1' });
    core.clock.moveTo('2025-12-20');
    await core.get(PlanningService).plan();
    await submit(core, north, episodeId, 'year1', { satisfied: true, 'pain.rest': 1 });
    await onDay('2026-01-03');
    expect(await messagesOf(episodeId)).toEqual([
      { rung: 'invite', channel: null, state: 'skipped', reason: 'overtaken' },
      { rung: 'remind', channel: null, state: 'skipped', reason: 'overtaken' },
      { rung: 'text', channel: 'letter', state: 'skipped', reason: 'answered' },
    ]);
  });
});
