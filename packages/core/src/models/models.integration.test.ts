import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fitModel } from '@kvalreg/engine';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import { loadCohort } from '../indicators/outcome-cohort.fixture.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { FitModelsService } from './fit-models.service.js';
import { fitInThread } from './fit-in-thread.js';
import { unitsCsv } from './model-csv.js';
import { modelRegister } from './model-register.fixture.js';
import { ModelsService } from './models.service.js';

let core: StartedCore;
let models: ModelsService;
let fits: FitModelsService;
beforeAll(async () => {
  core = await startCore([modelRegister]);
  await loadCohort(core);
  models = core.get(ModelsService);
  fits = core.get(FitModelsService);
});
afterAll(() => core.stop());

const office = staff(null);
const north = staff('north', 'clinic-leader');
const authority = staff(null, 'authority');

/** Satisfied and pain before, of everybody with both known, counted by hand from the cohort. */
const cohort: readonly (readonly [unit: string, satisfied: number, pain: number])[] = [
  ...[
    [1, 8],
    [1, 7],
    [0, 6],
    [1, 9],
    [1, 5],
    [0, 10],
  ].map(([y = 0, x = 0]) => ['north', y, x] as const),
  ...[
    [0, 5],
    [1, 6],
    [1, 7],
    [1, 8],
    [0, 8],
  ].map(([y = 0, x = 0]) => ['south', y, x] as const),
  ...[1, 1, 1, 1, 1, 0].map((y) => ['east', y, 9] as const),
  ['west', 1, 3] as const,
];

describe('a model', () => {
  it('is declared and waits for a fit', async () => {
    const list = await models.list(office);
    expect(list.map(({ place, fit, run }) => [place.model, fit, run])).toEqual([
      ['satisfaction', null, null],
      ['demanding', null, null],
      ['relief', null, null],
    ]);
    await expect(models.units(office, { pathway: 'knee', model: 'satisfaction' })).rejects.toThrow(
      NotFoundError,
    );
    await expect(models.state(office, 'knee', 'nothing')).rejects.toThrow(NotFoundError);
  });

  it('is asked for once, fitted in a thread, and stored with what it rests on', async () => {
    const run = await fits.ask(office, 'knee', 'satisfaction');
    expect((await models.run(office, 'knee', 'satisfaction'))?.state).toBe('waiting');
    await expect(fits.ask(office, 'knee', 'satisfaction')).rejects.toThrow(ConflictError);
    await fits.fit('knee', run);
    const { fit, isOutdated, run: done } = await models.state(office, 'knee', 'satisfaction');
    expect(done).toMatchObject({ id: run, state: 'done' });
    expect(done?.cases).toBeGreaterThan(18);
    for (const reader of [north, authority]) {
      expect((await models.run(reader, 'knee', 'satisfaction'))?.cases).toBeNull();
      const seen = await models.state(reader, 'knee', 'satisfaction');
      expect(seen.run).toMatchObject({ state: 'done', cases: null });
      if (seen.fit?.result.status !== 'fitted') continue;
      // 18 in all, of whom groups are told to the nearest ten as well.
      expect(seen.fit.result.cases).toMatchObject({ complete: 20, isRounded: true });
      for (const { groups } of seen.fit.result.fit)
        expect(groups.filter(({ n }) => n % 10 !== 0)).toEqual([]);
    }
    expect(isOutdated).toBe(false);
    expect(fit).toMatchObject({
      number: 1,
      dataDate: '2025-11-22',
      fittedOn: '2025-11-22',
      registerVersion: '1',
    });
    const expected = fitModel({
      kind: 'logistic',
      levels: [],
      predictors: [{ name: 'pain', codes: null, per: 1 }],
      minimumEvents: 5,
      units: cohort.map(([unit]) => unit),
      years: cohort.map(() => 2023),
      outcome: cohort.map(([, y]) => y),
      values: [cohort.map(([, , x]) => x)],
    });
    if (expected.status === 'failed' || fit?.result.status !== 'fitted') throw new Error('no fit');
    const { result } = fit;
    // North has one case more whose walking before is not known.
    expect(result.cases).toMatchObject({ complete: 18, events: [13], unknownOutcome: 1 });
    expected.coefficients.forEach(({ estimate, standardError }, at) => {
      expect(result.coefficients[at]?.estimate).toBeCloseTo(estimate, 8);
      expect(result.coefficients[at]?.standardError).toBeCloseTo(standardError, 8);
    });
  });

  it('gets a new version by a new fit, and the earlier one stays', async () => {
    await fits.fitNow(office, 'knee', 'satisfaction');
    const { fits: all, fit } = await models.state(office, 'knee', 'satisfaction');
    expect(all.map(({ number }) => number)).toEqual([2, 1]);
    expect(fit?.number).toBe(2);
    expect((await models.state(office, 'knee', 'satisfaction', 1)).fit?.number).toBe(1);
    await expect(models.state(office, 'knee', 'satisfaction', 9)).rejects.toThrow(NotFoundError);
    const log = await core.sql<{ details: { model: string } }>(
      `select details from audit.event where action = 'model.fit' order by id`,
    );
    expect(log.map(({ details }) => details.model)).toEqual(['satisfaction', 'satisfaction']);
    await expect(core.sql(`update register.model_fit set number = 7`)).rejects.toThrow();
  });

  it('with too few events says so and has no number', async () => {
    await fits.fitNow(office, 'knee', 'demanding');
    const { fit } = await models.state(office, 'knee', 'demanding');
    expect(fit?.result).toMatchObject({ status: 'failed', reason: 'too-few-events' });
    expect(JSON.stringify(fit)).not.toContain('estimate');
    const seen = await models.state(north, 'knee', 'demanding');
    expect(seen.fit?.result).toEqual({
      status: 'failed',
      reason: 'too-few-events',
      message: null,
      cases: null,
      parameters: null,
    });
    await expect(models.units(office, { pathway: 'knee', model: 'demanding' })).rejects.toThrow(
      NotFoundError,
    );
  });
});

