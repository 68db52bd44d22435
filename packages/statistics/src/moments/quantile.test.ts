import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median, quantile, quantiles } from './quantile.js';

describe('quantiles', () => {
  it('interpolate between the neighbours', () => {
    expect(quantiles([40, 10, 30, 20], [0, 0.25, 0.5, 1])).toEqual([10, 17.5, 25, 40]);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('leave the values in their order and sort by size, not by text', () => {
    const values = [10, 9, 100];
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it('lie between the extremes and increase with the probability', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (values, p) => {
          const [low = null, high = null] = quantiles(values, [p, p + 0.01]);
          expect(low).not.toBeNull();
          expect(low).toBeGreaterThanOrEqual(Math.min(...values));
          expect(high).toBeLessThanOrEqual(Math.max(...values));
          expect(high).toBeGreaterThanOrEqual(low ?? Infinity);
        },
      ),
    );
  });

  it('say nothing of no values', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(median([])).toBeNull();
  });

  it('refuse a probability outside 0 to 1 and a value that is not finite', () => {
    expect(() => quantile([1], 1.1)).toThrow('The probability 1.1 of a quantile must lie from 0 to 1.');
    expect(() => quantile([Number.NaN], 0.5)).toThrow('values is NaN');
  });
});
