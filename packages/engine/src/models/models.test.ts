import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { adjustedUnits, adjustedWhole } from './adjusted-units.js';
import { fitModel } from './fit-model.js';
import type { FitResult, FittedModel } from './fitted-model.js';
import type { ModelData, PredictorShape } from './model-data.js';
import { predictCase } from './predict-case.js';

type Column = readonly (number | string | null)[];
interface RCase {
  readonly id: string;
  readonly input: {
    readonly columns: Readonly<Record<string, Column>>;
    readonly duration?: readonly (string | null)[];
    readonly duration_levels?: readonly string[];
    readonly levels?: readonly string[];
    readonly ga?: readonly (number | null)[];
  };
  readonly expected: Readonly<Record<string, unknown>>;
}
/** Cases that were computed with R, which the statistics package is checked by. */
const { cases } = JSON.parse(
  readFileSync(new URL('../../../statistics/src/data/r-cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly RCase[] };

function rCase(id: string): RCase {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`There is no case ${id}.`);
  return found;
}

function dataOf(
  { input }: RCase,
  kind: ModelData['kind'],
  outcome: string,
  names: readonly string[],
): ModelData {
  const { columns, duration, duration_levels: durations = [], levels = [], ga } = input;
  const rows = (columns[names[0] ?? ''] ?? []).length;
  const numbers = (name: string) =>
    (columns[name] ?? []).map((value) => (value === null ? null : Number(value)));
  const shapes: readonly PredictorShape[] = names.map((name) => ({
    name,
    codes: name === 'duration' ? durations : null,
    per: 1,
  }));
  const place = (codes: readonly string[], value: string | null | undefined) => {
    const at = codes.indexOf(value ?? '');
    return at < 0 ? null : at;
  };
  return {
    kind,
    levels,
    predictors: shapes,
    minimumEvents: 1,
    units: columns['clinic']?.map(String) ?? Array.from({ length: rows }, () => 'all'),
    years: Array.from({ length: rows }, (_, row) => 2020 + (row % 3)),
    outcome: ga ? ga.map((value) => (value === null ? null : value - 1)) : numbers(outcome),
    values: names.map((name) =>
      name === 'duration' ? (duration ?? []).map((value) => place(durations, value)) : numbers(name),
    ),
  };
}

function fitted(result: FitResult): FittedModel {
  if (result.status === 'failed') throw new Error(result.message);
  return result;
}

function expectClose(got: number | null | undefined, wanted: unknown, relative = 1e-9): void {
  const value = Number(wanted);
  expect(Math.abs((got ?? Number.NaN) - value)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(value)));
}

const casemix = ['age', 'female', 'smoker', 'odi0', 'eq5d0', 'legpain0', 'duration', 'prevsurg'];

describe.each(['casemix_logistic_03', 'casemix_logistic_04'])('a logistic model, %s in R', (id) => {
  const one = rCase(id);
  const data = dataOf(one, 'logistic', 'y', casemix);
  const model = fitted(fitModel(data));
  const {
    coef,
    se,
    auc,
    brier,
    national_rate: national,
    clinics,
  } = one.expected as {
    coef: number[];
    se: number[];
    auc: number;
    brier: number;
    national_rate: number;
    clinics: Record<string, number[]>;
  };

  it('has its coefficients and measures of fit', () => {
    model.coefficients.forEach(({ estimate, standardError }, at) => {
      expectClose(estimate, coef[at], 1e-8);
      expectClose(standardError, se[at], 1e-8);
    });
    expectClose(model.overall[0], national);
    expectClose(model.fit[0]?.cStatistic?.value, auc);
    expectClose(model.fit[0]?.brier, brier);
    expectClose(model.fit[0]?.slope, 1, 1e-7);
  });

  it('has its adjusted units, with the limits of Wilson that are scaled', () => {
    const units = adjustedUnits(model);
    const order = clinics['clinic']?.map(String) ?? [];
    expect(units.map(({ unit }) => unit).toSorted()).toEqual(order.toSorted());
    order.forEach((clinic, at) => {
      const unit = units.find((each) => each.unit === clinic);
      const wanted = (key: string) => clinics[key]?.[at] ?? Number.NaN;
      expect(unit?.n).toBe(wanted('n'));
      expect(unit?.observed).toBe(wanted('observed'));
      expectClose(unit?.expected, wanted('expected'));
      expectClose(unit?.ratio, wanted('o_over_e'));
      expectClose(unit?.ratioLow, wanted('wilson_scaled_lower') / national);
      expectClose(unit?.ratioHigh, wanted('wilson_scaled_upper') / national);
      expectClose(unit?.adjusted, Math.min(1, wanted('adjusted_rate')));
      expectClose(unit?.low, wanted('wilson_scaled_lower'));
      expectClose(unit?.high, Math.min(1, wanted('wilson_scaled_upper')));
      expect(unit?.clipped).toBe(wanted('wilson_scaled_upper') > 1);
    });
    expectClose(adjustedWhole(model)?.ratio, 1, 1e-9);
    const parts = [2020, 2021, 2022].map((year) => adjustedWhole(model, { years: [year] })?.n ?? 0);
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(adjustedWhole(model)?.n);
  });

  it('predicts one case as it fitted it', () => {
    const row = data.outcome.findIndex(
      (y, at) => y !== null && data.values.every((column) => column[at] !== null),
    );
    const values = Object.fromEntries(
      data.predictors.map(({ name, codes }, at) => {
        const value = data.values[at]?.[row] ?? null;
        return [name, codes && value !== null ? codes[value] : value];
      }),
    );
    const prediction = predictCase(model, data.predictors, values);
    const first = (one.expected['fitted'] as number[])[0];
    if (prediction.status !== 'share') throw new Error(prediction.status);
    expectClose(prediction.value, first, 1e-8);
    expect(prediction.low).toBeLessThan(prediction.value);
    expect(prediction.high).toBeGreaterThan(prediction.value);
    expect(predictCase(model, data.predictors, { ...values, age: null, duration: 'unheard of' })).toEqual({
      status: 'unknown',
      missing: ['age', 'duration'],
    });
  });
});

it('a linear model has the adjusted means of casemix_linear_02 in R', () => {
  const one = rCase('casemix_linear_02');
  const model = fitted(
    fitModel(dataOf(one, 'linear', 'odi12', ['age', 'female', 'smoker', 'odi0', 'prevsurg'])),
  );
  const {
    coef,
    sigma,
    r_squared: rSquared,
    clinics,
  } = one.expected as {
    coef: number[];
    sigma: number;
    r_squared: number;
    clinics: Record<string, number[]>;
  };
  model.coefficients.forEach(({ estimate }, at) => {
    expectClose(estimate, coef[at]);
  });
  expectClose(model.sigma, sigma);
  expectClose(model.rSquared, rSquared);
  const units = adjustedUnits(model);
  clinics['clinic']?.forEach((clinic, at) => {
    const unit = units.find((each) => each.unit === String(clinic));
    expectClose(unit?.adjusted, clinics['adjusted_mean']?.[at]);
    expectClose(unit?.observed, clinics['observed_mean']?.[at]);
    expectClose(unit?.expected, clinics['expected_mean']?.[at]);
    const [value = 0, lower = 0, upper = 0] = (['adjusted_mean', 'lower', 'upper'] as const).map(
      (key) => clinics[key]?.[at],
    );
    expectClose((unit?.ratio ?? 0) - (unit?.ratioLow ?? 0), value - lower);
    expectClose((unit?.ratioHigh ?? 0) - (unit?.ratio ?? 0), upper - value);
    expect((unit?.low ?? 0) < (unit?.adjusted ?? 0) && (unit?.adjusted ?? 0) < (unit?.high ?? 0)).toBe(true);
  });
  expect(model.fit[0]?.groups.reduce((sum, { n }) => sum + n, 0)).toBe(model.cases.complete);
});

it('an ordinal model has the coefficients and scores of ordinal_logit_03 in R', () => {
  const one = rCase('ordinal_logit_03');
  const data = dataOf(one, 'ordinal', '', [
    'age',
    'female',
    'smoker',
    'odi0',
    'legpain0',
    'prevsurg',
    'duration',
  ]);
  const model = fitted(fitModel(data));
  const { threshold, coef, rps } = one.expected as {
    threshold: number[] | Record<string, number>;
    coef: number[];
    rps: number;
  };
  const estimates = model.coefficients.map(({ estimate }) => estimate);
  const cuts = Object.values(threshold);
  [...cuts, ...coef].forEach((wanted, at) => {
    expectClose(estimates[at], wanted, 1e-6);
  });
  expectClose(model.ranked?.score, rps, 1e-6);
  // The expected of all levels are all cases, and of each unit its own.
  expect(model.units.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(model.cases.complete, 6);
  const shares = predictCase(model, data.predictors, {
    age: 50,
    female: 1,
    smoker: 0,
    odi0: 40,
    legpain0: 7,
    prevsurg: 0,
    duration: '1-2y',
  });
  if (shares.status !== 'levels') throw new Error(shares.status);
  expect(shares.levels.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

it('a multinomial model predicts each level', () => {
  const one = rCase('multinomial_logit_03');
  const names = Object.keys(one.input.columns).filter((name) => name !== 'clinic');
  const data = dataOf(one, 'multinomial', '', names);
  const model = fitted(fitModel(data));
  const wanted = one.expected['coef'] as number[][];
  const block = names.length + 1;
  wanted.flat().forEach((value, at) => {
    expectClose(model.coefficients[at]?.estimate, value, 2e-4);
  });
  expect(model.coefficients).toHaveLength(block * ((one.input.levels?.length ?? 0) - 1));
  const values = Object.fromEntries(names.map((name) => [name, 1]));
  const prediction = predictCase(model, data.predictors, values);
  if (prediction.status !== 'levels') throw new Error(prediction.status);
  expect(prediction.levels.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

describe('a model without a number', () => {
  const of = (
    outcome: ModelData['outcome'],
    values: ModelData['values'],
    more: Partial<ModelData> = {},
  ): FitResult =>
    fitModel({
      kind: 'logistic',
      levels: [],
      predictors: values.map((_, at) => ({ name: `x${String(at)}`, codes: null, per: 1 })),
      minimumEvents: 1,
      units: outcome.map(() => 'a'),
      years: outcome.map(() => 2020),
      outcome,
      values,
      ...more,
    });
  const twenty = Array.from({ length: 20 }, (_, at) => at);
  const mixed = twenty.map((at) => ((at * 7) % 3 === 0 ? 1 : 0));

  it.each([
    [
      'separation',
      of(
        twenty.map((at) => Number(at >= 10)),
        [twenty],
      ),
    ],
    ['aliased', of(mixed, [twenty, twenty.map((at) => 2 * at)])],
    ['too-few-events', of(mixed, [twenty], { minimumEvents: 10 })],
    [
      'no-variation',
      of(
        twenty.map(() => 1),
        [twenty],
      ),
    ],
    ['too-few-observations', of(mixed, [twenty.map(() => null)])],
    ['too-few-observations', of(mixed, [twenty], { kind: 'linear', minimumEvents: 30 })],
    ['empty-level', of(mixed, [twenty], { kind: 'ordinal', levels: ['a', 'b', 'c'] })],
  ])('says why: %s', (reason, result) => {
    expect(result).toMatchObject({ status: 'failed', reason });
    expect(result).not.toHaveProperty('coefficients');
    expect((result as { message: string }).message).toMatch(/\.$/);
  });

  it('counts whom it leaves out, by what was unknown', () => {
    const result = of(
      [1, 0, null, 1, 0, 1],
      [
        [1, 2, 3, null, 5, 6],
        [1, null, 3, null, 5, 6],
      ],
    );
    expect(result.cases).toEqual({
      population: 6,
      unknownOutcome: 1,
      missing: [
        { predictor: 'x0', n: 1 },
        { predictor: 'x1', n: 2 },
      ],
      complete: 3,
      events: [2],
    });
  });

  it('leaves out a code that nobody has, and knows nothing of it afterwards', () => {
    const model = fitted(
      fitModel({
        kind: 'logistic',
        levels: [],
        predictors: [{ name: 'side', codes: ['none', 'left', 'right'], per: 1 }],
        minimumEvents: 1,
        units: mixed.map(() => 'a'),
        years: mixed.map(() => 2020),
        outcome: mixed,
        values: [twenty.map((at) => 1 + (at % 2))],
      }),
    );
    expect(model.terms).toEqual([{ predictor: 'side', code: 'right' }]);
    expect(model.references).toEqual({ side: 'left' });
    const shape = [{ name: 'side', codes: ['none', 'left', 'right'], per: 1 }];
    expect(predictCase(model, shape, { side: 'left' }).status).toBe('share');
    expect(predictCase(model, shape, { side: 'none' })).toEqual({ status: 'unknown', missing: ['side'] });
  });
});
