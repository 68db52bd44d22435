import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AccountsService } from '../access/accounts/accounts.service.js';
import type { Scope } from '../access/scope.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { loadCohort } from '../indicators/outcome-cohort.fixture.js';
import { Database } from '../platform/database/database.js';
import { ReportFilesService } from '../reports/outputs/report-files.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { claimSending, noteHandingOver } from './sending/sendings.query.js';
import { SendingService } from './sending/sending.service.js';
import {
  attachableRegister,
  somebody,
  startMailHouse,
  startWorkerOn,
  type MailHouse,
} from './subscriptions.fixture.js';
import { SubscriptionsService } from './subscriptions.service.js';
import type { Sending, SubscriptionWish } from './subscription.js';

const plugin = attachableRegister();
let house: MailHouse;
let core: StartedCore;
let workers: readonly INestApplicationContext[] = [];
let subscriptions: SubscriptionsService;
let leader: Scope;
let colleague: Scope;
let office: Scope;

beforeAll(async () => {
  house = await startMailHouse();
  const environment = {
    KVALREG_SMTP_URL: house.url,
    KVALREG_MAIL_FROM: 'Knee <no-reply@example.org>',
    KVALREG_ATTACH_REPORTS: 'yes',
  };
  core = await startCore([plugin], environment);
  await loadCohort(core);
  workers = await Promise.all([1, 2].map(() => startWorkerOn(core.url, plugin, core.clock, environment)));
  subscriptions = core.get(SubscriptionsService);
  leader = await somebody(core, 'Leif', 'clinic-leader', 'north');
  colleague = await somebody(core, 'Karin', 'clinic-staff', 'north');
  office = await somebody(core, 'Olle', 'register-office', null);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await core.stop();
  await house.close();
});
afterEach(async () => {
  house.mails.length = 0;
  house.behaviour = 'take';
  await core.sql('delete from register.report_sending');
  await core.sql('delete from register.report_subscription');
});

const monthly: SubscriptionWish = {
  source: 'knee',
  report: 'standard',
  tab: null,
  filter: {},
  period: 'last-year',
  format: 'pdf',
  language: 'en',
  schedule: { frequency: 'monthly', day: 1, month: null },
};
const subscribe = (scope: Scope, more: Partial<SubscriptionWish> = {}) =>
  subscriptions.subscribe(scope, { ...monthly, ...more });
const services = (): readonly SendingService[] =>
  workers.map((worker) => worker.get(SendingService, { strict: false }));
/** Both workers plan and send all that waits, at the same time. */
async function work(): Promise<void> {
  const planned = await Promise.all(services().map((service) => service.plan()));
  const ids = planned.flat();
  await Promise.all(services().flatMap((service) => ids.map((id) => service.send(id, 'worker'))));
}
const log = async (scope = office): Promise<readonly Sending[]> =>
  (await subscriptions.sendings(scope, {})).items;
/** The file of a mail, as it was before it was put into the mail. */
const attached = (mail: string): string => {
  const part =
    mail
      .split(/\r\n\r\n/u)
      .at(-1)
      ?.split('--')[0] ?? '';
  return Buffer.from(part.replaceAll(/\s/gu, ''), 'base64').toString();
};

