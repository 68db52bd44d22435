import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { IndicatorsService, type FiguresRequest } from './indicators.service.js';
import { loadCohort } from './outcome-cohort.fixture.js';
import { registerOfKinds } from './kind-register.fixture.js';

let core: StartedCore;
let indicators: IndicatorsService;
beforeAll(async () => {
  core = await startCore([registerOfKinds()]);
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

describe('figures of the other kinds, counted by hand', () => {
  const ask = async (indicator: string) => {
    const [result] = await indicators.compute(office, request({ indicators: [indicator] }));
    if (!result) throw new Error('no result');
    return result;
  };

  it('are a median with its interval and quartiles', async () => {
    // 0 1 1 2 2 2 3 3 3 3 3 3 3 3 4 5 5 6 8 8 after; places 6 and 15 of 20.
    expect(await ask('painAfter')).toMatchObject({
      n: 20,
      unknown: 2,
      value: 3,
      low: 2,
      high: 4,
      quartiles: { lower: 2, median: 3, upper: 4.25 },
    });
    const { value } = await ask('variation');
    // Their sum is 68 and that of their squares 316.
    expect(value).toBeCloseTo(Math.sqrt((316 - 68 ** 2 / 20) / 19), 12);
  });

  it('are an effect size of the means and deviations that stand beside it', async () => {
    const { value, low, high, before, after, difference } = await ask('effect');
    const sd = ((before?.sd ?? 0) + (after?.sd ?? 0)) / 2;
    expect(value).toBeCloseTo((difference?.mean ?? 0) / sd, 12);
    expect([low, high].map((limit) => (limit ?? 0) < (value ?? 0))).toEqual([true, false]);
  });

  it('are a composite with its parts', async () => {
    expect(await ask('answeredBoth')).toMatchObject({
      n: 22,
      k: 20,
      parts: [
        { n: 22, k: 21 },
        { n: 22, k: 21 },
      ],
    });
  });

  it('are states before and after', async () => {
    const { transitions, movements, ...states } = await ask('states');
    expect(states).toMatchObject({ n: 19, unknown: 3, k: 11, value: 11 / 19 });
    expect(transitions?.map(({ from, to, n, k }) => [from, to, n, k])).toEqual([
      ['bad', 'bad', 13, 2],
      ['bad', 'good', 13, 11],
      ['good', 'bad', 6, 0],
      ['good', 'good', 6, 6],
    ]);
    expect(movements?.map(({ k }) => k)).toEqual([11, 8, 0]);
  });

  it('are a curve of days, the one who is still without the event among those at risk', async () => {
    const { curve, ...figure } = await ask('answeredIn');
    // A year is 366 days for those who were operated on from March 2023.
    expect(curve).toMatchObject([
      { day: 365, atRisk: 22, k: 6, value: 6 / 22 },
      { day: 730, atRisk: 1, k: 21 },
    ]);
    expect(figure).toMatchObject({ n: 22, unknown: 0, k: 21 });
    expect(figure.value).toBeCloseTo(21 / 22, 12);
  });

  it('are withheld as a whole from others where a part is small', async () => {
    const asked = request({ indicators: ['states', 'answeredIn'] });
    const results = await indicators.compute(authority, asked);
    // Nobody became worse, and one is left at risk.
    expect(results.map(({ suppressed }) => suppressed)).toEqual(['withheld', undefined]);
    expect(Object.values(results[0] ?? {}).filter((field) => typeof field === 'number')).toEqual([]);
    expect(results[0]).not.toHaveProperty('transitions');
    const [own] = await indicators.compute(
      north,
      request({ indicators: ['states'], filter: { unit: ['north'] } }),
    );
    expect(own?.movements?.map(({ k }) => k)).toEqual([4, 3, 0]);
  });
});

describe('what a clinic sees', () => {
  it('is its own figures and the nation, and no row of another unit', async () => {
    const results = await indicators.compute(north, request({ groups: [['unit'], []] }));
    expect(shown(results)).toEqual([['north', 6], [18]]);
    expect(results).toMatchObject([{ k: 4 }, { k: 13 }]);
  });

  it('is its own figures of any choice, also of one patient', async () => {
    const filter = { side: ['right'] };
    expect(
      await indicators.compute(north, request({ filter: { unit: ['north'], ...filter } })),
    ).toMatchObject([{ n: 1, k: 0 }]);
    expect(shown(await indicators.compute(north, request({ groups: [['unit', 'year']], filter })))).toEqual([
      ['north', '2024', 1],
    ]);
  });

  it('leaves out a part of the nation with few cases beside the own, and the part that it would follow from', async () => {
    const withheld = [{ suppressed: 'withheld', n: null, value: null, population: null }];
    // On the right there is one case elsewhere: with the left side and both together it could be worked out.
    for (const side of [['right'], ['left']]) {
      expect(await indicators.compute(north, request({ filter: { side } }))).toMatchObject(withheld);
    }
    expect(shown(await indicators.compute(north, request({ filter: { side: ['left', 'right'] } })))).toEqual([
      [18],
    ]);
    expect(shown(await indicators.compute(north, request({ groups: [['side'], []] })))).toEqual([
      ['left', 'withheld'],
      ['right', 'withheld'],
      [18],
    ]);
  });

  it('is the same for a period as for its years', async () => {
    const ask = async (more: Partial<FiguresRequest>) =>
      shown(await indicators.compute(north, request({ indicators: ['operations'], ...more })));
    expect(await ask({ groups: [['year']] })).toEqual([
      ['2023', 'withheld'],
      ['2024', 'withheld'],
    ]);
    expect(await ask({ from: '2023-01-01', to: '2023-12-31' })).toEqual([['withheld']]);
    expect(await ask({ from: '2024-01-01' })).toEqual([['withheld']]);
    expect(await ask({ from: '2020-01-01' })).toEqual([[22]]);
    expect(await ask({ filter: { year: ['2023', '2024'] } })).toEqual([[22]]);
    expect(await ask({ filter: { year: ['1999'] } })).toEqual([[0]]);
  });

  it('is answered in the same way beside its own figures', async () => {
    const { own, nation } = await indicators.compare(north, 'north', request({ groups: [['year'], []] }));
    expect(shown(own)).toEqual([['2023', 5], ['2024', 1], [6]]);
    expect(shown(nation)).toEqual([['2023', 'withheld'], ['2024', 'withheld'], [18]]);
  });

  it.each<[string, Partial<FiguresRequest>]>([
    ['other-unit', { filter: { unit: ['south'] } }],
    ['other-unit', { filter: { unit: ['north', 'south'] } }],
    ['no-regions', { groups: [['region']] }],
    ['no-regions', { filter: { region: ['12'] } }],
    ['whole-years', { from: '2023-01-01', to: '2023-03-10' }],
  ])('does not extend to what would tell of another clinic: %s', async (code, more) => {
    const refused: unknown = await indicators.compute(north, request(more)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ForbiddenError);
    expect(refused).toMatchObject({ code });
  });
});

describe('what an authority sees', () => {
  it('is every unit by name, with small figures withheld and what they would follow from', async () => {
    const results = await indicators.compute(authority, request({ groups: [['unit'], []] }));
    // West has one case. South and one more give way, so that neither of them can work it out either.
    expect(shown(results)).toEqual([
      ['east', 'withheld'],
      ['north', 6],
      ['south', 'withheld'],
      ['west', 'withheld'],
      [18],
    ]);
    for (const { group, n, suppressed } of results) {
      const { unit } = group;
      if (unit === undefined) continue;
      const { own, nation } = await indicators.compare(authority, unit, request());
      expect(shown([...own, ...nation])).toEqual([[suppressed ?? n], [18]]);
    }
  });

  it('is the same whatever else is asked for: totals that cross do not undo each other', async () => {
    const ask = async (...groups: string[][]) =>
      shown(await indicators.compute(authority, request({ indicators: ['operations'], groups })));
    const together = await ask(['unit', 'year'], ['unit'], ['year']);
    expect(together).toEqual([
      ...(await ask(['unit', 'year'])),
      ...(await ask(['unit'])),
      ...(await ask(['year'])),
    ]);
    // Of 2024 there are two cases, and with all together and 2023 they would follow.
    expect(await ask(['year'])).toEqual([
      ['2023', 'withheld'],
      ['2024', 'withheld'],
    ]);
    expect((await ask(['unit', 'year'])).every(([, , n]) => n === 'withheld')).toBe(true);
  });

  it('is no part of a year, which could single out one patient', async () => {
    const partly = request({ indicators: ['operations'], from: '2023-01-01', to: '2023-03-10' });
    await expect(indicators.compare(authority, 'north', partly)).rejects.toMatchObject({
      status: 403,
      code: 'whole-years',
    });
  });

  it('is not by region beside units', async () => {
    await expect(indicators.compute(authority, request({ groups: [['region']] }))).rejects.toMatchObject({
      status: 403,
      code: 'no-regions',
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
    [{ groups: [['unit', 'hour']] }, 'by', 'unknown-dimension', 'unit, hospital, region, year'],
    [{ filter: { hour: ['1'] } }, 'hour', 'unknown-dimension', 'unit, hospital, region, year'],
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
