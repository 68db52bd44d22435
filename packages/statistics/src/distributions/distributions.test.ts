import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Tails } from '../special-functions/tails.js';
import { betaQuantile, betaTails } from './beta.js';
import { binomialProbability, binomialQuantile, binomialTails } from './binomial.js';
import { fisherFQuantile, fisherFTails } from './fisher-f.js';
import { chiSquareQuantile, chiSquareTails, gammaQuantile, gammaTails } from './gamma.js';
import { noncentralityOf, noncentralStudentTails } from './noncentral-student.js';
import { normalTails } from './normal.js';
import { poissonQuantile, poissonTails } from './poisson.js';
import { studentTails } from './student.js';

const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

function expectNear(actual: number, expected: number, relative = 1e-11): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

/** The quantile must lead back to the smaller tail, which has all its digits. */
function expectInverse(tails: Tails, probability: number): void {
  if (probability <= 0.5) expectNear(tails.lower, probability, 1e-9);
  else expectNear(tails.upper, 1 - probability, 1e-9);
}

describe('distributions', () => {
  // Values where libraries in use lose digits or fail, to 13 digits from 40 digits of working precision.
  it('hold where libraries fail', () => {
    expectNear(gammaTails(1460, 1500).lower, 0.1506860564045, 1e-12);
    expectNear(chiSquareQuantile(0.3, 5000), 4947.080544857743, 1e-12);
    expectNear(betaTails(0.2, 1, 2).lower, 0.36, 1e-14);
    expectNear(betaQuantile(0.36, 1, 2), 0.2, 1e-14);
    expect(studentTails(-9, 200).lower).toBeGreaterThan(8e-17);
    expect(poissonTails(1e6, 1e6).lower).toBeCloseTo(0.5002659614805, 10);
    expect(gammaTails(1e7, 1e7).lower).toBeCloseTo(0.5000420522, 9);
  });

  it('lead from quantiles back to probabilities', () => {
    fc.assert(
      fc.property(p, shape, shape, (probability, a, b) => {
        const x = betaQuantile(probability, a, b);
        // 1 − x has no digits of its own where x is near 1.
        if (x > 1e-300 && x < 0.999) expectInverse(betaTails(x, a, b), probability);
        const f = fisherFQuantile(probability, a, b);
        if (f > 1e-290 && f < 1e290) expectInverse(fisherFTails(f, a, b), probability);
        const g = gammaQuantile(probability, a);
        if (g > 1e-290) expectInverse(gammaTails(g, a), probability);
      }),
    );
  });

  it('are related as they should be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }), share, (k, more, q) => {
        const n = k + more;
        // P(K > k) is a beta probability; a Poisson tail is a gamma probability; t² is F, z² is chi-square.
        expectNear(binomialTails(k, n, q).upper, betaTails(q, k + 1, n - k).lower);
        expectNear(poissonTails(k, n * q).upper, gammaTails(n * q, k + 1).lower);
        expectNear(2 * studentTails(-3 * q, n).lower, fisherFTails(9 * q * q, 1, n).upper);
        expectNear(2 * normalTails(-5 * q).lower, chiSquareTails(25 * q * q, 1).upper);
      }),
    );
  });

  it('give the smallest count that reaches a probability', () => {
    fc.assert(
      fc.property(p, fc.integer({ min: 1, max: 500 }), share, (probability, n, q) => {
        const k = binomialQuantile(probability, n, q);
        expect(binomialTails(k, n, q).lower).toBeGreaterThanOrEqual(probability * (1 - 1e-12));
        expect(binomialTails(k - 1, n, q).lower).toBeLessThan(probability);
        const m = poissonQuantile(probability, n * q);
        expect(poissonTails(m, n * q).lower).toBeGreaterThanOrEqual(probability * (1 - 1e-12));
        expect(poissonTails(m - 1, n * q).lower).toBeLessThan(probability);
      }),
    );
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
    expect([binomialQuantile(0, 9, 0.5), binomialQuantile(1, 9, 0.5)]).toEqual([0, 9]);
    expect([
      binomialProbability(0, 3, 0),
      binomialProbability(2, 3, 0),
      binomialProbability(4, 3, 0.5),
    ]).toEqual([1, 0, 0]);
  });

  it('meet the central t distribution without noncentrality, and mirror', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1, max: 400, noNaN: true }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        (t, df, delta) => {
          expectNear(noncentralStudentTails(t, df, 0).lower, studentTails(t, df).lower, 1e-9);
          const mirrored = noncentralStudentTails(-t, df, -delta);
          expectNear(noncentralStudentTails(t, df, delta).lower, mirrored.upper, 1e-9);
        },
      ),
      { numRuns: 40 },
    );
    expectNear(noncentralStudentTails(50, 100, noncentralityOf(0.025, 50, 100)).lower, 0.025, 1e-10);
  });

  it('refuse parameters that no distribution has', () => {
    expect(() => betaTails(1.2, 1, 1)).toThrow('x is 1.2: it must lie from 0 to 1.');
    expect(() => gammaTails(1, 0)).toThrow('shape is 0: it must be a finite number above 0.');
    expect(() => fisherFTails(-1, 2, 2)).toThrow('a ratio of variances is at least 0');
    expect(() => binomialTails(1, 2.5, 0.5)).toThrow(RangeError);
    expect(() => poissonTails(1, -1)).toThrow('mean is -1: an expected number is finite and at least 0.');
    expect(() => studentTails(1, 0)).toThrow('there must be more than 0 degrees of freedom');
    expect(() => noncentralStudentTails(Infinity, 5, 0)).toThrow(RangeError);
  });
});
