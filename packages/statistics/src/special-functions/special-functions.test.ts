import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findIncreasingRoot, findRoot } from './find-root.js';
import { devianceTerm, logBinomialTerm, logPoissonTerm } from './saddle-point.js';
import { logGamma, stirlingError } from './stirling-error.js';

describe('logGamma', () => {
  it('is the logarithm of the factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      factorial *= n;
      expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(1e-13);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  });

  it('leaves an error of Stirling’s formula near 1/12n', () => {
    expect(stirlingError(1e6)).toBeCloseTo(1 / 12e6, 18);
    expect(stirlingError(1)).toBeCloseTo(1 - Math.log(Math.sqrt(2 * Math.PI)), 14);
  });
});

describe('saddle-point terms', () => {
  it('keep the digits of a deviance between near numbers', () => {
    // x ln(x/m) + m − x = d²/2m (1 − d/3m + …) with d = x − m.
    const [m, d] = [1e8, 100];
    expect(devianceTerm(m + d, m) / ((d * d) / (2 * m) - d ** 3 / (6 * m * m))).toBeCloseTo(1, 10);
  });

  it('sum to one over all counts', () => {
    const counts = Array.from({ length: 61 }, (_, k) => k);
    const binomial = counts.reduce((sum, k) => sum + Math.exp(logBinomialTerm(k, 60 - k, 0.3, 0.7)), 0);
    expect(binomial).toBeCloseTo(1, 13);
    const poisson = counts.reduce((sum, k) => sum + Math.exp(logPoissonTerm(k, 9)), 0);
    expect(poisson).toBeCloseTo(1, 13);
  });
});

describe('findRoot', () => {
  it('finds the root of any increasing cubic to the last digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (root, slope) => {
          const f = (x: number): number => (x - root) ** 3 + slope * (x - root);
          expect(Math.abs(findRoot(f, -100, 100) - root)).toBeLessThan(slope > 1e-3 ? 1e-12 : 1e-4);
        },
      ),
    );
  });

  it('searches outwards when it is not told where', () => {
    expect(findIncreasingRoot((x) => x - 12_345, 0, 1)).toBeCloseTo(12_345, 9);
    expect(findIncreasingRoot((x) => x + 12_345, 0, 1)).toBeCloseTo(-12_345, 9);
  });

  it('refuses an interval without a change of sign', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow('There is no change of sign between -1 and 1.');
  });
});
