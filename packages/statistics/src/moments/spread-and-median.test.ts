import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlation } from './correlation.js';
import { medianAbsoluteDeviation } from './median-absolute-deviation.js';
import { medianInterval } from './median-interval.js';
import { quantiles, type QuantileType } from './quantile.js';

describe('quantile types', () => {
  // The definitions of Hyndman and Fan, worked by hand on five values.
  it.each<[QuantileType, readonly number[]]>([
    [1, [10, 20, 30, 50]],
    [2, [10, 20, 30, 50]],
    [6, [10, 20, 30, 50]],
    [7, [10, 22, 30, 50]],
  ])('type %d', (type, expected) => {
    expect(quantiles([50, 10, 40, 20, 30], [0, type === 6 ? 1 / 3 : 0.3, 0.5, 1], type)).toEqual(expected);
  });

  it('differ where the distribution function of the sample is flat', () => {
    const values = [1, 2, 3, 4];
    expect([1, 2, 6, 7].map((type) => quantiles(values, [0.25], type as QuantileType)[0])).toEqual([
      1, 1.5, 1.25, 1.75,
    ]);
  });
});

describe('medianInterval', () => {
  it('has limits from six values on', () => {
    expect(medianInterval([])).toMatchObject({ value: null, ranks: null, reason: 'no-observations' });
    expect(medianInterval([3, 1, 2])).toMatchObject({
      value: 2,
      lower: null,
      ranks: [1, 3],
      reason: 'too-few-observations',
    });
    expect(medianInterval([6, 5, 4, 3, 2, 1])).toMatchObject({
      value: 3.5,
      lower: 1,
      upper: 6,
      ranks: [1, 6],
    });
  });

  it('holds the median between values of the sample', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 6 }), (values) => {
        const { value, lower, upper } = medianInterval(values);
        expect(values).toContain(lower);
        expect(lower).toBeLessThanOrEqual(value ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(value ?? Number.NaN);
      }),
    );
  });
});

describe('spread', () => {
  it('is measured by the median distance', () => {
    expect(medianAbsoluteDeviation([1, 2, 3, 4, 1000])).toBeCloseTo(1.4826, 12);
    expect(medianAbsoluteDeviation([])).toBeNull();
  });

  it('correlates from −1 to 1', () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 14);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(correlation([1], [2])).toBeNull();
    expect(() => correlation([1, 2], [1])).toThrow('x holds 2 and y 1');
  });
});
