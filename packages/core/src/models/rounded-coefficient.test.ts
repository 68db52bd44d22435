import { describe, expect, it } from '@jest/globals';
import type { FittedCoefficient } from '@kvalreg/engine';
import { roundedCoefficient } from './rounded-coefficient.js';

const z = 1.959963984540054;

function coefficient(
  estimate: number,
  standardError: number,
  term: FittedCoefficient['term'] = { predictor: 'smokes', code: 'yes' },
): FittedCoefficient {
  const margin = z * standardError;
  return {
    term,
    level: null,
    estimate,
    standardError,
    low: estimate - margin,
    high: estimate + margin,
    pValue: 0.0123456,
  };
}

/** Log odds and their standard error of k of n, and of the odds ratio of two groups. */
const odds = (k: number, n: number) => ({
  estimate: Math.log(k / (n - k)),
  variance: 1 / k + 1 / (n - k),
});

describe('a coefficient that is told rounded', () => {
  it('has two digits of its standard error, and what follows from it and the estimate', () => {
    expect(roundedCoefficient(coefficient(0.5138, 0.20412), Infinity)).toEqual({
      term: { predictor: 'smokes', code: 'yes' },
      level: null,
      estimate: 0.51,
      standardError: 0.2,
      // 0.51 ± 1.96 · 0.20; 2 · pnorm(-2.55) in R: 0.01077.
      low: 0.12,
      high: 0.9,
      pValue: 0.011,
    });
    // By the size of the error, so that a predictor of small steps keeps its digits.
    expect(roundedCoefficient(coefficient(-0.012345, 0.005149), Infinity)).toMatchObject({
      estimate: -0.0123,
      standardError: 0.0051,
      low: -0.0223,
      high: -0.0023,
    });
    expect(roundedCoefficient(coefficient(-31.26, 12.34), Infinity)).toMatchObject({
      estimate: -31,
      standardError: 12,
    });
  });

  it('of means is tested by Student with the told number of cases', () => {
    // qt(0.975, 17) in R: 2.109816; 2 · pt(-2.55, 17): 0.02073.
    expect(roundedCoefficient(coefficient(0.5138, 0.20412), 17)).toMatchObject({
      low: 0.09,
      high: 0.93,
      pValue: 0.021,
    });
  });

  it('has no p where there is no error', () => {
    expect(roundedCoefficient(coefficient(1.00049, 0), 17)).toMatchObject({
      estimate: 1,
      standardError: 0,
      low: 1,
      high: 1,
      pValue: null,
    });
  });

  it('has no error of an intercept or threshold, nor anything that tells it', () => {
    expect(roundedCoefficient(coefficient(0.405465, 0.204124, null), Infinity)).toEqual({
      term: null,
      level: null,
      estimate: 0.41,
      standardError: null,
      low: null,
      high: null,
      pValue: null,
    });
  });

  it('is that of many numbers of cases in a model of two groups', () => {
    const told = (k: number, n: number, l: number, m: number) => {
      const [first, second] = [odds(k, n), odds(l, m)];
      const contrast = coefficient(
        second.estimate - first.estimate,
        Math.sqrt(first.variance + second.variance),
      );
      const intercept = coefficient(first.estimate, Math.sqrt(first.variance), null);
      return JSON.stringify([intercept, contrast].map((one) => roundedCoefficient(one, Infinity)));
    };
    // 60 of 100 beside 70 of 100, with the cases and events of all to the nearest ten.
    const wanted = told(60, 100, 70, 100);
    const groups = new Set<number>();
    for (let n = 50; n <= 150; n += 1)
      for (let m = 195 - n; m < 205 - n; m += 1)
        for (let k = Math.round(0.58 * n); k <= 0.62 * n; k += 1)
          for (let l = Math.max(1, 125 - k); l < 135 - k && l < m; l += 1)
            if (told(k, n, l, m) === wanted) groups.add(n);
    expect(groups.size).toBeGreaterThan(5);
    expect(groups.has(100)).toBe(true);
  });
});
