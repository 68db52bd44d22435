import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mean } from './mean.js';
import { sampleSd } from './sample-sd.js';
import { summarise } from './summary.js';
import { summaryFromMoments } from './summary-from-moments.js';

const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 });

function momentsOf(values: readonly number[]) {
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
  };
}

describe('mean and sampleSd', () => {
  it('keep their digits on top of a large level', () => {
    const values = [4, 7, 13, 16].map((value) => value + 1e9);
    expect(mean(values)).toBe(1e9 + 10);
    expect(sampleSd(values)).toBe(Math.sqrt(30));
    expect(sampleSd([0.1, 0.1, 0.1])).toBe(0);
  });

  it('say nothing of too few values', () => {
    expect(mean([])).toBeNull();
    expect(sampleSd([])).toBeNull();
    expect(sampleSd([3])).toBeNull();
  });

  it('follow a shift and a change of unit', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
        const [plain, moved] = [summarise(values), summarise(values.map((value) => 2 * value + shift))];
        if (plain.mean === null) expect(moved.mean).toBeNull();
        else expect(moved.mean).toBeCloseTo(2 * plain.mean + shift, 9);
        if (plain.sd !== null) expect(moved.sd).toBeCloseTo(2 * plain.sd, 9);
      }),
    );
  });

  it('refuse a value that is not finite', () => {
    expect(() => mean([1, Infinity])).toThrow(
      'values[1] is Infinity: only finite numbers can be summarised.',
    );
    expect(() => sampleSd([Number.NaN])).toThrow(RangeError);
    expect(() => mean([1.7e308, 1.7e308])).toThrow('the sum of values');
  });
});

describe('summaryFromMoments', () => {
  it('gives what the values give, when they are whole', () => {
    fc.assert(
      fc.property(whole, (values) => {
        const [fromMoments, direct] = [summaryFromMoments(momentsOf(values)), summarise(values)];
        expect(fromMoments.n).toBe(direct.n);
        if (direct.mean === null) expect(fromMoments.mean).toBeNull();
        else expect(fromMoments.mean).toBeCloseTo(direct.mean, 10);
        if (direct.sd === null) expect(fromMoments.sd).toBeNull();
        else
          expect(Math.abs((fromMoments.sd ?? Number.NaN) - direct.sd)).toBeLessThanOrEqual(1e-13 * direct.sd);
      }),
    );
  });

  it('is exact for whole numbers where subtraction in floating point is not', () => {
    const values = [30_000_000, 30_000_001, 30_000_002];
    expect(summaryFromMoments(momentsOf(values)).sd).toBe(1);
  });

  it('takes rounding for no spread, but not nonsense', () => {
    expect(summaryFromMoments(momentsOf([0.1, 0.1, 0.1])).sd).toBe(0);
    expect(summaryFromMoments({ n: 0, sum: 0, sumOfSquares: 0 })).toEqual({ n: 0, mean: null, sd: null });
    expect(() => summaryFromMoments({ n: 2, sum: 10, sumOfSquares: 1 })).toThrow(
      'No 2 values have the sum 10 and the sum of squares 1.',
    );
    expect(() => summaryFromMoments({ n: 0, sum: 1, sumOfSquares: 1 })).toThrow(
      'The sums of no values must be 0.',
    );
    expect(() => summaryFromMoments({ n: 1.5, sum: 1, sumOfSquares: 1 })).toThrow('n is 1.5');
  });
});
