import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '@kvalreg/declaration';
import { literal } from '@kvalreg/expression';
import { summarise } from '@kvalreg/statistics';
import fc from 'fast-check';
import { sumTallies } from './sum-tallies.js';
import { resultOf, type Tally } from './tally.js';

const words = { title: { en: 'Pain' }, definition: { en: 'Pain' } };
const yes = literal(true).node;
const mean = { kind: 'mean', ...words, value: yes, range: [0, 10], decimals: 1 } satisfies Indicator;
const change = {
  kind: 'change',
  ...words,
  before: yes,
  after: yes,
  range: [0, 10],
  decimals: 1,
} satisfies Indicator;

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 8 });

const sumUp = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0);

describe('sumTallies', () => {
  it('is what all cases together would have counted: number, mean and standard deviation', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 5 }), (groups) => {
        const tally = (some: readonly number[]): Tally => ({
          kind: 'mean',
          population: some.length + 1,
          excluded: [],
          unknown: 1,
          n: some.length,
          summary: summarise(some),
        });
        const sum = sumTallies(mean, groups.map(tally));
        const together = summarise(groups.flat());
        expect(sum).toMatchObject({
          n: together.n,
          unknown: groups.length,
          population: together.n + groups.length,
        });
        if (sum.kind !== 'mean') throw new Error('the kind stays');
        for (const name of ['mean', 'sd'] as const) {
          const [pooled, direct] = [sum.summary[name], together[name]];
          if (direct === null) expect(pooled).toBeNull();
          else expect(Math.abs((pooled ?? NaN) - direct)).toBeLessThan(1e-9 * (1 + Math.abs(direct)) + 1e-6);
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('gives the mean of whole numbers to the last bit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 }), {
          minLength: 1,
        }),
        (groups) => {
          const tally = (some: readonly number[]): Tally => {
            const summary = { n: some.length, mean: sumUp(some) / some.length, sd: null };
            return {
              kind: 'mean',
              population: some.length,
              excluded: [],
              unknown: 0,
              n: some.length,
              summary,
            };
          };
          const all = groups.flat();
          expect(sumTallies(mean, groups.map(tally))).toMatchObject({
            summary: { mean: sumUp(all) / all.length },
          });
        },
      ),
      { numRuns: 500, seed: 6 },
    );
  });

  it('adds up each part of a change', () => {
    const part = (before: readonly number[], after: readonly number[]): Tally => ({
      kind: 'change',
      population: before.length,
      excluded: [],
      unknown: 0,
      n: before.length,
      before: summarise(before),
      after: summarise(after),
      difference: summarise(after.map((value, at) => value - (before[at] ?? 0))),
    });
    const together = resultOf('pain', {}, part([8, 6, 7, 9], [2, 6, 1, 4]));
    const sum = resultOf('pain', {}, sumTallies(change, [part([8, 6], [2, 6]), part([7, 9], [1, 4])]));
    expect(sum.value).toBeCloseTo(together.value ?? NaN, 12);
    expect(sum.low).toBeCloseTo(together.low ?? NaN, 12);
    expect(sum.before?.sd).toBeCloseTo(together.before?.sd ?? NaN, 12);
    expect(sum.after?.mean).toBe(together.after?.mean);
  });

  it('adds up numerators, options and what was left out', () => {
    const share = {
      kind: 'proportion',
      ...words,
      denominator: yes,
      numerator: yes,
      exclusions: [{ title: words.title, when: yes }],
    } satisfies Indicator;
    const one: Tally = { kind: 'proportion', population: 9, excluded: [1], unknown: 2, n: 6, k: 4 };
    expect(sumTallies(share, [one, one])).toEqual({
      kind: 'proportion',
      population: 18,
      excluded: [2],
      unknown: 4,
      n: 12,
      k: 8,
    });
    expect(sumTallies(share, [])).toEqual({
      kind: 'proportion',
      population: 0,
      excluded: [0],
      unknown: 0,
      n: 0,
      k: 0,
    });
    const steps = {
      kind: 'distribution',
      ...words,
      value: yes,
      options: ['a', 'b'].map((code) => ({ code, label: { en: code } })),
    } satisfies Indicator;
    const answers = (a: number, b: number): Tally => ({
      kind: 'distribution',
      population: a + b,
      excluded: [],
      unknown: 0,
      n: a + b,
      options: [
        { code: 'a', k: a },
        { code: 'b', k: b },
      ],
    });
    expect(sumTallies(steps, [answers(1, 2), answers(3, 4)])).toMatchObject({
      n: 10,
      options: [{ k: 4 }, { k: 6 }],
    });
  });
});
