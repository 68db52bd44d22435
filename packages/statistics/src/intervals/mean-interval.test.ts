import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { summarise } from '../moments/summary.js';
import { meanInterval } from './mean-interval.js';
import { pairedDifferenceInterval } from './paired-difference-interval.js';

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 50 });

describe('meanInterval', () => {
  it('is the same from the values and from their summary', () => {
    fc.assert(
      fc.property(scores, (values) => {
        expect(meanInterval(summarise(values))).toEqual(meanInterval(values));
      }),
    );
  });

  it('lies evenly about the mean and narrows with the level', () => {
    const { value, lower, upper } = meanInterval([1, 2, 3, 4]);
    expect(value).toBe(2.5);
    expect((lower ?? 0) + (upper ?? 0)).toBeCloseTo(5, 12);
    expect(meanInterval([1, 2, 3, 4], { level: 0.5 }).lower).toBeGreaterThan(lower ?? Infinity);
  });

  it('has no limits of one value, and nothing of none', () => {
    const nothing = { sd: null, lower: null, upper: null };
    expect(meanInterval([7])).toEqual({ n: 1, value: 7, ...nothing, reason: 'too-few-observations' });
    expect(meanInterval([])).toEqual({ n: 0, value: null, ...nothing, reason: 'no-observations' });
    expect(meanInterval({ n: 1, mean: 7, sd: null })).toEqual(meanInterval([7]));
    expect(meanInterval({ n: 0, mean: null, sd: null })).toEqual(meanInterval([]));
  });

  it('has no width when all values are equal', () => {
    expect(meanInterval([0.1, 0.1, 0.1])).toEqual({ n: 3, value: 0.1, sd: 0, lower: 0.1, upper: 0.1 });
  });

  it('refuses a summary that contradicts itself', () => {
    expect(() => meanInterval({ n: 2, mean: null, sd: 1 })).toThrow('The mean of 2 values is missing.');
    expect(() => meanInterval({ n: 2, mean: 1, sd: null })).toThrow(
      'The standard deviation of 2 values is missing.',
    );
    expect(() => meanInterval({ n: 2, mean: 1, sd: -1 })).toThrow(
      'sd is -1: a standard deviation is at least 0.',
    );
    expect(() => meanInterval({ n: 2, mean: Infinity, sd: 1 })).toThrow('mean is Infinity');
    expect(() => meanInterval([1, Number.NaN])).toThrow(
      'values[1] is NaN: only finite numbers can be summarised.',
    );
  });
});

describe('pairedDifferenceInterval', () => {
  it('is the mean interval of after minus before', () => {
    expect(pairedDifferenceInterval([50, 40, 60], [30, 35, 20])).toEqual(meanInterval([-20, -5, -40]));
  });

  it('refuses lists that are not pairs', () => {
    expect(() => pairedDifferenceInterval([1, 2], [1])).toThrow('2 values before and 1 after are not pairs.');
  });
});
