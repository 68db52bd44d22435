import { describe, expect, it } from '@jest/globals';
import { spreadInterval } from './spread-interval.js';

describe('spreadInterval', () => {
  it('is √(9 / χ²) of ten values, with the tabled quantiles 19.0228 and 2.70039', () => {
    const { value, lower, upper } = spreadInterval({ n: 10, mean: 3, sd: 2 });
    expect(value).toBe(2);
    expect(lower).toBeCloseTo(2 * Math.sqrt(9 / 19.0227678), 7);
    expect(upper).toBeCloseTo(2 * Math.sqrt(9 / 2.7003895), 6);
  });

  it('is nothing of one value, and of values that are all alike no more than they are', () => {
    expect(spreadInterval({ n: 0, mean: null, sd: null })).toMatchObject({
      value: null,
      reason: 'no-observations',
    });
    expect(spreadInterval({ n: 1, mean: 4, sd: null })).toMatchObject({ value: null, lower: null });
    expect(spreadInterval({ n: 5, mean: 4, sd: 0 })).toMatchObject({ value: 0, lower: 0, upper: 0 });
  });
});
