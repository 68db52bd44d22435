import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile } from './normal.js';
import { studentQuantile } from './student.js';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true, noDefaultInfinity: true });

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}

describe('studentQuantile', () => {
  it('is the Cauchy quantile with one degree of freedom', () => {
    for (const p of [1e-9, 0.001, 0.1, 0.3, 0.45, 0.499]) {
      expect(relativeError(studentQuantile(p, 1), -1 / Math.tan(Math.PI * p))).toBeLessThan(1e-12);
    }
  });

  it('is (2p − 1) / √(2p(1 − p)) with two degrees of freedom', () => {
    for (const p of [1e-9, 0.001, 0.1, 0.3, 0.45, 0.9]) {
      const exact = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
      expect(relativeError(studentQuantile(p, 2), exact)).toBeLessThan(1e-12);
    }
  });

  // The expansion about the normal quantile is independent of the beta function, and exact to 1e-13 here.
  it('meets the expansion for large degrees of freedom', () => {
    for (const p of [1e-12, 1e-6, 0.0005, 0.025, 0.2, 0.24, 0.26, 0.45, 0.7, 0.995]) {
      expect(relativeError(studentQuantile(p, 1e5), studentQuantile(p, 1e5 * (1 + 1e-13)))).toBeLessThan(
        1e-12,
      );
    }
  });

  it('is the normal quantile with infinitely many degrees of freedom', () => {
    expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(relativeError(studentQuantile(0.975, 1e12), normalQuantile(0.975))).toBeLessThan(1e-11);
  });

  it('is antisymmetric and increases with p', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 1, max: 1e6, noNaN: true }), (p, df) => {
        const value = studentQuantile(p, df);
        const mirrored = studentQuantile(1 - p, df);
        expect(Math.sign(value)).toBe(Math.sign(p - 0.5));
        if (1 - (1 - p) === p) expect(mirrored).toBe(-value);
        expect(studentQuantile(p * 0.999, df)).toBeLessThan(value);
      }),
    );
  });

  it('refuses what is not a probability or a number of degrees of freedom', () => {
    expect(() => studentQuantile(0, 5)).toThrow('p is 0: it must lie between 0 and 1');
    expect(() => studentQuantile(1, 5)).toThrow(RangeError);
    expect(() => studentQuantile(Number.NaN, 5)).toThrow(RangeError);
    expect(() => studentQuantile(0.5, 0.9)).toThrow('df is 0.9: there must be at least 1 degree of freedom');
    expect(() => studentQuantile(0.5, Number.NaN)).toThrow(RangeError);
  });
});
