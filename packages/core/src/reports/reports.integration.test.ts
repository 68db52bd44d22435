import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { loadCohort } from '../indicators/outcome-cohort.fixture.js';
import { loadShares } from '../fixtures/outcome-shares.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import type { ReportRequest } from './report.js';
import { reportCsv } from './report-csv.js';
import { ReportsService } from './reports.service.js';

let core: StartedCore;
let reports: ReportsService;
beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  await loadCohort(core);
  // So that the nation of 2024 is more than two patients.
  await loadShares(core, [['south', 2024, 'left', 3, 5]]);
  reports = core.get(ReportsService);
});
afterAll(() => core.stop());

const leader = staff('north', 'clinic-leader');
const office = staff(null);
const read = (more: Partial<ReportRequest> = {}, scope = leader) =>
  reports.standard(scope, { pathway: 'knee', report: 'standard', ...more });

describe('a declared report', () => {
  it('begins with its first tab: the own clinic beside the nation, by year', async () => {
    const { tab, unit, years, own, nation, smallestN } = await read();
    expect(tab.id).toBe('volume');
    expect(unit).toMatchObject({ id: 'north', name: 'North clinic' });
    expect(years).toEqual(['2023', '2024']);
    expect(own.map(({ group, n }) => [group, n])).toEqual([
      [{ year: '2023' }, 9],
      [{ year: '2024' }, 1],
    ]);
    expect(nation.map(({ group, n }) => [group['year'], n])).toEqual([
      ['2023', 20],
      ['2024', 7],
    ]);
    expect(smallestN).toBe(5);
  });

  it('computes each figure of a tab with its own breakdown', async () => {
    const { own, nation } = await read({ tab: 'outcome', filter: { year: ['2023'] } });
    const satisfied = own.filter(({ indicator }) => indicator === 'satisfied');
    expect(satisfied.map(({ group, n, k }) => [group, n, k])).toEqual([
      [{}, 5, 4],
      [{ year: '2023' }, 5, 4],
    ]);
    // Before and after of the north: 8→2 7→3 6→6 9→1 0→0 4→2.
    expect(own.find(({ indicator }) => indicator === 'relief')).toMatchObject({
      n: 6,
      unknown: 3,
      value: -20 / 6,
    });
    expect(nation.find(({ indicator, group }) => indicator === 'answers' && !group['year'])).toMatchObject({
      n: 19,
      options: [
        { code: 'yes', k: 15 },
        { code: 'unsure', k: 1 },
        { code: 'no', k: 3 },
      ],
    });
  });

  it('withholds the nation where a choice would leave few cases beside the own', async () => {
    const { own, nation } = await read({ filter: { side: ['right'] } });
    expect(own.map(({ group, n }) => [group['year'], n])).toEqual([['2024', 1]]);
    expect(nation.map(({ group, suppressed }) => [group['year'], suppressed])).toEqual([
      ['2023', 'withheld'],
      ['2024', 'withheld'],
    ]);
  });

  it('takes filters that are left empty as no filters', async () => {
    expect((await read({ filter: { year: [], side: [] } })).own).toEqual((await read()).own);
  });

  it('shows the office any unit, or the nation alone, with nothing withheld', async () => {
    const alone = await read({}, office);
    expect(alone).toMatchObject({ unit: null, own: [], smallestN: 0 });
    expect(alone.nation.map(({ n }) => n)).toEqual([20, 7]);
    const west = await read({ filter: { unit: ['west'] } }, office);
    expect(west).toMatchObject({ unit: { name: 'West clinic' }, own: [{ group: { year: '2023' }, n: 1 }] });
  });

  it('lets a clinic choose itself and no other', async () => {
    expect((await read({ filter: { unit: ['north'] } })).own).toHaveLength(2);
    await expect(read({ filter: { unit: ['south'] } })).rejects.toBeInstanceOf(ForbiddenError);
  });

  it.each<[Partial<ReportRequest>, object]>([
    [{ report: 'annual' }, { status: 404, code: 'unknown-report', details: { reports: ['standard'] } }],
    [{ tab: 'third' }, { status: 404, code: 'unknown-tab', details: { tabs: ['volume', 'outcome'] } }],
    [{ filter: { sex: ['male'] } }, { status: 400, code: 'unknown-filter', message: expect.anything() }],
    [{ filter: { side: ['both'] } }, { status: 400, code: 'invalid-selection' }],
    [{ filter: { unit: ['a', 'b'] } }, { status: 400, code: 'several-units' }],
  ])('refuses %j', async (more, expected) => {
    const refused: unknown = await read(more, office).catch((error: unknown) => error);
    expect(refused instanceof NotFoundError || refused instanceof InvalidInputError).toBe(true);
    expect(refused).toMatchObject(expected);
  });
});

describe('the file of a tab', () => {
  it('has one estimate a row, and nothing of what is withheld', async () => {
    const pathway = outcomeRegister.register.pathways['knee'];
    if (!pathway) throw new Error('the fixture has the pathway');
    const header =
      'figure,indicator,title,dimension,code,group,unit,part,population,excluded,unknown,n,k,value,low,high,sd,suppressed,as_of,incomplete,across,across_code,as_of_time,at_risk';
    expect(reportCsv(await read(), pathway, 'en')).toBe(
      [
        header,
        '"Operations, by year",operations,operations,year,2023,own,north,,9,,0,9,,9,,,,,,,,,2025-11-22T12:00:00.000Z,',
        '"Operations, by year",operations,operations,year,2024,own,north,,1,,0,1,,1,,,,,,,,,2025-11-22T12:00:00.000Z,',
        '"Operations, by year",operations,operations,year,2023,nation,,,20,,0,20,,20,,,,,,,,,2025-11-22T12:00:00.000Z,',
        '"Operations, by year",operations,operations,year,2024,nation,,,7,,0,7,,7,,,,,,,,,2025-11-22T12:00:00.000Z,',
        '',
      ].join('\r\n'),
    );
    expect(reportCsv(await read({ filter: { side: ['right'] } }), pathway, 'en').split('\r\n')).toEqual([
      header,
      '"Operations, by year",operations,operations,year,2024,own,north,,1,,0,1,,1,,,,,,,,,2025-11-22T12:00:00.000Z,',
      '"Operations, by year",operations,operations,year,2023,nation,,,,,,,,,,,,withheld,,,,,2025-11-22T12:00:00.000Z,',
      '"Operations, by year",operations,operations,year,2024,nation,,,,,,,,,,,,withheld,,,,,2025-11-22T12:00:00.000Z,',
      '',
    ]);
    const outcome = reportCsv(
      await read({ tab: 'outcome', filter: { year: ['2023'] } }),
      pathway,
      'sv',
    ).split('\r\n');
    expect(
      outcome.filter((line) => line.startsWith('Pain (sv),relief,relief (sv),,,own,north,')),
    ).toHaveLength(3);
    expect(outcome.find((line) => line.includes(',own,north,unsure,'))).toMatch(
      /^Satisfaction \(sv\),answers,answers \(sv\),,,own,north,unsure,9,,1,8,1,0\.125,/,
    );
  });
});
