import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerPlugin, type Indicator, type Model } from '@kvalreg/declaration';
import { field, isKnown, eq } from '@kvalreg/expression';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { loadCases, loadCohort, type CohortCase } from '../indicators/outcome-cohort.fixture.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import { FitModelsService } from './fit-models.service.js';
import { unitsCsv } from './model-csv.js';
import { modelRegister } from './model-register.fixture.js';
import { ModelsService } from './models.service.js';

const answer = field<string>('text', 'year1', 'satisfied');
const content: Indicator = {
  title: { sv: 'Nöjd', en: 'Content' },
  definition: { sv: 'Av dem som svarat', en: 'Of those who answered' },
  kind: 'proportion',
  denominator: isKnown(answer).node,
  numerator: eq(answer, 'yes').node,
};
const { register } = modelRegister;
const { knee } = register.pathways;
const pain = knee?.models?.['satisfaction']?.predictors['pain'];
const model: Model = {
  title: { sv: 'Nöjd', en: 'Content' },
  definition: { sv: 'Efter smärtan före', en: 'By the pain before' },
  kind: 'logistic',
  outcome: { indicator: 'content' },
  predictors: pain ? { pain } : {},
  smallestN: 5,
  minimumEventsPerParameter: 5,
  version: '1',
};
const plugin = registerPlugin(
  {
    ...register,
    pathways: knee
      ? { knee: { ...knee, indicators: { ...knee.indicators, content }, models: { content: model } } }
      : {},
  },
  { apiVersion: 1 },
);

/** Cases of a year, of whom the last ones did not answer before surgery. */
function cases(year: string, answers: readonly ('yes' | 'no')[], without: number): readonly CohortCase[] {
  return answers.map((satisfied, at) => [
    `${year}-03-${String(at + 1).padStart(2, '0')}`,
    'left',
    at < answers.length - without ? [5 + (at % 5), true] : null,
    [3, satisfied],
  ]);
}

let core: StartedCore;
let models: ModelsService;
beforeAll(async () => {
  core = await startCore([plugin]);
  await loadCohort(core);
  await loadCases(core, {
    south: cases('2022', ['yes', 'no', 'yes', 'no', 'yes', 'no', 'yes', 'yes', 'yes', 'no', 'yes', 'yes'], 3),
    east: cases('2022', ['no', 'yes', 'yes', 'no', 'yes', 'no', 'yes', 'yes', 'no', 'no', 'yes'], 2),
    west: cases('2022', ['no', 'yes', 'no', 'yes', 'yes', 'no', 'yes', 'no', 'yes', 'no', 'yes', 'no'], 2),
    north: cases('2021', ['no', 'yes', 'yes', 'no', 'yes', 'yes', 'yes', 'no', 'no', 'no'], 1),
  });
  models = core.get(ModelsService);
  await core.get(FitModelsService).fitNow(office, 'knee', 'content');
}, 120_000);
afterAll(() => core.stop());

const office = staff(null);
const north = staff('north', 'clinic-leader');
const authority = staff(null, 'authority');

const years = ['2021', '2022', '2023', '2024'];
const choices = [undefined, ...years.map((year) => [year])];
const ask = (scope: typeof office, chosen: readonly string[] | undefined) =>
  models.units(scope, { pathway: 'knee', model: 'content', years: chosen });
const figures = (scope: typeof office, chosen: readonly string[] | undefined) =>
  core.get(IndicatorsService).compute(scope, {
    pathway: 'knee',
    indicators: ['content'],
    groups: [['unit'], []],
    ...(chosen && { filter: { year: [...chosen] } }),
  });

