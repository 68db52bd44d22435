import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proportionInterval } from '../intervals/proportion-interval.js';
import { adjustedMeans } from './adjusted-means.js';
import { adjustedProportions } from './adjusted-proportions.js';

const rows = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.double({ min: 0.01, max: 0.99, noNaN: true })),
  {
    minLength: 1,
    maxLength: 80,
  },
);

describe('adjustedProportions', () => {
  it('are crude shares where the model expects the same of everybody', () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const outcome = sample.map(([, y]) => y);
        const overall = outcome.filter(Boolean).length / outcome.length;
        fc.pre(overall > 0);
        const units = sample.map(([unit]) => unit);
        for (const unit of adjustedProportions(
          units,
          outcome,
          outcome.map(() => overall),
        )) {
          const crude = proportionInterval(unit.observed, unit.n);
          expect(unit.adjusted).toBeCloseTo(unit.crude, 12);
          expect(unit.wilsonScaled?.[0]).toBeCloseTo(crude.lower ?? Number.NaN, 12);
          expect(unit.wilsonScaled?.[1]).toBeCloseTo(crude.upper ?? Number.NaN, 12);
        }
      }),
    );
  });

  it('share out all observed and expected, and keep limits around the adjusted share', () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const [units, outcome, ps] = [
          sample.map(([unit]) => unit),
          sample.map(([, y]) => y),
          sample.map(([, , p]) => p),
        ];
        const result = adjustedProportions(units, outcome, ps);
        expect(result.reduce((sum, { observed }) => sum + observed, 0)).toBe(outcome.filter(Boolean).length);
        expect(result.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(
          ps.reduce((a, b) => a + b, 0),
          9,
        );
        for (const { adjusted, wilsonScaled, shown } of result) {
          expect(wilsonScaled?.[0]).toBeLessThanOrEqual((adjusted ?? 0) + 1e-12);
          expect(wilsonScaled?.[1]).toBeGreaterThanOrEqual((adjusted ?? 0) - 1e-12);
          expect(shown?.upper).toBeLessThanOrEqual(1);
          expect(shown?.clipped).toBe((wilsonScaled?.[1] ?? 0) > 1);
        }
      }),
    );
  });

  it('do not exist where the model expects nothing', () => {
    const [unit] = adjustedProportions(['a', 'b'], [false, true], [0, 1]);
    expect(unit).toMatchObject({
      ratio: null,
      adjusted: null,
      wilsonScaled: null,
      z: null,
      reason: 'nothing-expected',
    });
    expect(() => adjustedProportions(['a'], [true], [1.2])).toThrow('a probability is 1.2');
    expect(() => adjustedProportions(['a'], [true, false], [0.5, 0.5])).toThrow(
      'units holds 1 and outcome 2',
    );
    expect(adjustedProportions([], [], [])).toEqual([]);
  });
});

describe('adjustedMeans', () => {
  it('are observed less expected plus the mean of all', () => {
    const [one, two] = adjustedMeans(['b', 'a', 'a'], [10, 20, 30], { fitted: [12, 20, 28], sigma: 3 });
    expect(one).toMatchObject({ unit: 'a', n: 2, observed: 25, expected: 24, adjusted: 21 });
    expect(two).toMatchObject({ unit: 'b', n: 1, adjusted: 18 });
    expect((two?.upper ?? 0) - (two?.lower ?? 0)).toBeCloseTo(2 * 1.959963984540054 * 3, 10);
  });
});
