import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { occasionStatus, occasionStatuses } from '@kvalreg/engine';
import fc from 'fast-check';
import { operated, plannedCase, submit } from '../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { FollowUpService } from './follow-up.service.js';
import { isInStatus, statusSql } from './status-sql.js';

let core: StartedCore;
let followUps: FollowUpService;
const north = staff('north');
const south = staff('south');
const office = staff(null);
const operations = {
  north: ['2023-01-10', '2023-02-10', '2024-10-01', '2024-11-22', '2025-01-10', '2025-11-01'],
  south: ['2024-11-21', '2024-11-23'],
} as const;
const ids = new Map<string, string>();

beforeAll(async () => {
  core = await startCore();
  followUps = core.get(FollowUpService);
  for (const [unit, dates] of Object.entries(operations)) {
    for (const date of dates) {
      // All are registered today but one, which was registered in time.
      core.clock.moveTo(date === '2023-01-10' ? '2023-02-01' : '2025-11-22');
      const { episodeId } = await plannedCase(core, staff(unit), '2022-12-01');
      await operated(core, staff(unit), episodeId, date);
      ids.set(`${unit} ${date}`, episodeId);
    }
  }
  await submit(
    core,
    office,
    ids.get('north 2024-10-01') ?? '',
    'year1',
    { satisfied: true, 'pain.rest': 1 },
    { filledOn: '2025-10-05' },
  );
});
afterAll(() => core.stop());

describe('FollowUpService', () => {
  it('lists what is due, overdue, answered and expired', async () => {
    const listed = async (
      status: 'due' | 'overdue' | 'answered' | 'expired' | 'too-late' | 'not-open',
    ): Promise<unknown> =>
      (await followUps.list(office, { status })).items.map(
        ({ episode }) => `${episode.unitId} ${episode.indexDate ?? ''}`,
      );
    expect(await listed('overdue')).toEqual(['south 2024-11-21']);
    expect(await listed('due')).toEqual(['north 2024-11-22', 'south 2024-11-23', 'north 2025-01-10']);
    expect(await listed('expired')).toEqual(['north 2023-01-10']);
    expect(await listed('too-late')).toEqual(['north 2023-02-10']);
    expect(await listed('answered')).toEqual(['north 2024-10-01']);
    expect(await listed('not-open')).toEqual(['north 2025-11-01']);
  });

  it('shows who it is, how it was answered, and pages', async () => {
    const { items } = await followUps.list(office, { status: 'answered' });
    expect(items).toMatchObject([
      { person: { name: 'Pat Patient' }, channel: 'paper', answeredOn: '2025-10-05', revision: 1 },
    ]);
    const second = await followUps.list(office, { page: 2, pageSize: 3 });
    expect(second).toMatchObject({ total: 8, page: 2, pageSize: 3 });
    expect(second.items).toHaveLength(3);
  });

  it('filters by unit and occasion, and names those that there are', async () => {
    expect((await followUps.list(office, { unitId: 'south' })).total).toBe(2);
    expect((await followUps.list(office, { pathway: 'knee', occasion: 'year1' })).total).toBe(8);
    await expect(followUps.list(office, { occasion: 'year7' })).rejects.toMatchObject({
      code: 'unknown-occasion',
      details: { occasions: ['year1'] },
    });
    await expect(followUps.list(office, { pathway: 'hip' })).rejects.toMatchObject({
      code: 'unknown-pathway',
    });
  });

  it('counts by clinic', async () => {
    const count = { pathway: 'knee', occasion: 'year1' };
    const none = Object.fromEntries(occasionStatuses.map((status) => [status, 0]));
    expect(await followUps.counts(office)).toEqual([
      {
        unitId: 'north',
        unitName: 'North clinic',
        ...count,
        counts: { ...none, 'not-open': 1, due: 2, expired: 1, 'too-late': 1, answered: 1 },
      },
      {
        unitId: 'south',
        unitName: 'South clinic',
        ...count,
        counts: { ...none, due: 1, overdue: 1 },
      },
    ]);
  });

  it('shows a clinic its own and nothing else', async () => {
    expect((await followUps.list(south)).items.map(({ episode }) => episode.unitId)).toEqual([
      'south',
      'south',
    ]);
    expect((await followUps.list(south, { unitId: 'north' })).items).toEqual([]);
    expect((await followUps.counts(north)).map(({ unitId }) => unitId)).toEqual(['north']);
  });

  it('logs each person that was shown, and none for counts', async () => {
    const events = (): Promise<{ n: number }[]> => core.sql('select count(*) as n from audit.event');
    const [before] = await events();
    await followUps.counts(office);
    await followUps.list(office, { status: 'due' });
    expect((await events())[0]?.n).toBe((before?.n ?? 0) + 3);
  });
});

describe('statusSql', () => {
  it('says the same as the engine for any dates', async () => {
    const date = fc.option(fc.integer({ min: 0, max: 6 }).map((day) => `2025-01-0${String(day + 1)}`));
    const dates = fc.sample(
      fc.record({
        dueOn: date,
        opensOn: date,
        closesOn: date,
        answeredOn: date,
        scheduledOn: date,
        endedOn: date,
        stoppedOn: date,
      }),
      2000,
    );
    const day = `'2025-01-04'::date`;
    const conditions = occasionStatuses.map(
      (status) => `case when ${isInStatus(status, day)} then '${status}' end`,
    );
    const rows = await core.sql<{ status: string; conditions: string[] }>(
      `select ${statusSql(day)} as status, array_remove(array[${conditions.join(', ')}], null) as conditions
       from unnest($1::date[], $2::date[], $3::date[], $4::text[], $5::date[], $6::date[], $7::date[])
         with ordinality as o (due_on, opens_on, closes_on, response_id, scheduled_on, ended_on, stopped_on, at) order by at`,
      [
        dates.map(({ dueOn }) => dueOn),
        dates.map(({ opensOn }) => opensOn),
        dates.map(({ closesOn }) => closesOn),
        dates.map(({ answeredOn }) => answeredOn),
        dates.map(({ scheduledOn }) => scheduledOn),
        dates.map(({ endedOn }) => endedOn),
        dates.map(({ stoppedOn }) => stoppedOn),
      ],
    );
    expect(rows.map(({ status }) => status)).toEqual(dates.map((one) => occasionStatus(one, '2025-01-04')));
    // And of the conditions exactly one is met: that of the status.
    expect(rows.map(({ conditions }) => conditions)).toEqual(rows.map(({ status }) => [status]));
  });
});
