import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerPlugin, type Rung } from '@kvalreg/declaration';
import { operated, plannedCase } from '../../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../../fixtures/knee-register.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { RungsService } from './rungs.service.js';

let core: StartedCore;
const north = staff('north');
const rung = (id: string, day: number, purpose: Rung['purpose']): Rung => ({
  id,
  title: { sv: id, en: id },
  purpose,
  day,
  channels: ['email', 'letter'],
});

/** The knee register with an invitation and a reminder a year after surgery. */
function withLadder() {
  const { register } = kneeRegister();
  const { knee } = register.pathways;
  const year1 = knee?.occasions['year1'];
  if (!knee || !year1) throw new Error('the knee register has a follow-up');
  const reminders = [rung('invitation', -14, 'invitation'), rung('reminder', 14, 'reminder')];
  const occasions = { ...knee.occasions, year1: { ...year1, reminders } };
  return registerPlugin({ ...register, pathways: { knee: { ...knee, occasions } } }, { apiVersion: 1 });
}

/** Due on 2024-05-10, closing on 2024-11-06; invited on 2024-04-26 unless it says otherwise. */
async function made(
  unit: string,
  messages: readonly (readonly [rung: string, channel: string, day: string])[],
  answeredOn: string | null,
): Promise<void> {
  const scope = staff(unit);
  const { episodeId } = await plannedCase(core, scope, '2023-01-01');
  await operated(core, scope, episodeId, '2023-05-10');
  for (const [name, channel, day] of messages) {
    await core.sql(
      `insert into register.message (id, register_id, pathway, unit_id, episode_id, occasion, rung, purpose, due_for,
         planned_on, channels, channel, state, not_before, sent_at, changed_at)
       values (gen_random_uuid(), 'knee', 'knee', $1, $2, 'year1', $3, $4, $5::date, $5::date, array[$6], $6, 'sent', now(),
         ($5 || 'T10:00Z')::timestamptz, now())`,
      [unit, episodeId, name, name === 'invitation' ? 'invitation' : 'reminder', day, channel],
    );
  }
  if (answeredOn !== null) {
    await core.sql(
      `update register.occasion set response_id = gen_random_uuid(), revision = 1, answered_on = $2, channel = 'web'
       where episode_id = $1 and name = 'year1'`,
      [episodeId, answeredOn],
    );
  }
}
const invited = ['invitation', 'email', '2024-04-26'] as const;
const reminded = ['reminder', 'letter', '2024-05-24'] as const;

beforeAll(async () => {
  core = await startCore([withLadder()]);
  await made('north', [invited], '2024-04-26'); // the same day
  await made('north', [invited], '2024-05-23'); // the day before the reminder would go
  await made('north', [invited, reminded], '2024-05-24');
  await made('north', [invited, reminded], '2024-05-20'); // on paper that came after the reminder went
  await made('north', [invited, reminded], '2024-11-07'); // a day too late
  await made('north', [invited, reminded], null);
  await made('south', [['invitation', 'letter', '2024-04-26']], null);
}, 60_000);
afterAll(() => core.stop());

const ask = (scope: typeof north, unit?: string) =>
  core.get(RungsService).answer(scope, { pathway: 'knee', unit });

describe('RungsService', () => {
  it('puts each message in one group, by rung and channel', async () => {
    const [year1] = (await ask(staff(null), 'north')).occasions;
    expect(year1?.rungs).toMatchObject([
      { rung: 'invitation', channel: 'email', sent: 6, before: 0, answered: 3, next: 3, over: 0, open: 0 },
      {
        rung: 'reminder',
        channel: 'letter',
        sent: 4,
        before: 1,
        answered: 1,
        next: 0,
        over: 2,
        open: 0,
        share: { n: 3 },
      },
    ]);
    core.clock.moveTo('2024-11-06');
    const [open] = (await ask(staff(null), 'north')).occasions;
    expect(open?.rungs[1]).toMatchObject({ answered: 1, over: 1, open: 1 });
    expect(open?.curve).toEqual({ invited: 0, weeks: [] });
    core.clock.moveTo('2025-11-22');
  });

  it('adds up the answers by whole weeks since the invitation', async () => {
    const [year1] = (await ask(north)).occasions;
    // On day 0; on days 24, 27 and 28.
    expect(year1?.curve.invited).toBe(6);
    expect(year1?.curve.weeks.map(({ week, answered }) => [week, answered])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 3],
      [5, 4],
    ]);
    expect(year1?.curve.weeks[3]?.share).toMatchObject({ n: 6, value: 0.5 });
  });

  it('shows a clinic its own, the office any, and an authority none', async () => {
    const sent = async (scope: typeof north, unit?: string) =>
      (await ask(scope, unit)).occasions[0]?.rungs.reduce((sum, one) => sum + one.sent, 0);
    expect(await sent(north)).toBe(10);
    expect(await sent(staff('south'))).toBe(1);
    expect(await sent(staff(null))).toBe(11);
    await expect(ask(north, 'south')).rejects.toMatchObject({ code: 'messages-of-others' });
    await expect(ask(staff(null, 'authority'))).rejects.toMatchObject({ code: 'messages-of-others' });
  });
});
