import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proportionInterval } from './proportion-interval.js';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ n, k: Math.round(share * n) }));

function limits(k: number, n: number, level?: number): { lower: number; upper: number } {
  const { lower, upper } = proportionInterval(k, n, { level });
  if (lower === null || upper === null) throw new Error('no limits');
  return { lower, upper };
}

describe('proportionInterval', () => {
  it('lies within 0 to 1 and holds the observed share', () => {
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const { lower, upper } = limits(k, n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(k / n);
        expect(upper).toBeGreaterThanOrEqual(k / n);
      }),
    );
  });

  it('mirrors when events and non-events change places', () => {
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const [events, others] = [limits(k, n), limits(n - k, n)];
        expect(events.upper).toBe(1 - others.lower);
        expect(Math.abs(events.lower - (1 - others.upper))).toBeLessThan(1e-15);
      }),
    );
  });

  it('solves the equation of the score test at both limits', () => {
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const z = 1.959963984540054;
        for (const limit of Object.values(limits(k, n))) {
          const distance = n * (k / n - limit) ** 2;
          expect(Math.abs(distance - z ** 2 * limit * (1 - limit))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('narrows with more observations and widens with the level', () => {
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
        expect(width(limits(2 * k, 2 * n))).toBeLessThan(width(limits(k, n)));
        expect(width(limits(k, n, 0.99))).toBeGreaterThan(width(limits(k, n, 0.95)));
      }),
    );
  });

  it('keeps all digits of a rare event in a large register', () => {
    // With n without bound Wilson's equation becomes (1 − λ)² = z² λ for λ = n · limit.
    const { lower, upper } = limits(1, 1e12);
    for (const rate of [lower * 1e12, upper * 1e12]) {
      expect((1 - rate) ** 2 / rate).toBeCloseTo(1.959963984540054 ** 2, 3);
    }
    expect(lower * 1e12).toBeLessThan(1);
    expect(upper * 1e12).toBeGreaterThan(1);
  });

  it('says nothing without observations', () => {
    expect(proportionInterval(0, 0)).toEqual({
      n: 0,
      value: null,
      lower: null,
      upper: null,
      reason: 'no-observations',
    });
  });

  it('refuses counts and levels that cannot be', () => {
    expect(() => proportionInterval(3, 2)).toThrow(
      'k is 3 of n = 2: there cannot be more events than observations.',
    );
    expect(() => proportionInterval(-1, 2)).toThrow('k is -1: a number of observations is a whole number');
    expect(() => proportionInterval(0.5, 2)).toThrow(RangeError);
    expect(() => proportionInterval(1, Number.NaN)).toThrow(RangeError);
    expect(() => proportionInterval(1, 2, { level: 95 })).toThrow('level is 95: it must lie between 0 and 1');
  });
});
