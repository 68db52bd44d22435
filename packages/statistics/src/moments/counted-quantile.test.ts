import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedQuantile, countedQuantiles, type ValueCount } from './counted-quantile.js';
import { medianInterval } from './median-interval.js';
import { quantile } from './quantile.js';

const counted = (values: readonly number[]): readonly ValueCount[] =>
  [...new Set(values)].map((value) => ({
    value,
    count: values.filter((other) => other === value).length,
  }));

/** 47 answers on a scale from 0 to 10, with what R gives of them: `quantile` and the order statistics 17 and 31. */
const scale: readonly ValueCount[] = [
  [0, 5],
  [1, 2],
  [2, 2],
  [3, 5],
  [4, 8],
  [5, 9],
  [6, 6],
  [7, 1],
  [8, 2],
  [9, 6],
  [10, 1],
].map(([value = 0, count = 0]) => ({ value, count }));

describe('countedQuantile', () => {
  it('is R’s quantile and order-statistic interval of the median', () => {
    expect(countedQuantile(scale, 0.5)).toEqual({ n: 47, value: 5, lower: 4, upper: 5 });
    expect(countedQuantile(scale, 0.1).value).toBeCloseTo(0.6, 12);
    expect(countedQuantiles(scale, [0.25, 0.5, 0.75, 0.9])).toEqual([3, 5, 6, 9]);
    expect(countedQuantiles([], [0.5])).toEqual([null]);
  });

  it('is the quantile of the values themselves', () => {
    const values = fc.array(
      fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -9, max: 9 })),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(values, fc.constantFrom(0.05, 0.25, 0.5, 0.9), (some, p) => {
        const { n, value } = countedQuantile(counted(some), p);
        expect(n).toBe(some.length);
        expect(value).toBeCloseTo(quantile(some, p) ?? Number.NaN, 12);
      }),
    );
  });

  it('has the interval of the median that the values have', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 80 }), (some) => {
        const { value, lower, upper } = countedQuantile(counted(some), 0.5);
        expect({ value, lower, upper }).toEqual(
          (({ value: median, lower: low, upper: high }) => ({ value: median, lower: low, upper: high }))(
            medianInterval(some),
          ),
        );
      }),
    );
  });

  it('has no limits where the sample does not reach them', () => {
    const ten = [{ value: 1, count: 10 }];
    expect(countedQuantile(ten, 0.9)).toEqual({
      n: 10,
      value: 1,
      lower: null,
      upper: null,
      reason: 'too-few-observations',
    });
    expect(countedQuantile([], 0.5)).toMatchObject({ n: 0, value: null, reason: 'no-observations' });
    expect(countedQuantile([{ value: 4, count: 0 }], 0.5)).toMatchObject({ n: 0, value: null });
    expect(() => countedQuantile(ten, 1)).toThrow('probability is 1');
    expect(() => countedQuantile([{ value: 1, count: 1.5 }], 0.5)).toThrow('count is 1.5');
  });
});
