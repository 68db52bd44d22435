import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { designMatrix } from '../regression/design.js';
import { aalenJohansen, incidenceAt } from './aalen-johansen.js';
import { coxRegression } from './cox-regression.js';
import { deltaVariance } from './delta-variance.js';
import { grayTest } from './gray-test.js';
import { influenceStandardError } from './incidence-influence.js';
import { kaplanMeier, survivalAt, survivalQuantile } from './kaplan-meier.js';
import { logRankTest } from './log-rank-test.js';
import { restrictedMean } from './restricted-mean.js';

const followUp = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 2 }), fc.boolean()),
  {
    minLength: 4,
    maxLength: 60,
  },
);

describe('kaplanMeier', () => {
  it('is the share still without the event where everybody is followed to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (times) => {
        const curve = kaplanMeier(
          times,
          times.map(() => true),
        );
        for (const { time, survival } of curve) {
          expect(survival).toBeCloseTo(times.filter((other) => other > time).length / times.length, 12);
        }
        const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
        expect(restrictedMean(curve, 31).mean).toBeCloseTo(mean, 10);
      }),
    );
  });

  it('keeps its limits around the survival on every scale', () => {
    fc.assert(
      fc.property(followUp, (rows) => {
        const curve = kaplanMeier(
          rows.map(([time]) => time),
          rows.map(([, cause]) => cause > 0),
        );
        for (const scale of ['plain', 'log', 'log-log'] as const) {
          const { survival, lower, upper, reason } = survivalAt(curve, 20, scale);
          expect(lower === null).toBe(reason === 'at-boundary');
          expect(lower ?? 0).toBeLessThanOrEqual(survival + 1e-12);
          expect(upper ?? 1).toBeGreaterThanOrEqual(survival - 1e-12);
        }
      }),
    );
  });

  it('has a known start, end and quantiles', () => {
    const curve = kaplanMeier([2, 4, 6, 8], [true, true, false, true]);
    expect(survivalAt(curve, 1)).toMatchObject({ atRisk: 4, survival: 1, standardError: 0, lower: null });
    expect(survivalAt(curve, 9)).toMatchObject({
      atRisk: 0,
      survival: 0,
      standardError: null,
      reason: 'at-boundary',
    });
    expect([0.25, 0.3, 0.5, 1].map((share) => survivalQuantile(curve, share))).toEqual([3, 4, 6, 8]);
    expect(survivalQuantile(kaplanMeier([5], [false]), 0.5)).toBeNull();
    expect(() => kaplanMeier([-1], [true])).toThrow(
      'times[0] is -1: a time of follow-up is finite and at least 0.',
    );
    expect(() => restrictedMean(curve, 0)).toThrow('horizon is 0');
    expect(() => survivalQuantile(curve, 2)).toThrow(RangeError);
  });
});

describe('aalenJohansen', () => {
  it('shares everybody out among the causes and those without any', () => {
    fc.assert(
      fc.property(followUp, (rows) => {
        const [times, outcomes] = [rows.map(([time]) => time), rows.map(([, cause]) => cause)];
        const naive = kaplanMeier(
          times,
          outcomes.map((cause) => cause === 1),
        );
        for (const { time, eventFree, incidence } of aalenJohansen(times, outcomes)) {
          expect(eventFree + (incidence[0] ?? 0) + (incidence[1] ?? 0)).toBeCloseTo(1, 12);
          expect(incidence[0]).toBeLessThanOrEqual(1 - survivalAt(naive, time).survival + 1e-12);
        }
      }),
    );
  });

  it('without a competing cause is one minus Kaplan–Meier, with all its variances', () => {
    fc.assert(
      fc.property(followUp, (rows) => {
        const [times, events] = [rows.map(([time]) => time), rows.map(([, cause]) => cause > 0)];
        const survival = survivalAt(kaplanMeier(times, events), 20, 'log-log');
        const curve = aalenJohansen(times, events.map(Number), 1);
        const incidence = incidenceAt(curve, 1, 20);
        expect(incidence.incidence).toBeCloseTo(1 - survival.survival, 12);
        if (survival.standardError === null) return;
        expect(Math.sqrt(incidence.variance)).toBeCloseTo(survival.standardError, 9);
        expect(influenceStandardError(times, events.map(Number), 1, 20, 1)).toBeCloseTo(
          survival.standardError,
          9,
        );
      }),
    );
  });

  it('has delta variances near its own in large samples', () => {
    const times = Array.from({ length: 3000 }, (_, index) => 1 + ((index * 7919) % 997));
    const outcomes = times.map((_, index) => [0, 1, 2, 0, 1][(index * 31) % 5] ?? 0);
    const curve = aalenJohansen(times, outcomes);
    const other = deltaVariance(curve, 1);
    const place = Math.floor(curve.length / 2);
    expect((other[place] ?? 0) / (curve[place]?.variance[0] ?? 1)).toBeCloseTo(1, 2);
    expect(incidenceAt(curve, 1, 0)).toMatchObject({ incidence: 0, eventFree: 1, reason: 'at-boundary' });
    expect(() => aalenJohansen([1], [3])).toThrow('outcomes[0] is 3: it must be a whole number from 0 to 2.');
  });
});

