import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { loadCohort } from '../indicators/outcome-cohort.fixture.js';
import { outcomeRegister } from '../indicators/outcome-register.fixture.js';
import { ForbiddenError, InvalidInputError } from '../platform/errors/domain-error.js';
import { comparisonCsv } from './comparison-csv.js';
import type { ComparisonRequest } from './comparison.js';
import { ComparisonsService } from './comparisons.service.js';
import { RunsService } from './runs.service.js';
import { UnitFunnelsService } from './unit-funnels.service.js';

let core: StartedCore;
beforeAll(async () => {
  core = await startCore([outcomeRegister]);
  await loadCohort(core);
});
afterAll(() => core.stop());

const office = staff(null);
const authority = staff(null, 'authority');
const north = staff('north', 'clinic-leader');
const compare = (scope: typeof office, more: Partial<ComparisonRequest> = {}) =>
  core.get(ComparisonsService).compare(scope, { pathway: 'knee', indicators: ['satisfied'], ...more });

describe('a unit and the others', () => {
  it('are two sides that do not overlap', async () => {
    // North: 4 of 6. South 3 of 5, east 5 of 6, west 1 of 1: 9 of 12.
    const { results, second } = await compare(office, { unit: 'north' });
    expect(second).toMatchObject({ kind: 'rest', name: { en: 'the other units' } });
    expect(results).toMatchObject([
      {
        first: { n: 6, k: 4, unknown: 1 },
        second: { n: 12, k: 9 },
        test: 'fisher',
        finding: 'no-clear-difference',
        untested: null,
      },
    ]);
    expect(results[0]?.difference?.value).toBeCloseTo(4 / 6 - 9 / 12, 12);
  });

  it('stand beside the nation on its scale, with the same test', async () => {
    const [rest] = (await compare(office, { unit: 'north' })).results;
    const [nation] = (await compare(office, { unit: 'north', against: 'nation' })).results;
    expect(nation).toMatchObject({ first: { n: 6, k: 4 }, second: { n: 18, k: 13 } });
    expect(nation?.difference?.value).toBeCloseTo(4 / 6 - 13 / 18, 12);
    expect(nation?.pValue).toBe(rest?.pValue);
  });

  it('are chosen by those who see every unit', async () => {
    const chosen = { unit: 'north', against: 'units', others: ['south', 'east'] } as const;
    const { results, second } = await compare(office, chosen);
    expect(second.name).toMatchObject({ en: 'South clinic, East clinic' });
    expect(results).toMatchObject([{ second: { n: 11, k: 8 } }]);
    await expect(compare(north, { ...chosen, unit: undefined })).rejects.toThrow(ForbiddenError);
    await expect(compare(office, { ...chosen, others: ['north'] })).rejects.toThrow(InvalidInputError);
    await expect(compare(office, { ...chosen, others: [] })).rejects.toThrow(InvalidInputError);
    await expect(compare(office, { ...chosen, others: ['nowhere'] })).rejects.toThrow(InvalidInputError);
  });

  it('are all indicators, each with a p value of them all together', async () => {
    const { results } = await compare(office, { unit: 'north', indicators: undefined });
    expect(results.map(({ indicator, untested }) => [indicator, untested])).toEqual([
      ['operations', 'kind'],
      ['satisfied', null],
      ['relief', null],
      ['answers', 'few-expected'],
    ]);
    const tested = results.flatMap(({ pValue, adjustedP }) =>
      pValue === null || adjustedP === null ? [] : [{ pValue, adjustedP }],
    );
    const smallest = Math.min(...tested.map(({ pValue }) => pValue));
    expect(Math.min(...tested.map(({ adjustedP }) => adjustedP))).toBeCloseTo(Math.min(1, 2 * smallest), 12);
  });

  it('come as a file', async () => {
    const answer = await compare(office, { unit: 'north' });
    const [header, row] = comparisonCsv(answer, 'en').split('\r\n');
    expect(header?.split(',').length).toBe(29);
    expect(row).toMatch(/^satisfied,satisfied,,North clinic,the other units,6,1,/);
    const answers = await compare(office, { unit: 'north', indicators: ['answers'] });
    const [, whole, ...options] = comparisonCsv(answers, 'en').trim().split('\r\n');
    const { first } = answers.results[0] ?? {};
    expect(whole).toMatch(/^answers,[^,]*,,/u);
    expect(options.map((line) => line.split(',')[2])).toEqual(first?.options?.map(({ code }) => code));
    expect(options.map((line) => Number(line.split(',')[7]))).toEqual(
      first?.options?.map(({ value }) => value),
    );
  });
});

describe('two periods', () => {
  it('of one unit or of all together are compared', async () => {
    const period = { against: 'period', filter: { year: ['2023'] }, thenYears: ['2024'] } as const;
    const { results, first, second } = await compare(office, period);
    expect([first.name.en, second.name.en]).toEqual(['the whole nation 2023', 'the whole nation 2024']);
    expect(results).toMatchObject([{ first: { n: 16, k: 13 }, second: { n: 2, k: 0 } }]);
    const own = await compare(north, period);
    expect(own.results).toMatchObject([{ first: { n: 5, k: 4 }, second: { n: 1, k: 0 } }]);
    await expect(compare(office, { ...period, thenYears: ['2023'] })).rejects.toThrow(InvalidInputError);
    await expect(compare(office, { ...period, filter: {} })).rejects.toThrow(InvalidInputError);
  });
});

