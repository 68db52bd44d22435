import { describe, expect, it } from '@jest/globals';
import { designMatrix } from '../regression/design.js';
import { logisticRegression } from '../regression/logistic-regression.js';
import { gaussHermite } from './gauss-hermite.js';
import { randomInterceptLogistic } from './random-intercept-logistic.js';

describe('gaussHermite', () => {
  it.each([1, 2, 3, 7, 25, 60])('is exact for polynomials with %d points', (n) => {
    const { points, weights } = gaussHermite(n);
    // ∫ x^2m e^(−x²) dx = Γ(m + ½).
    let moment = Math.sqrt(Math.PI);
    for (let m = 0; m < Math.min(n, 12); m += 1) {
      const sum = points.reduce((all, point, k) => all + (weights[k] ?? 0) * point ** (2 * m), 0);
      expect(sum / moment).toBeCloseTo(1, 10);
      moment *= m + 0.5;
    }
  });

  it('needs a number of points', () => {
    expect(() => gaussHermite(0)).toThrow('n is 0');
  });
});

describe('randomInterceptLogistic', () => {
  const units = Array.from({ length: 240 }, (_, index) => index % 8);
  const x = units.map((_, index) => ((index * 29) % 31) / 10);
  const design = designMatrix([{ name: 'x', values: x }]);
  /** A fixed sequence of values spread over 0 to 1. */
  const even = units.map((_, index) => (index * 0.6180339887498949) % 1);

  it('finds units that differ and draws their effects towards 0', () => {
    const outcome = units.map((unit, index) => (even[index] ?? 0) < 1 / (1 + Math.exp(-(unit - 3.5) * 0.7)));
    const model = randomInterceptLogistic(outcome, units, design);
    if (model.status === 'failed') throw new Error(model.message);
    expect(model.sd).toBeGreaterThan(0.8);
    const effects = model.units.map(({ effect }) => effect);
    expect(effects[0]).toBeLessThan(-1);
    expect(effects[7]).toBeGreaterThan(1);
    // The logit of the last unit's crude share is further out.
    const events = outcome.filter((y, index) => y && units[index] === 7).length;
    expect(effects[7]).toBeLessThan(Math.log(events / (30 - events)));
    const plain = logisticRegression(outcome, design);
    if (plain.status === 'failed') throw new Error(plain.message);
    expect(model.logLikelihood).toBeGreaterThan(plain.logLikelihood + 10);
  });

  it('is the plain model where units do not differ', () => {
    const outcome = units.map((_, index) => Math.floor(index / 8) % 3 === 0);
    const model = randomInterceptLogistic(outcome, units, design);
    const plain = logisticRegression(outcome, design);
    if (model.status === 'failed' || plain.status === 'failed')
      throw new Error('Both models have a maximum.');
    expect(model.sd).toBeLessThan(0.01);
    expect(model.logLikelihood).toBeCloseTo(plain.logLikelihood, 4);
    expect(model.coefficients[1]?.estimate).toBeCloseTo(plain.coefficients[1]?.estimate ?? Number.NaN, 4);
  });

  it('says why there is none', () => {
    const outcome = units.map((_, index) => index % 2 === 0);
    expect(
      randomInterceptLogistic(
        outcome,
        units.map(() => 1),
        design,
      ),
    ).toMatchObject({ reason: 'no-variation' });
    expect(
      randomInterceptLogistic(
        outcome.map(() => true),
        units,
        design,
      ),
    ).toMatchObject({ reason: 'no-variation' });
  });
});
