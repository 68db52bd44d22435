import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pChart } from './p-chart.js';
import { runChart } from './run-chart.js';
import { xmrChart } from './xmr-chart.js';

describe('runChart', () => {
  it('leaves points on the line out, and counts runs and crossings of the rest', () => {
    expect(runChart([1, 5, 3, 5, 1, 1], 3)).toMatchObject({
      observations: 6,
      useful: 5,
      longestRun: 2,
      longestRunLimit: 5,
      crossings: 2,
      crossingsLimit: 0,
      shift: false,
      fewCrossings: false,
    });
  });

  it('signals a shift', () => {
    const shifted = [...Array.from({ length: 12 }, () => 1), ...Array.from({ length: 12 }, () => 5)];
    expect(runChart(shifted, 3)).toMatchObject({
      longestRun: 12,
      shift: true,
      crossings: 1,
      fewCrossings: true,
    });
  });

  it('says nothing of points that are all on the line', () => {
    expect(runChart([2, 2], 2)).toMatchObject({
      useful: 0,
      longestRunLimit: null,
      crossingsLimit: null,
      shift: false,
    });
    expect(runChart([], 2)).toMatchObject({ observations: 0, shift: false, fewCrossings: false });
    expect(() => runChart([Number.NaN], 2)).toThrow(RangeError);
  });

  it('does not depend on the direction of time or scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        const plain = runChart(values, 0);
        expect(runChart(values.toReversed(), 0)).toEqual(plain);
        expect(
          runChart(
            values.map((value) => -3 * value),
            0,
          ),
        ).toMatchObject({ longestRun: plain.longestRun, crossings: plain.crossings });
      }),
    );
  });
});

describe('xmrChart', () => {
  it('has limits at 2.66 mean moving ranges', () => {
    const chart = xmrChart([4, 6, 4, 6]);
    expect(chart).toMatchObject({ centre: 5, movingRanges: [2, 2, 2], meanMovingRange: 2, outside: [] });
    expect(chart.limits?.[0]).toBeCloseTo(5 - 5.32, 12);
  });

  it('marks the place of a value outside, and screens its ranges', () => {
    const values = [
      ...Array.from({ length: 20 }, (_, index) => index % 2),
      50,
      ...Array.from({ length: 20 }, (_, index) => index % 2),
    ];
    const chart = xmrChart(values);
    expect(chart.outside).toEqual([21]);
    expect(chart.screenedMeanMovingRange).toBeCloseTo(1, 12);
  });

  it('has no limits of one value', () => {
    expect(xmrChart([3])).toMatchObject({ centre: 3, limits: null, outside: [] });
    expect(xmrChart([])).toMatchObject({ centre: null, meanMovingRange: null });
  });
});

describe('pChart', () => {
  it('keeps limits within 0 to 1 and says what they were', () => {
    const { points } = pChart([1, 0, 0, 1], [10, 10, 10, 10]);
    expect(points[0]?.limits?.[0]).toBe(0);
    expect(points[0]?.uncutLimits?.[0]).toBeLessThan(0);
  });

  it('passes over periods without observations', () => {
    const chart = pChart([0, 0, 90], [100, 0, 100]);
    expect(chart.points[1]).toMatchObject({ proportion: null, limits: null, z: null, laneyLimits: null });
    expect(chart.outside).toEqual([1, 3]);
    expect(pChart([0], [0])).toMatchObject({ centre: null, laneySigma: null, outside: [] });
    expect(pChart([0, 0], [5, 5])).toMatchObject({ centre: 0, laneySigma: null, outside: [] });
  });
});
