import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneSampleTest } from '../hypothesis-tests/welch-test.js';
import { summarise } from '../moments/summary.js';
import { pairedEffectSizes } from './paired-effect-sizes.js';
import type { PairedSummaries } from './paired-summaries.js';
import { relativeChange } from './relative-change.js';
import { standardisedChange, type ChangeStandard } from './standardised-change.js';

/** Twelve pairs, known by what R says of them: number, means and standard deviations. */
const twelve: PairedSummaries = {
  before: { n: 12, mean: 46.8403642482305, sd: 19.5595797657134 },
  after: { n: 12, mean: 28.1377230788838, sd: 15.2085513624167 },
  change: { n: 12, mean: -18.7026411693467, sd: 9.93077433874618 },
};
const summaries = (before: readonly number[], after: readonly number[]): PairedSummaries => ({
  before: summarise(before),
  after: summarise(after),
  change: summarise(after.map((value, at) => value - (before[at] ?? Number.NaN))),
});
const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 })), {
  minLength: 4,
  maxLength: 40,
});

describe('standardisedChange', () => {
  it.each<[ChangeStandard, number]>([
    ['difference-sd', -1.8833013953782],
    ['average-sd', -1.07584966821612],
    ['baseline-sd', -0.956188292047623],
  ])('is R’s %s', (standard, expected) => {
    expect(standardisedChange(twelve, standard).value).toBeCloseTo(expected, 12);
  });

  it('has R’s noncentral interval where the differences are the standard', () => {
    const { lower, upper } = standardisedChange(twelve, 'difference-sd');
    expect(lower).toBeCloseTo(-2.82961220652978, 8);
    expect(upper).toBeCloseTo(-0.908282297034349, 8);
  });

  it('has the variance of Bonett by the values before, worked by hand', () => {
    const { value, lower, upper } = standardisedChange(twelve, 'baseline-sd');
    const variance = 9.93077433874618 ** 2 / (19.5595797657134 ** 2 * 11) + 0.956188292047623 ** 2 / 22;
    expect((upper ?? 0) - (lower ?? 0)).toBeCloseTo(2 * 1.959963984540054 * Math.sqrt(variance), 10);
    expect(((upper ?? 0) + (lower ?? 0)) / 2).toBeCloseTo(value ?? Number.NaN, 12);
  });

  it('is the effect size of the pairs themselves', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [before, after] = [drawn.map(([one]) => one), drawn.map(([, two]) => two)];
        const { dz, dav, glassBefore, dzInterval } = pairedEffectSizes(before, after);
        const known = summaries(before, after);
        const same = (value: number | null, expected: number | null | undefined) => {
          if (expected === null || expected === undefined) expect(value).toBeNull();
          else expect(value).toBeCloseTo(expected, 8);
        };
        const { value, upper } = standardisedChange(known, 'difference-sd');
        same(value, dz);
        same(upper, dzInterval?.[1]);
        if (dz !== null) same(standardisedChange(known, 'average-sd').value, dav);
        if (dz !== null) same(standardisedChange(known, 'baseline-sd').value, glassBefore);
      }),
      { numRuns: 10 },
    );
  });

  it('covers the effect of a population in 95 of 100 samples', () => {
    const draw = normals(7);
    const inside = { 'average-sd': 0, 'baseline-sd': 0 };
    const samples = 1000;
    for (let sample = 0; sample < samples; sample += 1) {
      const before = Array.from({ length: 40 }, () => 50 + 10 * draw());
      // Less after by eight, correlated by 0.6, with a standard deviation of 15.
      const after = before.map((value) => 42 + 15 * (0.6 * ((value - 50) / 10) + 0.8 * draw()));
      const known = summaries(before, after);
      for (const [standard, truth] of [
        ['average-sd', -8 / 12.5],
        ['baseline-sd', -8 / 10],
      ] as const) {
        const { lower, upper } = standardisedChange(known, standard);
        if ((lower ?? 9) < truth && truth < (upper ?? -9)) inside[standard] += 1;
      }
    }
    for (const count of Object.values(inside)) {
      expect(count / samples).toBeGreaterThan(0.93);
      expect(count / samples).toBeLessThan(0.975);
    }
  });

  it('is nothing where there is nothing to divide by', () => {
    const flat = summaries([4, 4, 4], [2, 2, 2]);
    expect(standardisedChange(flat, 'difference-sd')).toMatchObject({ value: null, reason: 'no-variation' });
    expect(standardisedChange(summaries([4], [2]), 'average-sd')).toMatchObject({
      value: null,
      reason: 'too-few-observations',
    });
    expect(standardisedChange(summaries([], []), 'baseline-sd')).toMatchObject({ reason: 'no-observations' });
  });
});

describe('relativeChange', () => {
  it('is the change of the means, with limits at which a t test is just not rejected', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [before, after] = [drawn.map(([one]) => one), drawn.map(([, two]) => two)];
        const { value, lower, upper } = relativeChange(summaries(before, after));
        const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
        expect(value).toBeCloseTo(mean(after) / mean(before) - 1, 10);
        for (const limit of [lower, upper]) {
          if (limit === null) continue;
          const test = oneSampleTest(after.map((one, at) => one - (1 + limit) * (before[at] ?? 0)));
          // Of pairs that are proportional there is no test.
          if (test) expect(test.pValue).toBeCloseTo(0.05, 6);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has no limits where the mean before cannot be told from none, and no value of none', () => {
    expect(relativeChange(summaries([-5, 6, -4, 5], [1, 2, 1, 3]))).toMatchObject({
      lower: null,
      reason: 'too-few-observations',
    });
    expect(relativeChange(summaries([-5, 5], [1, 2]))).toMatchObject({ value: null });
    expect(relativeChange(summaries([8], [4]))).toMatchObject({ value: -0.5, lower: null });
  });
});

/** Normally distributed numbers that are the same in every run. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
