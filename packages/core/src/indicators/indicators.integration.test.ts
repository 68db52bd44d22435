import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { IndicatorsService, type FiguresRequest } from './indicators.service.js';
import { loadCohort } from './outcome-cohort.fixture.js';
import { outcomeRegister } from './outcome-register.fixture.js';

let core: StartedCore;
let indicators: IndicatorsService;
beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  await loadCohort(core);
  indicators = core.get(IndicatorsService);
});
afterAll(() => core.stop());

const office = staff(null);
const north = staff('north', 'clinic-leader');
const authority = staff(null, 'authority');
const request = (more: Partial<FiguresRequest> = {}): FiguresRequest => ({
  pathway: 'knee',
  indicators: ['satisfied'],
  groups: [[]],
  ...more,
});
const shown = (results: readonly DisclosedResult[]) =>
  results.map(({ group, n, suppressed }) => [...Object.values(group), suppressed ?? n]);

describe('figures, counted by hand', () => {
  it('follow each case from the population to the numerator', async () => {
    const [satisfied] = await indicators.compute(
      office,
      request({ filter: { unit: ['north'], side: ['left'] } }),
    );
    // Nine on the left: eight answered; one had no pain, one does not walk, one did not say; 4 of 5 are satisfied.
    expect(satisfied).toMatchObject({ population: 8, excluded: [1], unknown: 1, n: 5, k: 4, value: 0.8 });
    expect(satisfied?.low).toBeCloseTo(0.3755, 4);
    expect(satisfied?.high).toBeCloseTo(0.9638, 4);
  });

  it('compare the same persons before and after', async () => {
    const [relief] = await indicators.compute(
      office,
      request({ indicators: ['relief'], filter: { unit: ['south'] } }),
    );
    // 5 6 7 8 8 before, 5 4 3 2 8 after: 0 −2 −4 −6 0.
    expect(relief).toMatchObject({ population: 5, unknown: 0, n: 5, value: -2.4 });
    expect(relief?.before?.mean).toBeCloseTo(6.8, 12);
    expect(relief?.after?.mean).toBeCloseTo(4.4, 12);
    expect(relief?.difference?.sd).toBeCloseTo(Math.sqrt(6.8), 12);
    // t(0.975, 4) = 2.776445
    expect(relief?.low).toBeCloseTo(-2.4 - (2.776445 * Math.sqrt(6.8)) / Math.sqrt(5), 5);
  });

  it('come by unit, year and any declared dimension, and for all together', async () => {
    const results = await indicators.compute(
      office,
      request({ indicators: ['operations'], groups: [['unit', 'year'], ['side'], ['sex'], []] }),
    );
    expect(shown(results)).toEqual([
      ['east', '2023', 6],
      ['north', '2023', 9],
      ['north', '2024', 1],
      ['south', '2023', 4],
      ['south', '2024', 1],
      ['west', '2023', 1],
      ['left', 20],
      ['right', 2],
      ['male', 22],
      [22],
    ]);
  });

  it('keep a period, both days included', async () => {
    const all = (from: string, to: string) =>
      indicators.compute(office, request({ indicators: ['operations'], from, to }));
    expect(shown(await all('2023-01-11', '2023-01-13'))).toEqual([[3]]);
    expect(shown(await all('2030-01-01', '2030-12-31'))).toEqual([[0]]);
  });

  it('are empty, not zero per cent, where nothing matches', async () => {
    const results = await indicators.compute(
      office,
      request({ indicators: ['satisfied', 'relief', 'answers'], filter: { year: ['1999'] } }),
    );
    for (const result of results) expect(result).toMatchObject({ n: 0, value: null, low: null, high: null });
    expect(JSON.stringify(results)).not.toMatch(/NaN|Infinity/);
  });
});

