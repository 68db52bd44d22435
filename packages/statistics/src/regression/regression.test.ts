import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Coefficient } from './coefficients.js';
import { designMatrix, linearPredictor, selectRows } from './design.js';
import { linearRegression } from './linear-regression.js';
import { logisticRegression } from './logistic-regression.js';

const x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3];
const y = [1, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0].map((value) => value === 1);
const numeric = designMatrix([{ name: 'x', values: x }]);
const free = { eventsPerCoefficient: 0 };

function estimatesOf(model: {
  readonly status: string;
  readonly coefficients?: readonly Coefficient[];
}): readonly number[] {
  expect(model.status).toBe('fitted');
  return (model.coefficients ?? []).map(({ estimate }) => estimate);
}

describe('designMatrix', () => {
  it('has a column for each level but the first', () => {
    const design = designMatrix([
      { name: 'age', values: [40, 50] },
      { name: 'side', values: ['left', 'both'], levels: ['right', 'left', 'both'] },
    ]);
    expect(design.names).toEqual(['age', 'sideleft', 'sideboth']);
    expect([...design.values]).toEqual([40, 1, 0, 50, 0, 1]);
    expect([...linearPredictor(design, 1, [2, 3, 4])]).toEqual([84, 105]);
    expect([...selectRows(design, [1]).values]).toEqual([50, 0, 1]);
  });

  it('refuses what does not fit', () => {
    expect(() => designMatrix([{ name: 'side', values: ['up'], levels: ['right', 'left'] }])).toThrow(
      'side is up, which is none of the levels right, left.',
    );
    expect(() =>
      designMatrix([
        { name: 'a', values: [1, 2] },
        { name: 'b', values: [1] },
      ]),
    ).toThrow('b holds 1 values for 2 rows.');
    expect(() => designMatrix([{ name: 'a', values: [Number.NaN] }])).toThrow('a is NaN');
    expect(() => linearPredictor(numeric, 0, [])).toThrow('There are 0 coefficients for 1 columns.');
  });
});

