import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histogramOf, mergeHistograms, readHistogram, sizeOf } from './histogram.js';

const values = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  {
    maxLength: 20,
  },
);

describe('histograms', () => {
  it('of groups together are that of all cases', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 5 }), (groups) => {
        expect(mergeHistograms(groups.map(histogramOf))).toEqual(histogramOf(groups.flat()));
        expect(sizeOf(histogramOf(groups.flat()))).toBe(groups.flat().length);
      }),
    );
  });

  it('come back from the text of their values as they were', () => {
    fc.assert(
      fc.property(values, (some) => {
        const counted = histogramOf(some);
        const written = Object.fromEntries(counted.map(({ value, count }) => [String(value), count]));
        expect(readHistogram(JSON.parse(JSON.stringify(written)))).toEqual(counted);
      }),
    );
  });

  it('are empty where nothing was counted, and refuse what counts nothing', () => {
    expect(readHistogram(null)).toEqual([]);
    expect(() => readHistogram(7)).toThrow('The rows do not belong to this request');
  });
});
