import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import { outcomes } from '../indicators/kinds/derived-nodes.js';
import type { Tally } from '../indicators/tally.js';
import { discloseUnits } from './disclose.js';
import { planDisclosure } from './plan/disclosure-plan.js';

const limits = { smallestN: 10, smallestCell: 5 };
const at = [90, 365];
const literal = { op: 'literal', type: 'boolean', value: true } as const;
const reoperated: Indicator = {
  title: {},
  definition: {},
  kind: 'time-to-event',
  end: { op: 'literal', type: 'date', value: '2020-01-01' },
  event: literal,
  competing: literal,
  horizon: 730,
  at,
};
const source: FigureSource = { title: {}, dimensions: {}, reports: {}, indicators: { reoperated } };
type Case = readonly [day: number, outcome: keyof typeof outcomes];

/** What an authority is told of the cases of some clinics. */
function told(clinics: readonly (readonly Case[])[]): readonly DisclosedResult[] {
  const tallied = clinics.map((cases, unit) => {
    const days = cases.map(([day, outcome]) => 3 * day + outcomes[outcome]).sort((a, b) => a - b);
    const tally: Tally = {
      kind: 'time-to-event',
      at,
      competes: true,
      population: cases.length,
      excluded: [],
      unknown: 0,
      n: cases.length,
      histogram: [...new Set(days)].map((value) => ({
        value,
        count: days.filter((one) => one === value).length,
      })),
    };
    return { indicator: 'reoperated', group: { unit: `u${String(unit)}` }, tally };
  });
  const request = { indicators: ['reoperated'], groups: [['unit'], []] };
  const plan = planDisclosure(source, [request], { byUnit: true });
  return discloseUnits(plan, tallied, limits, { smallestN: 5, smallestCell: 0 })(request);
}

const drawnCase: fc.Arbitrary<Case> = fc.tuple(
  fc.integer({ min: 0, max: 730 }),
  fc.constantFrom('followed' as const, 'followed' as const, 'event' as const, 'competing' as const),
);
const drawnClinics = fc.array(fc.array(drawnCase, { minLength: 60, maxLength: 160 }), {
  minLength: 3,
  maxLength: 4,
});

describe('curves for those who are not told of single cases', () => {
  it('tell of no single case whose follow-up ended early, however shown numbers are put together', () => {
    let shown = 0;
    fc.assert(
      fc.property(drawnClinics, (clinics) => {
        for (const { curve = [], suppressed, group } of told(clinics)) {
          if (suppressed !== undefined) continue;
          shown += 1;
          const last = at.at(-1) ?? 0;
          const cases = clinics.flatMap((one, unit) =>
            group['unit'] === undefined || group['unit'] === `u${String(unit)}` ? one : [],
          );
          const early = cases.filter(
            ([day, outcome]) =>
              (outcome === 'followed' && day < last) || (outcome === 'competing' && day <= last),
          );
          expect(early.length === 0 || early.length >= limits.smallestCell).toBe(true);
          for (const { day, atRisk, value, low, high } of curve) {
            // Whole tens, below the number by less than ten: nothing tells on which day one more left.
            expect(atRisk % 10).toBe(0);
            expect(atRisk).toBeLessThanOrEqual(cases.filter(([on]) => on >= day).length);
            expect(atRisk).toBeGreaterThan(cases.filter(([on]) => on > day).length - 10);
            for (const share of [value, low, high])
              expect(share === null ? 0 : Math.abs(share - Math.round(share * 1000) / 1000)).toBe(0);
          }
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it('is withheld where the follow-up of a single case ended early, and shown where that of none did', () => {
    const many = (count: number, one: Case): readonly Case[] => Array.from({ length: count }, () => one);
    const whole = [...many(6, [30, 'event']), ...many(6, [200, 'event']), ...many(48, [730, 'followed'])];
    const clinics = [whole, whole, whole, whole];
    const states = (some: readonly (readonly Case[])[]) =>
      told(some).map(({ group, suppressed }) => `${group['unit'] ?? 'all'} ${suppressed ?? 'shown'}`);
    expect(states(clinics)).toEqual(['u0 shown', 'u1 shown', 'u2 shown', 'u3 shown', 'all shown']);
    const oneLess = [...whole.slice(0, -1), [100, 'followed'] as const];
    expect(states([oneLess, whole, whole, whole])).toContain('all withheld');
    const fiveLess = [...whole.slice(0, -5), ...many(5, [100, 'followed'])];
    expect(states([fiveLess, whole, whole, whole])).toEqual(states(clinics));
    const [shown] = told([fiveLess, whole, whole, whole]);
    expect(shown).toMatchObject({ n: 60, k: 12, atRiskStep: 10, curve: [{ atRisk: 50 }, { atRisk: 40 }] });
  });
});