describe('a subscription', () => {
  it('is sent on its day, once, by two workers, with what its subscriber sees', async () => {
    core.clock.moveTo('2025-11-22');
    const { id, nextOn } = await subscribe(leader, { filter: { side: ['left'] } });
    expect(nextOn).toBe('2025-12-01');
    await work();
    expect(house.mails).toEqual([]);
    core.clock.moveTo('2025-12-01');
    await work();
    await work();
    expect(house.mails.map(({ to }) => to)).toEqual(['leif@example.org']);
    const file = attached(house.mails[0]?.text ?? '');
    // The own clinic beside the nation, last year, and nothing of what is for the office.
    expect(JSON.parse(file)).toEqual({
      isClinic: true,
      unit: 'north',
      tabs: ['volume', 'outcome'],
      years: ['2024'],
    });
    expect(house.mails[0]?.text).toContain('filename=knee-standard-2025-12-01.pdf');
    // Lines that are broken where a letter would be too long.
    expect(house.mails[0]?.text.replaceAll('=\r\n', '')).toContain(
      'http://localhost:3000/r/knee/reports/knee/standard?side=3Dleft&year=3D2024',
    );
    expect(house.mails[0]?.text).toContain('Subject: Standard report: Knee replacement, Knee register');
    expect(await log(leader)).toMatchObject([
      {
        subscriptionId: id,
        recipient: 'Leif',
        dueOn: '2025-12-01',
        isTest: false,
        state: 'sent',
        attempts: 1,
        selection: { side: ['left'], year: ['2024'] },
        dataDay: '2025-12-01',
        fileName: 'knee-standard-2025-12-01.pdf',
        fileHash: createHash('sha256').update(file).digest('hex'),
        fileBytes: Buffer.byteLength(file),
        reason: null,
      },
    ]);
    expect((await subscriptions.list(leader))[0]?.nextOn).toBe('2026-01-01');
  });

  it('sends once what fell due several times while nobody worked', async () => {
    core.clock.moveTo('2025-11-22');
    await subscribe(leader);
    core.clock.moveTo('2026-03-15');
    await work();
    expect(house.mails).toHaveLength(1);
    expect(await log()).toMatchObject([{ dueOn: '2026-03-01', state: 'sent' }]);
    expect((await subscriptions.list(leader))[0]?.nextOn).toBe('2026-04-01');
  });

  it('goes as a link where that is wished, without a file and without a number', async () => {
    core.clock.moveTo('2025-11-22');
    await subscribe(leader, { format: 'link', tab: 'volume', period: 'as-chosen' });
    core.clock.moveTo('2025-12-01');
    await work();
    const [mail] = house.mails;
    expect(mail?.text.replaceAll('=\r\n', '')).toContain('/reports/knee/standard?tab=3Dvolume');
    expect(mail?.text).not.toMatch(/filename|multipart/u);
    expect(await log()).toMatchObject([
      { state: 'sent', fileHash: null, fileName: null, dataDay: '2025-12-01' },
    ]);
  });
});

describe('who no longer is what they were', () => {
  const due = async (): Promise<void> => {
    core.clock.moveTo('2025-11-22');
    await subscribe(leader);
    core.clock.moveTo('2025-12-01');
  };
  const holds = (...assignments: Parameters<AccountsService['setAssignments']>[1]) =>
    core
      .get(AccountsService)
      .setAssignments({ subject: 'test|Leif', name: 'Leif', email: 'leif@example.org' }, assignments);
  afterEach(() => holds({ role: 'clinic-leader', registerId: 'knee', unitId: 'north' }));

  it.each([
    ['role-removed', []],
    ['role-removed', [{ role: 'clinic-staff', registerId: 'knee', unitId: 'north' }]],
    ['unit-changed', [{ role: 'clinic-leader', registerId: 'knee', unitId: 'south' }]],
  ] as const)('is sent nothing: %s %j', async (reason, held) => {
    await due();
    await holds(...held);
    await work();
    expect(house.mails).toEqual([]);
    expect(await log()).toMatchObject([{ state: 'stopped', reason }]);
    expect(await subscriptions.list(office)).toMatchObject([
      { state: 'stopped', stopReason: reason, nextOn: null },
    ]);
    // For good: not taken up again when the role comes back.
    await holds({ role: 'clinic-leader', registerId: 'knee', unitId: 'north' });
    core.clock.moveTo('2026-01-01');
    await work();
    expect(house.mails).toEqual([]);
  });

  it('is sent nothing of a part that is for others now', async () => {
    await due();
    await core.sql(`update register.report_subscription set tab = 'office'`);
    await work();
    expect(house.mails).toEqual([]);
    expect(await log()).toMatchObject([{ state: 'stopped', reason: 'tab-removed' }]);
  });
});

