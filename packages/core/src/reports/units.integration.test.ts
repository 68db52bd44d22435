import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rehabilitationCases } from '../fixtures/rehabilitation-cases.fixture.js';
import { rehabilitationRegister } from '../fixtures/rehabilitation-register.fixture.js';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import type { ReportAnswer } from './report.js';
import { ReportsService } from './reports.service.js';

/** Unit → first visits, then answers one year after discharge: able and not able. */
const cases = {
  north: [30, 12, 8],
  south: [40, 9, 1],
  east: [15, 2, 1],
  west: [12, 1, 1],
  tiny: [4, 2, 2],
} as const;

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([rehabilitationRegister()]);
  await core.get(OrganisationService).save(
    'knee',
    ['east', 'west', 'tiny'].map((id) => ({
      id,
      name: `The ${id} clinic`,
      kind: 'clinic' as const,
      regionCode: '12',
      regionName: 'Skåne',
    })),
  );
  await rehabilitationCases(core, cases);
});
afterAll(() => core.stop());

const read = (scope = staff(null)): Promise<ReportAnswer> =>
  core.get(ReportsService).standard(scope, { pathway: 'rehabilitation', report: 'units' });
const rowsOf = ({ nation }: ReportAnswer): unknown =>
  nation
    .filter(({ indicator }) => indicator === 'answers')
    .map(({ group, n, suppressed, options, balance }) => [
      group['unit'],
      suppressed ?? n,
      options?.[0]?.k,
      balance?.mean,
    ]);

describe('figures by unit', () => {
  it('leave out units below the criterion, and put small ones together, for those who see all', async () => {
    const answer = await read();
    expect(rowsOf(answer)).toEqual([
      ['north', 20, 12, 0.2],
      ['south', 10, 9, 0.8],
      // East and west have 3 and 2 answers.
      ['(others)', 5, 3, 0.2],
      ['(all)', 35, 24, 13 / 35],
    ]);
    expect(answer.participation).toEqual({ unitsIn: 4, unitsOf: 5, casesIn: 97, casesOut: 4 });
    // What is not by unit is of everybody.
    expect(answer.nation.find(({ indicator }) => indicator === 'visits')).toMatchObject({ n: 101 });
  });

  it('show a clinic itself beside the nation, and no other', async () => {
    const answer = await read(staff('north', 'clinic-leader'));
    expect(rowsOf(answer)).toEqual([
      ['north', 20, 12, 0.2],
      ['(all)', 39, 26, 13 / 39],
    ]);
    expect(answer.participation).toEqual({ unitsIn: 4, unitsOf: 5, casesIn: null, casesOut: null });
    // A clinic that takes no part sees the nation alone.
    expect(rowsOf(await read(staff('tiny', 'clinic-leader')))).toEqual([['(all)', 39, 26, 13 / 39]]);
  });

  it('show the authority no sum that could not be worked out from what it may see', async () => {
    // Who takes no part is withheld, so that neither sum follows from what is shown; the rest could be subtracted.
    expect(rowsOf(await read(staff(null, 'authority')))).toEqual([
      ['(others)', 'withheld', undefined, undefined],
      ['(all)', 'withheld', undefined, undefined],
    ]);
  });
});

describe('small multiples of units, and a map of regions', () => {
  const readTrends = async (scope = staff(null)) => {
    const { nation } = await core
      .get(ReportsService)
      .standard(scope, { pathway: 'rehabilitation', report: 'trends' });
    const unitsIn = (dimension: string) =>
      [...new Set(nation.flatMap(({ group: { [dimension]: value } }) => value ?? []))].sort();
    const ofYears = nation.filter(({ group }) => Object.keys(group).join() === 'year');
    return { units: unitsIn('unit'), regions: unitsIn('region'), years: ofYears, nation };
  };

  it('are of all units and regions for the office, whose parts add up', async () => {
    const { units, regions, years, nation } = await readTrends();
    expect(units).toEqual(['east', 'north', 'south', 'tiny', 'west']);
    expect(regions).toContain('12');
    const sum = (of: typeof nation) => of.reduce((all, { n }) => all + (n ?? 0), 0);
    expect(sum(nation.filter(({ group }) => 'unit' in group))).toBe(sum(years));
  });

  it('are the own unit beside the nation for a clinic, without regions', async () => {
    const { units, regions, years } = await readTrends(staff('north', 'clinic-leader'));
    expect(units).toEqual(['north']);
    expect(regions).toEqual([]);
    expect(years.length).toBeGreaterThan(0);
  });

  it('tell the authority nothing of a unit with few cases, and nothing by region', async () => {
    const { nation, regions } = await readTrends(staff(null, 'authority'));
    expect(regions).toEqual([]);
    const tiny = nation.filter(({ group }) => group['unit'] === 'tiny');
    expect(tiny.length).toBeGreaterThan(0);
    for (const { suppressed, value, n } of tiny)
      expect([suppressed, value, n]).toEqual(['withheld', null, null]);
  });
});
