import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hedgesCorrection } from './hedges-correction.js';
import { independentEffectSizes } from './independent-effect-sizes.js';
import { pairedEffectSizes } from './paired-effect-sizes.js';
import { standardisedDifference, standardisedDifferenceOfShares } from './standardised-difference.js';

const before = [50, 44, 61, 38, 70, 55, 47];
const after = [31, 40, 45, 20, 66, 30, 41];

describe('effect sizes', () => {
  it('of pairs do not depend on unit and origin', () => {
    const plain = pairedEffectSizes(before, after);
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 90 }), (origin, unit) => {
        const moved = pairedEffectSizes(
          before.map((value) => origin + unit * value),
          after.map((value) => origin + unit * value),
        );
        for (const key of ['dz', 'gz', 'dav', 'drm', 'dPooled', 'glassBefore'] as const) {
          expect(moved[key]).toBeCloseTo(plain[key] ?? Number.NaN, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of groups turn round with the groups', () => {
    const [one, other] = [independentEffectSizes(before, after), independentEffectSizes(after, before)];
    expect(one.d).toBeCloseTo(-(other.d ?? Number.NaN), 12);
    expect(one.dInterval?.[0]).toBeCloseTo(-(other.dInterval?.[1] ?? Number.NaN), 9);
    expect(one.dInterval?.[0]).toBeLessThan(one.d ?? 0);
  });

  it('say why there are none', () => {
    expect(pairedEffectSizes([], [])).toMatchObject({
      dz: null,
      dzInterval: null,
      reason: 'no-observations',
    });
    expect(pairedEffectSizes([3], [4])).toMatchObject({
      dz: null,
      glassBefore: null,
      reason: 'too-few-observations',
    });
    expect(pairedEffectSizes([1, 2, 3], [2, 3, 4])).toMatchObject({
      dz: null,
      test: null,
      reason: 'no-variation',
    });
    expect(pairedEffectSizes([1, 2, 3], [2, 3, 4]).dav).toBe(1);
    expect(independentEffectSizes([1, 1], [1, 1])).toMatchObject({
      d: null,
      g: null,
      reason: 'no-variation',
    });
    expect(independentEffectSizes([1], [2, 3])).toMatchObject({ d: null, reason: 'too-few-observations' });
    expect(() => pairedEffectSizes([1], [1, 2])).toThrow('before holds 1 and after 2');
  });

  it('are corrected by about 1 − 3/(4m − 1)', () => {
    for (const m of [2, 5, 30, 1000])
      expect(hedgesCorrection(m)).toBeCloseTo(1 - 3 / (4 * m - 1), m < 9 ? 1 : 3);
    expect(hedgesCorrection(1)).toBeNull();
  });

  it('compare shares by their own spread', () => {
    expect(standardisedDifferenceOfShares({ events: 5, n: 10 }, { events: 5, n: 10 })).toBe(0);
    expect(standardisedDifferenceOfShares({ events: 9, n: 10 }, { events: 5, n: 10 })).toBeCloseTo(
      0.4 / Math.sqrt(0.17),
      12,
    );
    expect(standardisedDifferenceOfShares({ events: 0, n: 0 }, { events: 5, n: 10 })).toBeNull();
    expect(standardisedDifference({ n: 2, mean: 1, sd: 0 }, { n: 2, mean: 1, sd: 0 })).toBeNull();
  });
});
