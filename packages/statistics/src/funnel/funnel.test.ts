import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialTails } from '../distributions/binomial.js';
import { summarise } from '../moments/summary.js';
import { exactBinomialLimit, exactPoissonLimit } from './exact-limit.js';
import { meanFunnel, meanFunnelLimits } from './mean-funnel.js';
import { funnelLimits, proportionFunnel } from './proportion-funnel.js';
import { ratioFunnel } from './ratio-funnel.js';

const units = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }))
    .map(([n, k]) => ({ n, k: k % (n + 1) })),
  { minLength: 2, maxLength: 30 },
);

describe('funnels', () => {
  it('have exact limits between the counts that the probability falls between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 800 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (n, target) => {
          const upper = exactBinomialLimit(0.975, n, target) * n;
          expect(binomialTails(Math.ceil(upper), n, target).lower).toBeGreaterThanOrEqual(0.975 - 1e-9);
          expect(binomialTails(Math.floor(upper) - 1, n, target).lower).toBeLessThanOrEqual(0.975 + 1e-9);
          expect(exactBinomialLimit(0.025, n, target) * n).toBeLessThan(upper);
        },
      ),
    );
    expect(exactPoissonLimit(0.025, 400)).toBeCloseTo(1 - 1.96 / 20, 2);
  });

  it('widen by overdispersion and never narrow', () => {
    fc.assert(
      fc.property(units, (sample) => {
        const events = sample.map(({ k }) => k);
        const sizes = sample.map(({ n }) => n);
        const share = events.reduce((a, b) => a + b, 0) / sizes.reduce((a, b) => a + b, 0);
        fc.pre(share > 0 && share < 1);
        const funnel = proportionFunnel(events, sizes);
        expect(funnel.target).toBeCloseTo(share, 12);
        for (const n of sizes) {
          const [normal] = funnelLimits(n, 0.95, 'normal', funnel);
          expect(funnelLimits(n, 0.95, 'additive', funnel)[0]).toBeLessThanOrEqual(normal + 1e-12);
          expect(funnelLimits(n, 0.95, 'multiplicative', funnel)[0]).toBeLessThanOrEqual(normal + 1e-12);
        }
        funnel.units.forEach(({ z, zAdditive, zMultiplicative }) => {
          expect(Math.abs(zAdditive)).toBeLessThanOrEqual(Math.abs(z) + 1e-12);
          expect(Math.abs(zMultiplicative)).toBeLessThanOrEqual(Math.abs(z) + 1e-12);
        });
      }),
    );
  });

  it('refuse what cannot be drawn', () => {
    expect(() => proportionFunnel([0, 0], [5, 5])).toThrow('target is 0: it must lie between 0 and 1');
    expect(() => proportionFunnel([0], [0], { target: 0.5 })).toThrow('leave out units without observations');
    expect(() => proportionFunnel([1], [2], { winsorise: 0.5 })).toThrow('below one half');
    expect(() => ratioFunnel([1], [0])).toThrow('expected[0] is 0');
  });

  it('of means narrow by the root of n, and widen by overdispersion', () => {
    const drawn = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(drawn, (sample) => {
        const funnel = meanFunnel(sample.map(summarise));
        if (funnel === null) {
          expect(sample.every((values) => new Set(values).size === 1)).toBe(true);
          return;
        }
        const [low, high] = meanFunnelLimits(9, 0.95, 'normal', funnel);
        const [, fourfold] = meanFunnelLimits(36, 0.95, 'normal', funnel);
        expect(high - funnel.target).toBeCloseTo(2 * (fourfold - funnel.target), 9);
        expect(high - funnel.target).toBeCloseTo(funnel.target - low, 9);
        expect(meanFunnelLimits(9, 0.95, 'additive', funnel)[1]).toBeGreaterThanOrEqual(high);
        expect(meanFunnelLimits(9, 0.998, 'normal', funnel)[1]).toBeGreaterThan(high);
      }),
    );
  });

  it('of means count others in the spread and the target alone', () => {
    const [own, others] = [summarise([4, 6, 8]), summarise([1, 2, 3, 4])];
    const funnel = meanFunnel([own], { others: [others] });
    expect(funnel).toMatchObject({ target: 4, df: 5, units: [{ n: 3, mean: 6 }] });
    expect(funnel?.sd).toBeCloseTo(Math.sqrt((8 + 5) / 5), 12);
    expect(meanFunnel([summarise([3]), summarise([5])])).toBeNull();
    expect(meanFunnel([summarise([3, 3]), summarise([5, 5])])).toBeNull();
    expect(meanFunnel([])).toBeNull();
    expect(() => meanFunnel([summarise([])])).toThrow('n of group 0 is 0');
    expect(() => meanFunnel([{ n: 2, mean: 1, sd: null }])).toThrow('the squares within units');
  });

  it('of a single unit find no overdispersion beyond it', () => {
    expect(proportionFunnel([3], [10], { target: 0.5 })).toMatchObject({ tau2: 0 });
    expect(ratioFunnel([], [])).toMatchObject({ phi: null, cut: null, tau2: 0, units: [] });
  });
});
