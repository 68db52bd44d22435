import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '../access/scope.js';
import { FeedsService, type LoadedRow } from '../feeds/feeds.service.js';
import { referralRegister } from '../fixtures/referral-register.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { PublicationService } from './publication.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';

const inRegister = (scope: Scope): Scope => ({ ...scope, registerId: 'referrals' });
const office = inRegister(staff(null));
const north = inRegister(staff('north'));
const authority = inRegister(staff(null, 'authority'));

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([referralRegister()]);
  await core.get(OrganisationService).save('referrals', [
    { id: 'north', name: 'North clinic', kind: 'clinic', regionCode: '01', regionName: 'Stockholm' },
    { id: 'south', name: 'South clinic', kind: 'clinic', regionCode: '12', regionName: 'Skåne' },
  ]);
  await core.get(FeedsService).load(office, { feed: 'referral', rows: rows() });
});
afterAll(() => core.stop());

/** North: ten referrals on 1 August, three of them seen in October. South: thirty on 1 October, one seen at once. */
function* rows(): Generator<LoadedRow> {
  for (let at = 0; at < 10; at += 1) yield row('north', at, '2025-08-01', at < 3 ? '2025-10-20' : null);
  for (let at = 0; at < 30; at += 1) yield row('south', at, '2025-10-01', at < 1 ? '2025-10-01' : null);
}
function row(unit: string, at: number, referredOn: string, seenOn: string | null): LoadedRow {
  return { unit, values: { number: `${unit}-${String(at)}`, referredOn, seenOn, kind: 'spine' } };
}

/** Today is 22 November: the seven in the north have waited for 113 days, those in the south for 52. */
const byMonth = [
  ['2025-08', 10, 10, undefined],
  ['2025-09', 10, 10, undefined],
  ['2025-10', 36, 29, undefined],
  ['2025-11', 36, 29, true],
];
const figures = async (scope: Scope, by: readonly string[], filter = {}) =>
  (
    await core
      .get(IndicatorsService)
      .compute(scope, { pathway: 'referral', indicators: ['waiting'], groups: [by], filter })
  ).map(({ group, n, k, incomplete }) => [...Object.values(group), n, k, incomplete]);

describe('figures of a feed', () => {
  it('are pictures at the end of each month, of all units', async () => {
    expect(await figures(office, ['month'])).toEqual(byMonth);
    expect(await figures(office, ['unit', 'month'], { month: ['2025-10'] })).toEqual([
      ['north', '2025-10', 7, 0, undefined],
      ['south', '2025-10', 29, 29, undefined],
    ]);
    expect(await figures(office, ['region'])).toEqual([
      ['01', 7, 0, undefined],
      ['12', 29, 29, undefined],
    ]);
  });

  it('follow what comes in', async () => {
    await core
      .get(FeedsService)
      .load(office, { feed: 'referral', rows: [row('south', 99, '2025-11-20', null)] });
    expect((await figures(office, ['month'])).at(-1)).toEqual(['2025-11', 37, 30, true]);
    const gone = [row('south', 99, '2025-11-20', '2025-11-21')];
    await core.get(FeedsService).load(office, { feed: 'referral', rows: gone });
    expect(await figures(office, ['month'])).toEqual(byMonth);
  });

  it('take no picture before a case can have begun, and say of how many the date is wrong', async () => {
    const load = (referredOn: string, seenOn: string | null) =>
      core.get(FeedsService).load(office, { feed: 'referral', rows: [row('south', 98, referredOn, seenOn)] });
    await load('1025-10-01', null);
    // What is yet to come is refused.
    await expect(load('2925-10-01', null)).rejects.toMatchObject({ status: 400 });
    expect(await figures(office, ['month'])).toEqual(byMonth);
    const ask = { pathway: 'referral', indicators: ['waiting'], groups: [['month']] };
    const last = async () => (await core.get(IndicatorsService).compute(office, ask)).at(-1);
    expect(await last()).toMatchObject({ n: 36, k: 29, population: 37, unknown: 1 });
    await load('2025-11-20', '2025-11-20');
    expect(await last()).toMatchObject({ n: 36, population: 36, unknown: 0 });
  });

  it('show a clinic its own and the nation, and an authority the units within the limits', async () => {
    expect(await figures(north, ['unit', 'month'])).toEqual([
      ['north', '2025-08', 10, 10, undefined],
      ['north', '2025-09', 10, 10, undefined],
      ['north', '2025-10', 7, 0, undefined],
      ['north', '2025-11', 7, 0, true],
    ]);
    // Without the own there is nobody in August and September, and many afterwards.
    expect((await figures(north, ['month'])).slice(-2)).toEqual(byMonth.slice(-2));
    await expect(figures(north, ['month'], { unit: ['south'] })).rejects.toMatchObject({
      code: 'other-unit',
    });
    const seen = await figures(authority, ['unit'], { year: ['2025'] });
    expect(seen.map(([unit]) => unit)).toEqual(['north', 'south']);
  });

  it('have no sex, for rows are no persons', async () => {
    await expect(figures(office, ['sex'])).rejects.toMatchObject({ code: 'invalid-selection' });
    await expect(
      core.get(IndicatorsService).compute(office, { pathway: 'visit', indicators: [], groups: [[]] }),
    ).rejects.toMatchObject({ code: 'unknown-pathway' });
  });

  it('stand in reports and in what is published', async () => {
    const answer = await core.get(ReportsService).standard(office, {
      pathway: 'referral',
      report: 'waiting',
      filter: { unit: ['north'], year: ['2025'] },
    });
    expect(answer.years).toEqual(['2025']);
    expect(
      answer.own
        .filter(({ indicator }) => indicator === 'waiting')
        .map(({ group, k, n }) => [group['month'], k, n]),
    ).toEqual([
      ['2025-08', 10, 10],
      ['2025-09', 10, 10],
      ['2025-10', 0, 7],
      ['2025-11', 0, 7],
    ]);
    const { results } = await core.get(PublicationService).read('referrals', 'referral');
    expect(
      results.find(({ indicator, group }) => indicator === 'waiting' && group['unit'] === undefined),
    ).toMatchObject({
      group: { year: '2025' },
      n: 36,
      asOf: '2025-11-22',
      incomplete: true,
    });
  });
});