describe('what a clinic sees', () => {
  it('is its own figures by name, the nation, and others without their names', async () => {
    const results = await indicators.compute(north, request({ groups: [['unit'], []] }));
    const own = results.find(({ group }) => group['unit'] === 'north');
    expect(own).toMatchObject({ n: 6, k: 4 });
    expect(results.find(({ group }) => Object.keys(group).length === 0)).toMatchObject({ n: 18, k: 13 });
    const others = results.filter(({ group }) => group['unit'] !== undefined && group['unit'] !== 'north');
    expect(others).toHaveLength(3);
    for (const { group } of others) expect(group['unit']).toMatch(/^other-[0-9a-f]{8}$/);
    expect(JSON.stringify(results)).not.toMatch(/south|east|west/);
  });

  it('withholds others with few cases, and enough besides that nobody can be worked out', async () => {
    const results = await indicators.compute(north, request({ groups: [['unit'], []] }));
    // west has one case; south, the smaller of the two others, gives way with it.
    expect(
      results
        .filter(({ suppressed }) => suppressed)
        .map(({ suppressed, n, value }) => [suppressed, n, value])
        .sort(),
    ).toEqual([
      ['secondary', null, null],
      ['small-n', null, null],
    ]);
  });

  it('withholds a nation that has only few cases beside the own', async () => {
    const right = await indicators.compute(north, request({ filter: { side: ['right'] } }));
    expect(right).toMatchObject([{ suppressed: 'small-n', n: null }]);
    const alone = await indicators.compute(north, request({ filter: { year: ['2024'], side: ['right'] } }));
    expect(alone).toMatchObject([{ n: 1, k: 0 }]);
    const own = await indicators.compute(north, request({ filter: { unit: ['north'], side: ['right'] } }));
    expect(own).toMatchObject([{ n: 1, k: 0 }]);
  });

  it('calls another clinic by the same label every time, and by another before another viewer', async () => {
    const labelsFor = async (unit: string) =>
      (
        await indicators.compute(staff(unit), request({ indicators: ['operations'], groups: [['unit']] }))
      ).map(({ group }) => group['unit']);
    const [first, again, others] = [
      await labelsFor('north'),
      await labelsFor('north'),
      await labelsFor('south'),
    ];
    expect(again).toEqual(first);
    expect(first.filter((label) => others.includes(label))).toEqual([]);
  });

  it.each<[string, Partial<FiguresRequest>]>([
    ['other-unit', { filter: { unit: ['south'] } }],
    ['other-unit', { filter: { unit: ['north', 'south'] } }],
    ['no-regions', { groups: [['region']] }],
    ['no-regions', { filter: { region: ['12'] } }],
  ])('does not extend to what would name another clinic: %s', async (code, more) => {
    const refused: unknown = await indicators.compute(north, request(more)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ForbiddenError);
    expect(refused).toMatchObject({ code });
  });
});

describe('what an authority sees', () => {
  it('is every unit by name, with small figures withheld', async () => {
    const results = await indicators.compute(authority, request({ groups: [['unit'], []] }));
    expect(shown(results)).toEqual([
      ['east', 6],
      ['north', 6],
      ['south', 'secondary'],
      ['west', 'small-n'],
      [18],
    ]);
  });

  it('is not a unit beside the nation when the rest of the nation would be small', async () => {
    const filter = { year: ['2024'] };
    const few = await indicators.compare(authority, 'south', request({ indicators: ['operations'], filter }));
    expect(shown([...few.own, ...few.nation])).toEqual([['small-n'], ['small-n']]);
    const rest = await indicators.compare(
      authority,
      'east',
      request({ filter: { side: ['left'], year: ['2023'] } }),
    );
    expect(shown([...rest.own, ...rest.nation])).toEqual([[6], [15]]);
  });

  it('is no part of a year, which could single out one patient', async () => {
    const partly = request({ indicators: ['operations'], from: '2023-01-01', to: '2023-03-10' });
    await expect(indicators.compare(authority, 'north', partly)).rejects.toMatchObject({
      status: 403,
      code: 'whole-years',
    });
  });

  it('cannot be breakdowns that cross', async () => {
    const refused: unknown = await indicators
      .compute(authority, request({ groups: [['unit', 'year'], ['unit'], ['year']] }))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInputError);
    expect(refused).toMatchObject({
      code: 'crossing-groups',
      message: expect.stringContaining('leave one of the three out'),
    });
  });
});

describe('bad requests', () => {
  it.each<[Partial<FiguresRequest>, string, string, string]>([
    [
      { indicators: ['satsified'] },
      'indicator',
      'unknown-indicator',
      'operations, satisfied, relief, answers',
    ],
    [{ groups: [['unit', 'hour']] }, 'by', 'unknown-dimension', 'unit, region, year, month, sex, side'],
    [{ filter: { hour: ['1'] } }, 'hour', 'unknown-dimension', 'unit, region, year, month, sex, side'],
    [{ filter: { side: ['both'] } }, 'side', 'unknown-value', 'left, right'],
    [{ filter: { unit: ['nowhere'] } }, 'unit', 'unknown-value', 'east, north, south, west'],
    [{ filter: { region: ['99'] } }, 'region', 'unknown-value', '01, 12, 14'],
    [{ filter: { year: ['23'] } }, 'year', 'unknown-value', 'four digits'],
    [{ from: '2023-02-30' }, 'from', 'not-a-date', 'YYYY-MM-DD'],
    [{ from: '2023-02-02', to: '2023-02-01' }, 'from', 'from-after-to', 'Exchange them'],
  ])('%j is refused with what could be asked instead', async (more, field, code, remedy) => {
    const refused: unknown = await indicators.compute(office, request(more)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInputError);
    expect(refused).toMatchObject({
      details: { problems: [{ field, code, message: expect.stringContaining(remedy) }] },
    });
  });

  it('name the pathways that there are', async () => {
    await expect(indicators.compute(office, request({ pathway: 'hip' }))).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});