describe('units by a model', () => {
  const ask = (scope: typeof office, more: object = {}) =>
    models.units(scope, { pathway: 'knee', model: 'satisfaction', ...more });

  it('are all there for those who read the answers', async () => {
    const { units, whole, overall } = await ask(office);
    expect(overall).toBeCloseTo(13 / 18, 12);
    expect(units.map(({ unit, status }) => [unit, status])).toEqual([
      ['east', 'shown'],
      ['north', 'shown'],
      ['south', 'shown'],
      ['west', 'few'],
    ]);
    expect(whole?.ratio).toBeCloseTo(1, 8);
    const [east] = units;
    if (east?.status !== 'shown') throw new Error('not shown');
    expect(east).toMatchObject({ n: 6, observed: 5 });
    expect(east.adjusted).toBeCloseTo(Math.min(1, (east.ratio ?? 0) * overall), 12);
    expect(east.ratioLow).toBeCloseTo((east.low ?? Number.NaN) / overall, 12);
    expect(east.ratioLow).toBeLessThan(east.ratio ?? 0);
    expect(east.ratioHigh).toBeGreaterThan(east.ratio ?? 1);
    expect(east.low).toBeLessThan(east.adjusted ?? 0);
    expect(east.high).toBeGreaterThan(east.adjusted ?? 1);
    expect(east.clipped).toBe(false);
  });

  it('are the own one and all together for a clinic', async () => {
    const { units, whole } = await ask(north);
    expect(units).toMatchObject([{ unit: 'north', status: 'shown', n: 6, observed: 4 }]);
    // Of all together no counts, which would be those of the others.
    expect(whole).toMatchObject({ n: 20, observed: null, expected: null, isRounded: true });
    // In 2024 there is one case elsewhere.
    const later = await ask(north, { years: ['2024'] });
    expect(later.units).toEqual([{ unit: 'north', status: 'few', n: 1 }]);
    expect(later.whole).toBeNull();
  });

  it('are within the limits for an authority', async () => {
    const { units } = await ask(authority);
    expect(units.filter(({ status }) => status === 'withheld').map(({ unit }) => unit)).toContain('west');
    expect(units.some(({ unit, status }) => unit === 'west' && status !== 'withheld')).toBe(false);
    expect(unitsCsv(await ask(authority))).toMatch(/\r\nwest,West clinic,withheld,,,,,,,,,,,\r\n/);
  });

  it('are of chosen years alone, and say what cannot be chosen', async () => {
    const { whole, years } = await ask(office, { years: ['2023'] });
    expect(years).toEqual(['2023']);
    expect(whole?.n).toBe(16);
    await expect(ask(office, { years: ['1999'] })).rejects.toThrow(InvalidInputError);
  });

  it('of a linear model are differences of means', async () => {
    await fits.fitNow(office, 'knee', 'relief');
    const { units, whole, overall } = await models.units(office, { pathway: 'knee', model: 'relief' });
    expect(whole?.ratio).toBeCloseTo(0, 8);
    expect(whole?.observed).toBeCloseTo(overall, 12);
    const [east] = units;
    if (east?.status !== 'shown') throw new Error('not shown');
    // 9 → 3 five times and 9 → 8: −31 / 6.
    expect(east.observed).toBeCloseTo(-31 / 6, 12);
    expect(east.adjusted).toBeCloseTo(-31 / 6 - (east.expected ?? Number.NaN) + overall, 12);
  });
});

it('a thread is ended when it is not needed any more', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(
    fitInThread(
      {
        kind: 'linear',
        levels: [],
        predictors: [],
        minimumEvents: 1,
        units: [],
        years: [],
        outcome: [],
        values: [],
      },
      stop.signal,
    ),
  ).rejects.toThrow();
});