describe('what may be seen', () => {
  it('of others, by a clinic, is what remains of the nation without it', async () => {
    const { results, seesUnits } = await compare(north);
    expect(seesUnits).toBe(false);
    expect(results).toMatchObject([{ first: { n: 6 }, second: { n: 12, k: 9 }, untested: null }]);
    // On the right there is one case elsewhere.
    const right = await compare(north, { filter: { side: ['right'] } });
    expect(right.results).toMatchObject([
      {
        first: { n: 1 },
        second: { suppressed: 'withheld', n: null },
        untested: 'withheld',
        difference: null,
      },
    ]);
    const nation = await compare(north, { filter: { side: ['right'] }, against: 'nation' });
    expect(nation.results).toMatchObject([{ second: { n: null }, difference: null, pValue: null }]);
    await expect(compare(north, { unit: 'south' })).rejects.toThrow(ForbiddenError);
  });

  it('by an authority is within the limits', async () => {
    const { results } = await compare(authority, { unit: 'west' });
    expect(results).toMatchObject([
      { first: { suppressed: 'withheld' }, untested: 'withheld', difference: null },
    ]);
  });

  it('is never a number of a withheld side, whatever is asked', async () => {
    const answers = await Promise.all(
      (['rest', 'nation'] as const).flatMap((against) =>
        ['north', 'south', 'east', 'west'].map((unit) =>
          compare(authority, { unit, against, indicators: undefined, filter: { year: ['2024'] } }),
        ),
      ),
    );
    for (const { results } of answers) {
      for (const { first, second, difference, pValue } of results) {
        if (first.suppressed ?? second.suppressed) expect([difference, pValue]).toEqual([null, null]);
        expect(JSON.stringify([first, second])).not.toMatch(/NaN|Infinity/);
      }
    }
  });
});

describe('a funnel', () => {
  const funnel = (scope: typeof office, indicator = 'satisfied') =>
    core.get(UnitFunnelsService).answer(scope, { pathway: 'knee', indicator });

  it('shows every unit to those who see them, and a clinic itself', async () => {
    const all = await funnel(office);
    expect(all.funnel?.target).toBeCloseTo(13 / 18, 12);
    expect(all.funnel?.points.map(({ unit, k, n }) => [unit, k, n])).toEqual([
      ['east', 5, 6],
      ['north', 4, 6],
      ['south', 3, 5],
      ['west', 1, 1],
    ]);
    const own = await funnel(north);
    expect(own.shows).toBe('own');
    expect(own.funnel?.points.map(({ unit }) => unit)).toEqual(['north']);
    expect((await funnel(authority)).funnel?.points.map(({ unit }) => unit) ?? []).not.toContain('west');
    await expect(funnel(office, 'answers')).rejects.toThrow(InvalidInputError);
    await expect(funnel(office, 'nothing')).rejects.toThrow(InvalidInputError);
  });
});

describe('a funnel of means', () => {
  const funnel = async (scope: typeof office) =>
    (await core.get(UnitFunnelsService).answer(scope, { pathway: 'knee', indicator: 'relief' })).funnel;

  it('has the spread within units, which follows from what the reader sees', async () => {
    // North −6, −4, 0, −8, 0, −2, −5; south 0, −2, −4, −6, 0; east −6 five times and −1; west −2.
    const all = await funnel(office);
    expect(all?.target).toBeCloseTo(-70 / 19, 12);
    expect(all?.points.map(({ unit, n, k }) => [unit, n, k])).toEqual([
      ['east', 6, undefined],
      ['north', 7, undefined],
      ['south', 5, undefined],
      ['west', 1, undefined],
    ]);
    expect(all?.within?.df).toBe(15);
    const [north7, south5, east6] = [145 - 625 / 7, 56 - 144 / 5, 181 - 961 / 6];
    expect(all?.within?.sd).toBeCloseTo(Math.sqrt((north7 + south5 + east6) / 15), 9);
    // A clinic: itself, and the others as one group of twelve.
    const own = await funnel(north);
    expect(own?.points.map(({ unit }) => unit)).toEqual(['north']);
    expect(own?.within?.df).toBe(17);
    expect(own?.within?.sd).toBeCloseTo(Math.sqrt((north7 + 241 - 45 ** 2 / 12) / 17), 9);
  });
});

it('a run chart follows an indicator by month, and says that there are too few points', async () => {
  const { series, unit } = await core
    .get(RunsService)
    .answer(north, { pathway: 'knee', indicator: 'satisfied', by: 'month' });
  expect(unit?.id).toBe('north');
  expect(series.points.map(({ period }) => period)).toContain('2023-02');
  expect(series.signal).toBe('too-few');
});
