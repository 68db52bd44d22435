import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aalenJohansen, countedIncidence, followedIncidence, incidenceAt } from './aalen-johansen.js';
import { kaplanMeier, survivalAt } from './kaplan-meier.js';

const followUp = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2 })), {
  minLength: 1,
  maxLength: 60,
});
const countsOf = (drawn: readonly (readonly [number, number])[]) => {
  const known = new Map<string, { time: number; outcome: number; count: number }>();
  for (const [time, outcome] of drawn) {
    const key = `${time} ${outcome}`;
    const { count } = known.get(key) ?? { count: 0 };
    known.set(key, { time, outcome, count: count + 1 });
  }
  return [...known.values()];
};

describe('countedIncidence', () => {
  it('is the curve of the persons themselves', () => {
    fc.assert(
      fc.property(followUp, (drawn) => {
        const curve = aalenJohansen(
          drawn.map(([time]) => time),
          drawn.map(([, outcome]) => outcome),
        );
        expect(countedIncidence(countsOf(drawn))).toEqual(curve);
      }),
    );
  });

  it('refuses a number of persons that is none', () => {
    expect(() => countedIncidence([{ time: 1, outcome: 1, count: -1 }])).toThrow('count is -1');
  });
});

describe('followedIncidence', () => {
  it('is one minus Kaplan–Meier with its limits where nothing competes', () => {
    fc.assert(
      fc.property(followUp, fc.integer({ min: 0, max: 12 }), (drawn, time) => {
        const single = drawn.map(([day, outcome]) => [day, outcome === 1 ? 1 : 0] as const);
        const curve = kaplanMeier(
          single.map(([day]) => day),
          single.map(([, outcome]) => outcome === 1),
        );
        const expected = survivalAt(curve, time);
        const found = followedIncidence(countedIncidence(countsOf(single), 1), 1, time);
        expect(found.atRisk).toBe(expected.atRisk);
        if (found.incidence === null) {
          expect(expected.atRisk).toBe(0);
          expect(expected.survival).toBeGreaterThan(0);
          return;
        }
        expect(found.incidence).toBeCloseTo(1 - expected.survival, 12);
        if (expected.lower === null || expected.upper === null) expect(found.lower).toBeNull();
        else {
          expect(found.lower).toBeCloseTo(1 - expected.upper, 9);
          expect(found.upper).toBeCloseTo(1 - expected.lower, 9);
        }
      }),
    );
  });

  it('is that of Aalen and Johansen where something does', () => {
    fc.assert(
      fc.property(followUp, (drawn) => {
        const curve = countedIncidence(countsOf(drawn));
        const { incidence, lower, upper } = incidenceAt(curve, 1, 6);
        const found = followedIncidence(curve, 1, 6);
        if (found.incidence !== null) expect(found).toMatchObject({ incidence, lower, upper });
      }),
    );
  });

  it('says nothing beyond the follow-up, unless nobody is left to follow', () => {
    const lost = countedIncidence([{ time: 5, outcome: 0, count: 3 }]);
    expect(followedIncidence(lost, 1, 9)).toMatchObject({
      atRisk: 0,
      incidence: null,
      reason: 'too-few-observations',
    });
    const all = countedIncidence([{ time: 5, outcome: 1, count: 3 }]);
    expect(followedIncidence(all, 1, 9)).toMatchObject({ atRisk: 0, incidence: 1 });
    expect(followedIncidence([], 1, 9)).toMatchObject({ incidence: null, reason: 'no-observations' });
  });
});