describe('comparison of groups', () => {
  it('does not depend on the names and order of groups', () => {
    fc.assert(
      fc.property(followUp, (rows) => {
        const [times, events] = [rows.map(([time]) => time), rows.map(([, cause]) => cause === 1)];
        const outcomes = rows.map(([, cause]) => cause);
        const [group, renamed] = [
          rows.map(([, , side]) => (side ? 1 : 0)),
          rows.map(([, , side]) => (side ? 'a' : 'b')),
        ];
        const [plain, other] = [logRankTest(times, events, group), logRankTest(times, events, renamed)];
        expect(plain.chiSquare ?? -1).toBeCloseTo(other.chiSquare ?? -1, 8);
        expect(plain.observed.reduce((a, b) => a + b, 0)).toBeCloseTo(
          plain.expected.reduce((a, b) => a + b, 0),
          9,
        );
        const gray = grayTest(times, outcomes, group, 1);
        const turned = grayTest(times, outcomes, renamed, 1);
        if (gray.chiSquare !== null && turned.chiSquare !== null)
          expect(gray.chiSquare).toBeCloseTo(turned.chiSquare, 6);
      }),
    );
  });

  it('finds the score test of Cox’s model in the log-rank test when times differ', () => {
    const times = [3, 5, 7, 9, 11, 13, 15, 17];
    const events = times.map(() => true);
    const group = [0, 0, 1, 0, 1, 1, 0, 1];
    const model = coxRegression(times, events, designMatrix([{ name: 'group', values: group }]));
    if (model.status === 'failed') throw new Error(model.message);
    const wald = (model.coefficients[0]?.statistic ?? 0) ** 2;
    expect(Math.abs(wald - (logRankTest(times, events, group).chiSquare ?? 0))).toBeLessThan(0.5);
    const turned = coxRegression(
      times,
      events,
      designMatrix([{ name: 'group', values: group.map((g) => 1 - g) }]),
    );
    if (turned.status === 'failed') throw new Error(turned.message);
    expect(turned.coefficients[0]?.estimate).toBeCloseTo(
      -(model.coefficients[0]?.estimate ?? Number.NaN),
      10,
    );
  });

  it('says why there is none', () => {
    const one = designMatrix([{ name: 'group', values: [0, 1, 0, 1] }]);
    expect(coxRegression([1, 2, 3, 4], [false, false, false, false], one)).toMatchObject({
      reason: 'too-few-events',
    });
    expect(coxRegression([1, 2, 3, 4], [true, false, true, false], one)).toMatchObject({
      reason: 'separation',
    });
    expect(() => logRankTest([1, 2], [true], ['a', 'b'])).toThrow('events holds 1 and times 2');
    expect(logRankTest([1, 2], [true, true], ['a', 'a'])).toMatchObject({
      chiSquare: null,
      reason: 'no-variation',
    });
    expect(grayTest([1, 2], [2, 0], ['a', 'b'], 1)).toMatchObject({ chiSquare: null, reason: 'no-events' });
    expect(grayTest([1, 2], [1, 0], ['a', 'a'], 1)).toMatchObject({
      chiSquare: null,
      reason: 'no-variation',
    });
  });
});
