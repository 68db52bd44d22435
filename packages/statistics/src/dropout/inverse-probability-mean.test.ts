import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleSd } from '../moments/sample-sd.js';
import { inverseProbabilityMean } from './inverse-probability-mean.js';

describe('inverseProbabilityMean', () => {
  it('is the plain mean where everybody answers as likely', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2 }), (values) => {
        const { mean, standardError } = inverseProbabilityMean(
          values,
          values.map(() => 0.4),
        );
        expect(mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 9);
        expect(standardError).toBeCloseTo((sampleSd(values) ?? 0) / Math.sqrt(values.length), 9);
      }),
    );
  });

  it('counts who seldom answers for more', () => {
    expect(inverseProbabilityMean([0, 10], [0.5, 0.25]).mean).toBeCloseTo(40 / 6, 12);
  });

  it('says why there is none, and refuses a probability of 0', () => {
    expect(inverseProbabilityMean([], [])).toMatchObject({ mean: null, reason: 'no-observations' });
    expect(inverseProbabilityMean([4], [1])).toMatchObject({
      mean: 4,
      standardError: null,
      reason: 'too-few-observations',
    });
    expect(() => inverseProbabilityMean([1], [0])).toThrow(
      'probabilities[0] is 0: it must lie above 0, up to 1.',
    );
  });
});
