import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { designMatrix } from '../regression/design.js';
import { logisticRegression } from '../regression/logistic-regression.js';
import { calibration, hosmerLemeshow } from './calibration.js';
import { concordance, discrimination } from './discrimination.js';
import { brierScore, rankedProbabilityScore } from './prediction-scores.js';

const sample = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), {
  minLength: 1,
  maxLength: 60,
});

describe('discrimination', () => {
  it('is the share of pairs in the right order', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const predictions = rows.map(([p]) => p);
        const outcome = rows.map(([, y]) => y);
        const [cases, controls] = [true, false].map((side) =>
          rows.filter(([, y]) => y === side).map(([p]) => p),
        );
        const pairs: readonly number[] = (cases ?? []).flatMap((a) =>
          (controls ?? []).map((b) => (a > b ? 1 : a === b ? 0.5 : 0)),
        );
        const { auc, lower, upper } = discrimination(predictions, outcome);
        if (pairs.length === 0) {
          expect(auc).toBeNull();
          return;
        }
        expect(auc).toBeCloseTo(pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length, 12);
        expect(concordance(predictions, outcome.map(Number))).toBeCloseTo(auc ?? Number.NaN, 12);
        if (lower !== null) expect(lower).toBeLessThanOrEqual(auc ?? 0);
        if (upper !== null) expect(upper).toBeGreaterThanOrEqual(auc ?? 1);
      }),
    );
  });

  it('says why there is none', () => {
    expect(discrimination([], [])).toMatchObject({ auc: null, reason: 'no-observations' });
    expect(discrimination([1, 2], [true, true])).toMatchObject({ auc: null, reason: 'no-variation' });
    expect(discrimination([1, 2, 3], [true, false, false])).toMatchObject({
      variance: null,
      reason: 'too-few-observations',
    });
    expect(concordance([1, 2], [5, 5])).toBeNull();
  });
});

describe('scores', () => {
  it('are 0 for a perfect prediction', () => {
    expect(brierScore([1, 0], [true, false])).toEqual({ brier: 0, scaled: 1 });
    expect(
      rankedProbabilityScore(
        [
          [1, 0, 0],
          [0, 0, 1],
        ],
        [0, 2],
      ),
    ).toBe(0);
    expect(rankedProbabilityScore([[0, 0, 1]], [0])).toBe(1);
    expect(brierScore([], [])).toMatchObject({ brier: null, reason: 'no-observations' });
    expect(brierScore([0.5], [true])).toMatchObject({ scaled: null, reason: 'no-variation' });
    expect(() => brierScore([1.5], [true])).toThrow('predictions[0] is 1.5');
  });
});

describe('calibration', () => {
  const x = Array.from({ length: 60 }, (_, index) => (index * 37) % 23);
  const y = x.map((value, index) => (value + (index % 11)) % 17 > 8);
  const model = logisticRegression(y, designMatrix([{ name: 'x', values: x }]));

  it('of a model on its own data is perfect', () => {
    if (model.status === 'failed') throw new Error(model.message);
    const fit = calibration([...model.fitted], y);
    if (fit.status === 'failed') throw new Error(fit.message);
    expect(fit.inTheLarge).toBeCloseTo(0, 10);
    expect(fit.intercept).toBeCloseTo(0, 8);
    expect(fit.slope).toBeCloseTo(1, 8);
    expect(fit.ratio).toBeCloseTo(1, 10);
  });

  it('has no figures for a prediction without a logit', () => {
    expect(calibration([0, 0.5], [true, false])).toMatchObject({ status: 'failed', reason: 'separation' });
    expect(calibration([0.2, 0.5], [true, true])).toMatchObject({ reason: 'no-variation' });
  });

  it('groups all, keeping equal predictions together', () => {
    if (model.status === 'failed') throw new Error(model.message);
    const { groups, df, pValue } = hosmerLemeshow([...model.fitted], y);
    expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(60);
    expect(groups.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(y.filter(Boolean).length, 9);
    expect(df).toBe(groups.length - 2);
    expect(pValue).toBeGreaterThan(0);
    expect(hosmerLemeshow([0.3, 0.3, 0.3], [true, false, false])).toMatchObject({
      pValue: null,
      reason: 'too-few-observations',
    });
  });
});