describe('logisticRegression', () => {
  it('of one category has the logarithm of the odds ratio, with Woolf’s standard error', () => {
    const group = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b', 'b'];
    const event = [1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0].map((value) => value === 1);
    const model = logisticRegression(
      event,
      designMatrix([{ name: 'g', values: group, levels: ['a', 'b'] }]),
      free,
    );
    const [intercept, slope] = estimatesOf(model);
    expect(intercept).toBeCloseTo(Math.log(3 / 2), 12);
    expect(slope).toBeCloseTo(Math.log(2 / 5 / (3 / 2)), 12);
    if (model.status !== 'fitted') return;
    expect(model.coefficients[1]?.standardError).toBeCloseTo(Math.sqrt(1 / 3 + 1 / 2 + 1 / 2 + 1 / 5), 12);
    expect(model.fitted.reduce((sum, p) => sum + p, 0)).toBeCloseTo(5, 12);
  });

  it('does not depend on the unit and origin of a column', () => {
    const [, plain] = estimatesOf(logisticRegression(y, numeric, free));
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e5 }), (origin, unit) => {
        const moved = designMatrix([{ name: 'x', values: x.map((value) => origin + unit * value) }]);
        const [, slope] = estimatesOf(logisticRegression(y, moved, free));
        expect((slope ?? 0) * unit).toBeCloseTo(plain ?? Number.NaN, 8);
      }),
      { numRuns: 30 },
    );
  });

  it('with its own linear predictor as offset finds nothing left', () => {
    const model = logisticRegression(y, numeric, free);
    if (model.status !== 'fitted') throw new Error(model.message);
    const offset = [...model.fitted].map((p) => Math.log(p / (1 - p)));
    const [intercept, slope] = estimatesOf(logisticRegression(y, numeric, { ...free, offset }));
    const unknown = offset.map(() => Number.NaN);
    expect(() => logisticRegression(y, numeric, { ...free, offset: unknown })).toThrow('offset[0] is NaN');
    expect(intercept).toBeCloseTo(0, 10);
    expect(slope).toBeCloseTo(0, 10);
  });

  it.each([
    ['complete separation', [1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]],
    ['quasi-complete separation', [1, 2, 3, 3, 4, 5], [0, 0, 0, 1, 1, 1]],
    ['a level without events', [0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 0, 1, 0, 1, 1]],
  ])('flags %s', (_, values, outcome) => {
    const design = designMatrix([{ name: 'x', values }]);
    const events = outcome.map((value) => value === 1);
    expect(logisticRegression(events, design, free)).toMatchObject({
      status: 'failed',
      reason: 'separation',
    });
  });

  it('flags separation where nothing is left to climb but rounding', () => {
    const design = designMatrix([
      { name: 'a', values: [0.184943, 0.5238338, 0.9267574, 0.0931087, 0.6816892] },
      { name: 'b', values: [0, 1, 2, 3, 4] },
    ]);
    const events = [false, false, false, true, true];
    expect(logisticRegression(events, design, free)).toMatchObject({ reason: 'separation' });
  });

  it('flags no separation where one outlying person is predicted with near certainty', () => {
    const design = designMatrix([{ name: 'x', values: [...x, 400] }]);
    const model = logisticRegression([...y, true], design, free);
    expect(model.status).toBe('fitted');
  });

  it('says why there is no model', () => {
    const same = designMatrix([
      { name: 'x', values: x },
      { name: 'twice', values: x.map((value) => 2 * value) },
    ]);
    expect(logisticRegression(y, same, free)).toEqual({
      status: 'failed',
      reason: 'aliased',
      message: 'twice follows from the columns before it: leave it out of the model.',
    });
    const constant = designMatrix([{ name: 'centre', values: x.map(() => 7) }]);
    expect(logisticRegression(y, constant, free)).toMatchObject({ reason: 'aliased' });
    expect(
      logisticRegression(
        y.map(() => true),
        numeric,
        free,
      ),
    ).toMatchObject({ reason: 'no-variation' });
    expect(logisticRegression([], designMatrix([]), free)).toMatchObject({ reason: 'too-few-observations' });
    expect(logisticRegression(y, same)).toEqual({
      status: 'failed',
      reason: 'too-few-events',
      message: '8 events are too few for 2 coefficients: the model needs 5 for each.',
    });
    expect(() => logisticRegression([true], numeric)).toThrow('outcome holds 1 and the design 16');
  });
});

describe('linearRegression', () => {
  it('finds the line that the values lie on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), (a, b) => {
        const model = linearRegression(
          x.map((value) => a + b * value),
          numeric,
        );
        const [intercept, slope] = estimatesOf(model);
        expect(intercept).toBeCloseTo(a, 9);
        expect(slope).toBeCloseTo(b, 9);
      }),
    );
  });

  it('leaves residuals that sum to nothing', () => {
    const values = x.map((value, index) => value * value - index);
    const model = linearRegression(values, numeric);
    if (model.status !== 'fitted') throw new Error(model.message);
    expect(values.reduce((sum, value, index) => sum + value - (model.fitted[index] ?? 0), 0)).toBeCloseTo(
      0,
      9,
    );
    expect(model.rSquared).toBeGreaterThan(0);
    expect(model.rSquared).toBeLessThan(1);
  });

  it('says why there is no model', () => {
    expect(linearRegression([1, 2], designMatrix([{ name: 'x', values: [1, 2] }]))).toMatchObject({
      reason: 'too-few-observations',
    });
    const aliased = designMatrix([
      { name: 'x', values: [1, 2, 3, 4] },
      { name: 'back', values: [4, 3, 2, 1] },
    ]);
    expect(linearRegression([1, 5, 2, 8], aliased)).toMatchObject({ reason: 'aliased' });
    const flat = linearRegression([3, 3, 3, 3], designMatrix([{ name: 'x', values: [1, 2, 3, 4] }]));
    expect(flat).toMatchObject({ status: 'fitted', rSquared: null });
  });
});
