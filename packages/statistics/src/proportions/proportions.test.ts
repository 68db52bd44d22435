import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomialTails } from '../distributions/binomial.js';
import { agrestiCoullInterval } from './agresti-coull-interval.js';
import { clopperPearsonInterval } from './clopper-pearson-interval.js';
import { continuityCorrectedInterval } from './continuity-corrected-interval.js';
import { fisherExactTest } from './fisher-exact-test.js';
import { proportionDifference } from './proportion-difference.js';
import { oddsRatio, riskRatio } from './proportion-ratio.js';
import { twoProportionsTest } from './two-proportions-test.js';
import { waldInterval } from './wald-interval.js';

const events = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }))
  .map(([n, k]) => ({ n, events: k % (n + 1) }));

describe('intervals of a proportion', () => {
  it.each([
    ['Clopper–Pearson', clopperPearsonInterval],
    ['Agresti–Coull', agrestiCoullInterval],
    ['Wald', waldInterval],
    ['continuity-corrected', continuityCorrectedInterval],
  ])('%s holds the share and mirrors it', (_, interval) => {
    fc.assert(
      fc.property(events, ({ events: k, n }) => {
        const { value, lower, upper } = interval(k, n);
        const other = interval(n - k, n);
        expect(value).toBe(k / n);
        expect(lower).toBeLessThanOrEqual(k / n + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(k / n - 1e-12);
        expect(lower).toBeCloseTo(1 - (other.upper ?? Number.NaN), 11);
      }),
    );
    expect(interval(0, 0)).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      reason: 'no-observations',
    });
    expect(() => interval(3, 2)).toThrow('there cannot be more events than observations');
  });

  it('Clopper–Pearson leaves exactly half of the rest on either side', () => {
    fc.assert(
      fc.property(events, ({ events: k, n }) => {
        const { lower, upper } = clopperPearsonInterval(k, n, { level: 0.9 });
        if (k > 0) expect(binomialTails(k - 1, n, lower ?? 0).upper).toBeCloseTo(0.05, 9);
        if (k < n) expect(binomialTails(k, n, upper ?? 1).lower).toBeCloseTo(0.05, 9);
      }),
    );
  });
});

describe('two proportions', () => {
  it('differ within −1 to 1, and mirror', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const { value, lower, upper } = proportionDifference(first, second);
        const other = proportionDifference(second, first);
        expect(value).toBeCloseTo(-(other.value ?? Number.NaN), 12);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(lower).toBeCloseTo(-(other.upper ?? Number.NaN), 12);
      }),
    );
    // prop.test(c(1, 0), c(2, 1), correct = FALSE)$conf.int of R 4.2.2: cut to 1.
    const wide = proportionDifference({ events: 1, n: 2 }, { events: 0, n: 1 });
    expect(wide.wald).toEqual([expect.closeTo(-0.192951912174839, 12), 1]);
    expect(proportionDifference({ events: 0, n: 0 }, { events: 1, n: 2 })).toMatchObject({
      value: null,
      reason: 'no-observations',
    });
  });

  it('have ratios that turn round with the groups', () => {
    const [first, second] = [
      { events: 30, n: 100 },
      { events: 20, n: 120 },
    ];
    const [risk, inverse] = [riskRatio(first, second), riskRatio(second, first)];
    expect(risk.value).toBeCloseTo(1.8, 12);
    expect(risk.lower).toBeCloseTo(1 / (inverse.upper ?? 0), 12);
    expect(oddsRatio(first, second).value).toBeCloseTo((30 * 100) / (70 * 20), 12);
    expect(riskRatio(first, { events: 0, n: 5 })).toMatchObject({ value: null, reason: 'no-events' });
    expect(riskRatio({ events: 0, n: 5 }, second)).toMatchObject({
      value: 0,
      lower: null,
      reason: 'no-events',
    });
    expect(oddsRatio({ events: 0, n: 0 }, second)).toMatchObject({ value: null, reason: 'no-observations' });
  });

  it('are tested alike whichever comes first', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const p = fisherExactTest(first, second);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(p).toBeCloseTo(fisherExactTest(second, first), 10);
        const plain = twoProportionsTest(first, second);
        const corrected = twoProportionsTest(first, second, { continuityCorrection: true });
        if (plain.pValue !== null) expect(corrected.pValue).toBeGreaterThanOrEqual(plain.pValue);
      }),
    );
    // The lady tasting tea: 1/70 + 16/70 + 16/70 + 1/70.
    expect(fisherExactTest({ events: 3, n: 4 }, { events: 1, n: 4 })).toBeCloseTo(34 / 70, 12);
    expect(twoProportionsTest({ events: 0, n: 4 }, { events: 0, n: 9 })).toMatchObject({
      reason: 'no-variation',
    });
  });
});
