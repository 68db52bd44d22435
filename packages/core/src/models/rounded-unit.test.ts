import { describe, expect, it } from '@jest/globals';
import type { AdjustedUnit } from '@kvalreg/engine';
import { exactUnit, ownUnit, roundedUnit } from './rounded-unit.js';
import { aboutTens, roundTo } from './told-numbers.js';

const scale = { kind: 'logistic', sigma: null, overall: 0.65, decimals: 2 } as const;

/** A unit as the model has it, with the limits of its counts. */
function unit(observed: number, n: number, expected: number): AdjustedUnit {
  const ratio = observed / expected;
  return {
    unit: 'one',
    n,
    observed,
    expected,
    ratio,
    ratioLow: ratio - 1 / n,
    ratioHigh: ratio + 1 / n,
    adjusted: Math.min(1, 0.6523 * ratio),
    low: 0.6523 * ratio - 1 / n,
    high: 0.6523 * ratio + 1 / n,
    clipped: false,
  };
}

describe('a unit that is told rounded', () => {
  it('has no counts, tens of cases, and limits of the rounded numbers', () => {
    const told = roundedUnit(unit(62, 102, 66.5), scale);
    expect(told).toEqual({
      unit: 'one',
      n: 100,
      observed: null,
      expected: null,
      isRounded: true,
      ratio: 0.93,
      adjusted: 0.61,
      // prop.test(61, 100, correct = FALSE) in R: 0.512 to 0.700; times 0.93 / 0.61: 0.781 to 1.067.
      low: 0.51,
      high: 0.7,
      ratioLow: 0.78,
      ratioHigh: 1.07,
      clipped: false,
    });
  });

  it('is told alike whatever those answered who have no expected outcome', () => {
    // The figures have 66 of 107; five of them are not in the model. Any 61 to 66 of 102 may be what is told.
    const worlds = [0, 1, 2, 3, 4, 5].map((left) => {
      const observed = 66 - left;
      return JSON.stringify(roundedUnit(unit(observed, 102, (66.5 / 62) * observed), scale));
    });
    expect(new Set(worlds).size).toBe(1);
    // Nor does it say how many were left out.
    const sizes = [95, 97, 99, 101, 104].map((n) => JSON.stringify(roundedUnit(unit(62, n, 66.5), scale)));
    expect([...new Set(sizes)]).toEqual([worlds[0]]);
  });

  it('has no limits beyond what there is', () => {
    const all = roundedUnit(unit(40, 40, 25), scale);
    expect(all).toMatchObject({ ratio: 1.6, adjusted: 1, high: 1, clipped: true });
    expect(all.low).toBeCloseTo(0.91, 10);
    expect(roundedUnit(unit(0, 40, 25), scale)).toMatchObject({ ratio: 0, adjusted: 0, low: 0 });
    // The limits of a cut share do not say how far O/E may be from its own.
    expect(all).toMatchObject({ ratioLow: null, ratioHigh: null });
    const nothing = roundedUnit({ ...unit(0, 40, 25), ratio: null, adjusted: null }, scale);
    expect(nothing).toMatchObject({ n: 40, ratio: null, adjusted: null, low: null, high: null });
  });

  it('has limits on both sides of its own O/E, however rare the outcome', () => {
    const rare = (overall: number, ratio: number, n: number) =>
      roundedUnit(
        { ...unit(1, n, 1), ratio, adjusted: overall * ratio },
        { ...scale, overall: roundTo(overall, 2) },
      );
    // Wilson's limits of 0.05, 0.02, 0.02 and 0.05, times O/E over these; of the counts themselves
    // 0.87 to 1.20, 0.67 to 1.79, 0.75 to 1.30 and 0.82 to 1.18.
    expect(rare(0.0449, 1.02, 3000)).toMatchObject({ ratio: 1.02, ratioLow: 0.87, ratioHigh: 1.19 });
    expect(rare(0.014, 1.1, 1000)).toMatchObject({ ratio: 1.1, ratioLow: 0.71, ratioHigh: 1.69 });
    expect(rare(0.025, 0.99, 2000)).toMatchObject({ ratio: 0.99, ratioLow: 0.73, ratioHigh: 1.34 });
    expect(rare(0.0551, 0.98, 2000)).toMatchObject({ ratio: 0.98, ratioLow: 0.81, ratioHigh: 1.18 });
    for (let overall = 0.005; overall < 0.95; overall += 0.0037)
      for (const ratio of [0.62, 0.98, 1, 1.02, 1.04]) {
        const { ratioLow, ratioHigh, adjusted } = rare(overall, ratio, 3000);
        expect(ratioLow === null).toBe(adjusted === 0);
        expect(ratioLow ?? 0).toBeLessThanOrEqual(ratio);
        expect(ratioHigh ?? 9).toBeGreaterThanOrEqual(ratio);
      }
    expect(rare(0.004, 1.1, 3000)).toMatchObject({
      ratio: 1.1,
      ratioLow: null,
      ratioHigh: null,
      adjusted: 0,
    });
  });

  it('of a linear model has the decimals of the outcome', () => {
    const mean = { ...unit(1, 97, 1), observed: -21.337, expected: -20.02, ratio: -1.317 };
    const told = roundedUnit(mean, { kind: 'linear', sigma: 18.21, overall: -20.6, decimals: 1 });
    // 1.96 · 18.21 / √100 = 3.569
    expect(told).toMatchObject({ n: 100, ratio: -1.3, ratioLow: -4.9, ratioHigh: 2.3, adjusted: -21.9 });
    expect([told.low, told.high]).toEqual([-25.5, -18.3]);
    expect([told.observed, told.expected]).toEqual([null, null]);
  });
});

it('the own unit keeps its counts, without the digits that tell of all', () => {
  const one = unit(62, 102, 66.5);
  expect(ownUnit(one, scale)).toEqual({ ...one, adjusted: 0.61, low: 0.6, high: 0.62, isRounded: false });
  expect(exactUnit(one)).toEqual({ ...one, isRounded: false });
});

it('tens are ten at least where there is somebody', () => {
  expect([0, 1, 4, 14, 15, 104].map(aboutTens)).toEqual([0, 10, 10, 10, 20, 100]);
});

it('zero has no sign', () => {
  expect(roundTo(-0.04, 1)).toBe(0);
  expect([roundTo(-0.06, 1), roundTo(0.125, 2)]).toEqual([-0.1, 0.13]);
});