/** Every number of an answer, wherever it stands. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('the units of a model beside the figures of the same cases', () => {
  it('would tell the answers of those left out, if they had their counts', async () => {
    const { units } = await ask(office, undefined);
    const south = units.find(({ unit }) => unit === 'south');
    const figure = (await figures(authority, undefined)).find(({ group }) => group['unit'] === 'south');
    if (south?.status !== 'shown' || !figure || !('k' in figure)) throw new Error('not shown');
    // 12 and the 5 of the cohort: of the 3 without an answer before, 2 are satisfied.
    expect([figure.n, south.n]).toEqual([17, 14]);
    expect(Number(figure.k) - (south.observed ?? Number.NaN)).toBe(2);
  });

  it('have none for readers with limits, in any year, of any unit, nor of all together', async () => {
    for (const scope of [authority, north]) {
      for (const chosen of choices) {
        const [told, exact] = [await ask(scope, chosen), await ask(office, chosen)];
        expect(told.isRounded).toBe(true);
        const shown = [...told.units.filter(({ status }) => status === 'shown'), told.whole].flatMap((one) =>
          one !== null && 'isRounded' in one ? [one] : [],
        );
        for (const one of shown) {
          const isOwn = scope === north && one.unit === 'north';
          expect(one.isRounded).toBe(!isOwn);
          if (isOwn) continue;
          expect([one.observed, one.expected, one.n % 10]).toEqual([null, null, 0]);
          for (const value of [one.ratio, one.ratioLow, one.ratioHigh, one.adjusted, one.low, one.high])
            expect(value === null ? one.clipped : Number(value.toFixed(2)) === value).toBe(true);
        }
        // No number of all the digits that the office reads of others stands anywhere in the answer.
        const others = [
          ...exact.units.filter(({ unit }) => scope !== north || unit !== 'north'),
          exact.whole,
        ];
        const precise = numbersIn(others).filter((value) => Number(value.toFixed(3)) !== value);
        const own = numbersIn(exact.units.filter(({ unit }) => unit === 'north'));
        const read = numbersIn([told.units, told.whole, told.overall]);
        expect(precise.length).toBeGreaterThan(0);
        expect(read.filter((value) => precise.includes(value) && !own.includes(value))).toEqual([]);
        expect(read).not.toContain(exact.overall);
        for (const one of told.units)
          if (one.status === 'few' && one.unit !== 'north') expect(one.n).toBeNull();
      }
    }
  });

  it('cannot be added up from chosen years', async () => {
    for (const scope of [authority, north])
      await expect(ask(scope, ['2022', '2023'])).rejects.toThrow(InvalidInputError);
    expect((await ask(office, ['2022', '2023'])).years).toEqual(['2022', '2023']);
    expect((await ask(authority, years)).whole).toEqual((await ask(authority, undefined)).whole);
  });

  it('are the same in the file', async () => {
    const told = await ask(authority, undefined);
    const rows = unitsCsv(told)
      .split('\r\n')
      .map((row) => row.split(','));
    const header = rows[0] ?? [];
    const shown = told.units.flatMap((one) => (one.status === 'shown' ? [one] : []));
    expect(shown.length).toBeGreaterThan(1);
    for (const one of shown) {
      const row = rows.find(([unit]) => unit === one.unit) ?? [];
      const at = (name: string) => row[header.indexOf(name)];
      expect([at('n'), at('observed'), at('expected'), at('rounded')]).toEqual([
        String(one.n),
        '',
        '',
        'yes',
      ]);
    }
  });

  it('nor are they what the model itself says of its cases', async () => {
    const exact = await models.state(office, 'knee', 'content');
    if (exact.fit?.result.status !== 'fitted') throw new Error('no fit');
    for (const scope of [authority, north]) {
      const { fit } = await models.state(scope, 'knee', 'content');
      if (fit?.result.status !== 'fitted') throw new Error('not shown');
      const { result } = fit;
      expect(result.cases.isRounded).toBe(true);
      const counts = [result.cases.complete, ...result.cases.events, result.cases.unknownOutcome ?? 0];
      expect(counts.filter((n) => n % 10 !== 0)).toEqual([]);
      expect([result.covariance, result.logLikelihood]).toEqual([[], null]);
      const { coefficients, ...others } = result;
      expect(numbersIn(others).filter((value) => Number(value.toFixed(3)) !== value)).toEqual([]);
      const [intercept, pain] = coefficients;
      expect(intercept).toMatchObject({
        term: null,
        standardError: null,
        low: null,
        high: null,
        pValue: null,
      });
      expect(Number(pain?.standardError?.toPrecision(2))).toBe(pain?.standardError);
      const digits = numbersIn(exact.fit.result.coefficients);
      expect(numbersIn(coefficients).filter((value) => digits.includes(value))).toEqual([]);
      for (const { groups } of result.fit) expect(groups.filter(({ n }) => n % 10 !== 0)).toEqual([]);
    }
  });
});