describe('when something goes wrong', () => {
  const due = async (...wishes: readonly (readonly [Scope, Partial<SubscriptionWish>])[]): Promise<void> => {
    core.clock.moveTo('2025-11-22');
    for (const [scope, wish] of wishes) await subscribe(scope, wish);
    core.clock.moveTo('2025-12-01');
  };

  it('one that fails stops no other, and is marked after its tries', async () => {
    await due([leader, { language: 'nb' }], [colleague, {}]);
    for (let round = 0; round < 6; round += 1) await work();
    expect(house.mails.map(({ to }) => to)).toEqual(['karin@example.org']);
    expect(
      (await log()).map(({ subscriber, state, attempts, reason }) => [subscriber, state, attempts, reason]),
    ).toEqual(
      expect.arrayContaining([
        ['Leif', 'failed', 4, 'error'],
        ['Karin', 'sent', 1, null],
      ]),
    );
  });

  it('tries again when the mail server has no time, and sends once', async () => {
    await due([leader, {}]);
    house.behaviour = 'later';
    await work();
    expect(await log()).toMatchObject([{ state: 'planned', reason: expect.stringContaining('451') }]);
    house.behaviour = 'take';
    await work();
    expect(house.mails).toHaveLength(1);
    expect(await log()).toMatchObject([{ state: 'sent' }]);
  });

  it('does not send again what may have arrived', async () => {
    await due([leader, {}]);
    house.behaviour = 'vanish';
    await work();
    expect(await log()).toMatchObject([{ state: 'uncertain' }]);
    house.behaviour = 'take';
    await work();
    expect(house.mails).toHaveLength(1);
  });

  it('after a crash sends what had not been handed over, and leaves alone what had', async () => {
    await due([leader, {}], [colleague, {}]);
    const [first, second] = (await services()[0]?.plan()) ?? [];
    const database = core.get(Database);
    const now = core.clock.now();
    const made = { selection: {}, dataDay: '2025-12-01', fileName: null, fileHash: null, fileBytes: null };
    // Two workers die: one while it makes the report, one while it hands it over.
    await database.asSystem((tx) => claimSending(tx, first ?? '', 'dead', now));
    await database.asSystem((tx) => claimSending(tx, second ?? '', 'dead', now));
    await database.asSystem((tx) => noteHandingOver(tx, second ?? '', 'dead', made, now));
    await work();
    expect(house.mails).toEqual([]);
    core.clock.pass(16);
    await work();
    expect(house.mails).toHaveLength(1);
    const states = (await log()).map(({ id, state, reason }) => [id, state, reason]);
    expect(states).toEqual(
      expect.arrayContaining([
        [first, 'sent', null],
        [second, 'uncertain', 'worker-lost'],
      ]),
    );
  });
});

describe('the register office', () => {
  it('sees everybody’s and tries one with the subscriber’s eyes; others see their own', async () => {
    core.clock.moveTo('2025-11-22');
    const { id } = await subscribe(leader);
    await subscribe(colleague);
    expect((await subscriptions.list(office)).map(({ subscriber }) => subscriber)).toEqual(['Karin', 'Leif']);
    expect((await subscriptions.list(colleague)).map(({ subscriber }) => subscriber)).toEqual(['Karin']);
    for (const act of ['pause', 'stop', 'test'] as const)
      await expect(subscriptions[act](colleague, id)).rejects.toMatchObject({
        status: 404,
        code: 'unknown-subscription',
      });
    const { sending } = await subscriptions.test(office, id);
    expect(await services()[0]?.send(sending, 'worker')).toBe('sent');
    expect(house.mails.map(({ to }) => to)).toEqual(['olle@example.org']);
    expect(JSON.parse(attached(house.mails[0]?.text ?? ''))).toMatchObject({ isClinic: true, unit: 'north' });
    expect(await log(leader)).toMatchObject([{ isTest: true, recipient: 'Olle', state: 'sent' }]);
    expect(await log(colleague)).toEqual([]);
  });

  it('pauses, takes up again and stops, and each is logged', async () => {
    core.clock.moveTo('2025-11-22');
    const { id } = await subscribe(leader);
    expect(await subscriptions.pause(office, id)).toMatchObject({ state: 'paused', nextOn: null });
    core.clock.moveTo('2025-12-24');
    await work();
    expect(house.mails).toEqual([]);
    expect(await subscriptions.resume(leader, id)).toMatchObject({ state: 'active', nextOn: '2026-01-01' });
    expect(await subscriptions.stop(office, id)).toMatchObject({ state: 'stopped', stopReason: 'by-office' });
    await expect(subscriptions.resume(leader, id)).rejects.toMatchObject({ code: 'subscription-not-paused' });
    const logged = await core.sql<{ action: string }>(
      `select action from audit.event where details->>'subscription' = $1 order by id`,
      [id],
    );
    expect(logged.map(({ action }) => action)).toEqual([
      'subscription.create',
      'subscription.pause',
      'subscription.resume',
      'subscription.stop',
    ]);
  });
});

