import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { poissonTails } from '../distributions/poisson.js';
import { cubicSpline } from './cubic-spline.js';
import { directStandardisation } from './direct-standardisation.js';
import { indirectStandardisation } from './indirect-standardisation.js';
import { interpolatedProfileInterval } from './interpolated-profile-interval.js';
import { byarInterval, poissonInterval } from './poisson-interval.js';
import { profileLikelihoodInterval } from './profile-likelihood-interval.js';
import { rateEstimate } from './rate-estimate.js';
import { rateRatio } from './rate-ratio.js';

describe('Poisson limits', () => {
  it('leave half of the rest on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
        const [lower, upper] = poissonInterval(count);
        if (count > 0) expect(poissonTails(count - 1, lower).upper).toBeCloseTo(0.025, 10);
        expect(poissonTails(count, upper).lower).toBeCloseTo(0.025, 10);
      }),
    );
    expect(poissonInterval(0)).toEqual([0, expect.closeTo(-Math.log(0.025), 12)]);
  });

  it('are near in all methods where there are many events', () => {
    for (const count of [50, 1000, 100_000]) {
      const exact = poissonInterval(count);
      for (const limits of [
        byarInterval(count),
        profileLikelihoodInterval(count),
        interpolatedProfileInterval(count),
      ]) {
        limits.forEach((limit, side) =>
          expect(Math.abs(limit / (exact[side] ?? 0) - 1)).toBeLessThan(1 / count + 1e-4),
        );
      }
    }
  });

  it('of the profile have the deviance of the level', () => {
    for (const limit of profileLikelihoodInterval(7)) {
      expect(2 * (7 * Math.log(7 / limit) + limit - 7)).toBeCloseTo(3.841458820694124, 10);
    }
    expect(profileLikelihoodInterval(0, { level: 0.9 })).toEqual([0, expect.closeTo(-Math.log(0.1), 12)]);
    expect(interpolatedProfileInterval(0)).toEqual(profileLikelihoodInterval(0));
    expect(interpolatedProfileInterval(14, { level: 0.9999 })).toEqual(
      profileLikelihoodInterval(14, { level: 0.9999 }),
    );
  });

  it('lay a spline through its points that a cubic passes through exactly', () => {
    const cubic = (x: number): number => 2 * x ** 3 - x + 1;
    const x = [0, 0.5, 1.7, 2, 3.1, 4];
    const spline = cubicSpline(x, x.map(cubic));
    for (const value of [0, 0.3, 1, 1.9, 2.6, 4]) expect(spline(value)).toBeCloseTo(cubic(value), 11);
    expect(() => cubicSpline([1, 2, 3], [1, 2, 3])).toThrow(RangeError);
  });
});

describe('rates', () => {
  it('scale with the unit of exposure', () => {
    const [plain, scaled] = [rateEstimate(14, 296), rateEstimate(14, 296, { per: 1000 })];
    expect(scaled.value).toBeCloseTo(1000 * (plain.value ?? 0), 10);
    expect(scaled.upper).toBeCloseTo(1000 * (plain.upper ?? 0), 10);
    expect(rateEstimate(0, 0)).toMatchObject({ value: null, reason: 'no-observations' });
    expect(() => rateEstimate(1, 0)).toThrow('exposure is 0: it must be a finite number above 0.');
    expect(() => rateEstimate(1.5, 10)).toThrow(RangeError);
  });

  it('have a ratio that turns round with the groups', () => {
    const [first, second] = [
      { events: 30, exposure: 100 },
      { events: 12, exposure: 90 },
    ];
    const [ratio, inverse] = [rateRatio(first, second), rateRatio(second, first)];
    expect(ratio.value).toBeCloseTo(30 / 100 / (12 / 90), 12);
    expect(ratio.lower).toBeCloseTo(1 / (inverse.upper ?? 0), 10);
    expect(rateRatio(first, { events: 0, exposure: 5 })).toMatchObject({
      value: null,
      upper: null,
      reason: 'no-events',
    });
    expect(rateRatio({ events: 0, exposure: 1 }, second).lower).toBe(0);
  });

  it('standardised directly are crude rates where the standard is the population', () => {
    const strata = [
      { events: 3, population: 1000, standard: 1000 },
      { events: 9, population: 500, standard: 500 },
    ];
    const rate = directStandardisation(strata);
    expect(rate.value).toBeCloseTo(12 / 1500, 14);
    // With equal weights the gamma limits are the exact Poisson limits.
    const [lower, upper] = poissonInterval(12);
    expect(rate.fayFeuer[0]).toBeCloseTo(lower / 1500, 12);
    expect(rate.fayFeuer[1]).toBeCloseTo(upper / 1500, 12);
    const none = directStandardisation(strata.map((stratum) => ({ ...stratum, events: 0 })));
    expect(none).toMatchObject({ value: 0, dobsonByar: null, logNormal: null, reason: 'no-events' });
    expect(none.fayFeuer[0]).toBe(0);
    expect(none.fayFeuer[1]).toBeGreaterThan(0);
    expect(() => directStandardisation([{ events: 0, population: 0, standard: 5 }])).toThrow(
      'strata[0].population is 0',
    );
    expect(() => directStandardisation([])).toThrow('the standard population is 0');
  });

  it('standardised indirectly are 1 where the rates are those of the standard', () => {
    const rate = indirectStandardisation([
      { events: 2, population: 200, standardEvents: 10, standardPopulation: 1000 },
      { events: 6, population: 300, standardEvents: 40, standardPopulation: 2000 },
    ]);
    expect(rate.ratio).toBeCloseTo(1, 14);
    expect(rate.standardisedRate).toBeCloseTo(50 / 3000, 14);
    const nothing = [{ events: 0, population: 9, standardEvents: 0, standardPopulation: 100 }];
    expect(indirectStandardisation(nothing)).toMatchObject({
      ratio: null,
      exact: null,
      reason: 'nothing-expected',
    });
  });
});
