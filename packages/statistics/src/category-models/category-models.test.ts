import { describe, expect, it } from '@jest/globals';
import { designMatrix } from '../regression/design.js';
import { logisticRegression } from '../regression/logistic-regression.js';
import { multinomialLogit, multinomialProbabilities } from './multinomial-logit.js';
import { ordinalLogit, ordinalProbabilities } from './ordinal-logit.js';

const x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4];
const level = [0, 0, 1, 2, 1, 2, 0, 1, 2, 0, 1, 2, 2, 1, 0, 1, 0, 2, 2, 1];
const names = ['better', 'same', 'worse'];
const design = designMatrix([{ name: 'x', values: x }]);

describe('models of several levels', () => {
  it('of two levels are the logistic model', () => {
    const two = level.map((value) => Math.min(1, value));
    const logistic = logisticRegression(
      two.map((value) => value === 1),
      design,
      { eventsPerCoefficient: 0 },
    );
    const ordinal = ordinalLogit(two, ['no', 'yes'], design);
    const multinomial = multinomialLogit(two, ['no', 'yes'], design);
    if (logistic.status === 'failed' || ordinal.status === 'failed' || multinomial.status === 'failed') {
      throw new Error('All three models have a maximum.');
    }
    const [intercept, slope] = logistic.coefficients;
    expect(ordinal.thresholds[0]?.estimate).toBeCloseTo(-(intercept?.estimate ?? Number.NaN), 10);
    expect(ordinal.coefficients[0]?.estimate).toBeCloseTo(slope?.estimate ?? Number.NaN, 10);
    expect(ordinal.coefficients[0]?.standardError).toBeCloseTo(slope?.standardError ?? Number.NaN, 10);
    expect(multinomial.coefficients[0]?.[1]?.estimate).toBeCloseTo(slope?.estimate ?? Number.NaN, 10);
    expect(multinomial.logLikelihood).toBeCloseTo(logistic.logLikelihood, 10);
    expect(ordinal.logLikelihood).toBeCloseTo(logistic.logLikelihood, 10);
  });

  it('predict as many of each level as there are', () => {
    const model = multinomialLogit(level, names, design);
    if (model.status === 'failed') throw new Error(model.message);
    const estimates = model.coefficients.map((row) => row.map(({ estimate }) => estimate));
    const predicted = multinomialProbabilities(estimates, design);
    names.forEach((_, k) => {
      const expected = predicted.reduce((sum, row) => sum + (row[k] ?? 0), 0);
      expect(expected).toBeCloseTo(level.filter((value) => value === k).length, 9);
    });
  });

  it('predict probabilities that sum to one, later levels with a higher predictor', () => {
    const model = ordinalLogit(level, names, design);
    if (model.status === 'failed') throw new Error(model.message);
    const rows = ordinalProbabilities(
      model.thresholds.map(({ estimate }) => estimate),
      model.coefficients.map(({ estimate }) => estimate),
      designMatrix([{ name: 'x', values: [-1000, 0, 1000] }]),
    );
    for (const row of rows) expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(model.coefficients[0]?.estimate).toBeGreaterThan(0);
    expect(rows[2]?.[2]).toBeCloseTo(1, 12);
    expect(rows[0]?.[0]).toBeCloseTo(1, 12);
  });

  it.each([
    ['ordinal', ordinalLogit],
    ['multinomial', multinomialLogit],
  ])('say why there is no %s model', (_, fit) => {
    const separated = designMatrix([{ name: 'x', values: level.map((value) => 10 * value) }]);
    expect(fit(level, names, separated)).toMatchObject({ status: 'failed', reason: 'separation' });
    expect(fit(level, [...names, 'gone'], design)).toEqual({
      status: 'failed',
      reason: 'empty-level',
      message: 'Nobody has gone: join levels or leave them out.',
    });
    const aliased = designMatrix([
      { name: 'x', values: x },
      { name: 'again', values: x },
    ]);
    expect(fit(level, names, aliased)).toMatchObject({ reason: 'aliased' });
    expect(fit([], names, designMatrix([], 0))).toMatchObject({ reason: 'too-few-observations' });
    expect(() =>
      fit(
        level.map((value) => value + 1),
        names,
        design,
      ),
    ).toThrow('it must be the index of one of 3 levels');
  });
});