describe('a report by reader', () => {
  const tabsFor = async (scope: Scope): Promise<readonly string[]> =>
    (await core.get(ReportsService).whole(scope, { pathway: 'knee', report: 'standard' })).map(
      ({ tab }) => tab.id,
    );

  it('holds nothing of what is for others, whichever way it is asked for', async () => {
    const authority = staff(null, 'authority');
    expect(await tabsFor(office)).toEqual(['volume', 'outcome', 'office']);
    expect(await tabsFor(leader)).toEqual(['volume', 'outcome']);
    expect(await tabsFor(authority)).toEqual(['volume', 'outcome']);
    const asked = { pathway: 'knee', report: 'standard', tab: 'office' };
    for (const scope of [leader, authority])
      await expect(core.get(ReportsService).standard(scope, asked)).rejects.toMatchObject({
        code: 'unknown-tab',
        details: { tabs: ['volume', 'outcome'] },
      });
  });

  it('computes the numbers that its texts speak of, of all that is chosen', async () => {
    const { nation } = await core
      .get(ReportsService)
      .standard(office, { pathway: 'knee', report: 'standard', tab: 'office', filter: { year: ['2023'] } });
    expect(nation).toMatchObject([{ indicator: 'operations', group: {}, value: 20 }]);
  });

  it('is no file in a process without a press', async () => {
    const files = core.get(ReportFilesService);
    await expect(
      files.file(leader, { pathway: 'knee', report: 'standard' }, 'pdf', 'en'),
    ).rejects.toMatchObject({ status: 503, code: 'no-report-press' });
    expect(
      (
        await workers[0]
          ?.get(ReportFilesService, { strict: false })
          .file(office, { pathway: 'knee', report: 'standard', tab: 'office' }, 'pdf', 'en')
      )?.name,
    ).toMatch(/^knee-standard-office-[\d-]{10}\.pdf$/u);
  });
});

describe('what cannot be kept', () => {
  it.each<[Partial<SubscriptionWish>, object]>([
    [{ report: 'annual' }, { code: 'unknown-report' }],
    [{ tab: 'office' }, { code: 'invalid-subscription', problems: [{ field: 'tab' }] }],
    [{ schedule: { frequency: 'weekly', day: 8, month: null } }, { problems: [{ field: 'day' }] }],
    [{ schedule: { frequency: 'yearly', day: 1, month: null } }, { problems: [{ field: 'month' }] }],
    [{ filter: { year: ['2024'] } }, { problems: [{ field: 'period' }] }],
    [{ filter: { sex: ['male'] } }, { code: 'unknown-filter' }],
    [{ filter: { unit: ['south'] } }, { code: 'other-unit' }],
  ])('%j', async (more, expected) => {
    await expect(subscribe(leader, more)).rejects.toMatchObject(expected);
    expect(await subscriptions.list(leader)).toEqual([]);
  });

  it('is a subscription of somebody without an address', async () => {
    const nobody = await somebody(core, 'Nora', 'clinic-staff', 'north', null);
    await expect(subscribe(nobody)).rejects.toMatchObject({ code: 'no-own-address' });
  });
});
