import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { twoProportionsTest } from '../proportions/two-proportions-test.js';
import { adjustPValues } from './adjust-p-values.js';
import { chiSquareTest } from './chi-square-test.js';
import { countedRankSumTest, rankSumTest, signedRankTest } from './rank-tests.js';
import { ranksOf } from './ranks.js';
import { bowkerTest, mcnemarTest, stuartMaxwellTest } from './square-table-tests.js';
import { oneSampleTest, welchTest } from './welch-test.js';

const count = fc.integer({ min: 0, max: 60 });
const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 30 });

describe('ranks', () => {
  it('share the mean of tied places', () => {
    expect([...ranksOf([30, 10, 20, 10]).ranks]).toEqual([4, 1.5, 3, 1.5]);
    expect(ranksOf([5, 5, 5]).ties).toBe(24);
  });

  it('test alike when all signs or groups are turned', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const turned = signedRankTest(first.map((value) => -value));
        expect(signedRankTest(first).pValue).toEqual(
          turned.pValue === null ? null : expect.closeTo(turned.pValue, 12),
        );
        const swapped = rankSumTest(second, first);
        const plain = rankSumTest(first, second);
        expect(plain.statistic + swapped.statistic).toBe(first.length * second.length);
        if (plain.pValue !== null) expect(plain.pValue).toBeCloseTo(swapped.pValue ?? Number.NaN, 12);
      }),
    );
    expect(signedRankTest([0, 0])).toEqual({ statistic: 0, pValue: null, reason: 'no-observations' });
    expect(rankSumTest([1, 1], [1, 1, 1])).toMatchObject({ pValue: null, reason: 'no-variation' });
  });
});

describe('rank sums of counted values', () => {
  it('are those of the values', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 5 })));
    const counts = (drawn: readonly (readonly [number, number])[]) =>
      drawn.map(([value, count]) => ({ value, count }));
    const written = (drawn: readonly (readonly [number, number])[]) =>
      drawn.flatMap(([value, count]) => Array.from({ length: count }, () => value));
    fc.assert(
      fc.property(pairs, pairs, (first, second) => {
        const test = countedRankSumTest(counts(first), counts(second));
        const plain = rankSumTest(written(first), written(second));
        expect(test.statistic).toBeCloseTo(plain.statistic, 9);
        expect(test.reason).toBe(plain.reason);
        if (plain.pValue === null) expect(test.pValue).toBeNull();
        else expect(test.pValue).toBeCloseTo(plain.pValue, 12);
      }),
    );
    expect(() => countedRankSumTest([{ value: Number.NaN, count: 1 }], [])).toThrow('values');
    expect(() => countedRankSumTest([{ value: 1, count: 0.5 }], [])).toThrow('count is 0.5');
  });
});

describe('t tests', () => {
  it('hold the limits that p-values turn on', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const test = welchTest(first, second);
        if (test === null) return;
        expect(test.pValue < 0.05).toBe(test.lower > 0 || test.upper < 0);
        expect(test.df).toBeGreaterThanOrEqual(Math.min(first.length, second.length) - 1 - 1e-9);
        expect(test.df).toBeLessThanOrEqual(first.length + second.length - 2 + 1e-9);
      }),
    );
    expect(welchTest([1], [2, 3])).toBeNull();
    expect(oneSampleTest([2, 2, 2])).toBeNull();
  });
});

describe('tests of tables', () => {
  it('agree on a table of two by two', () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const plain = twoProportionsTest({ events: a, n: a + b }, { events: c, n: c + d });
        const table = chiSquareTest([
          [a, b],
          [c, d],
        ]);
        if (plain.chiSquare === null) expect(table.chiSquare).toBeNull();
        else expect(table.chiSquare).toBeCloseTo(plain.chiSquare, 8);
        // Without a change nothing can be tested; the tests then differ only in the degrees of freedom they state.
        fc.pre(b + c > 0);
        const uncorrected = mcnemarTest(b, c, { continuityCorrection: false });
        expect(
          bowkerTest([
            [a, b],
            [c, d],
          ]),
        ).toEqual(uncorrected);
        expect(
          stuartMaxwellTest([
            [a, b],
            [c, d],
          ]).chiSquare ?? -1,
        ).toBeCloseTo(uncorrected.chiSquare ?? -1, 8);
      }),
    );
  });

  it('leave out categories that nobody has', () => {
    const table = [
      [9, 3, 0],
      [2, 8, 0],
    ];
    expect(chiSquareTest(table).df).toBe(1);
    const moves = [
      [9, 3, 0, 1],
      [2, 8, 0, 4],
      [0, 0, 0, 0],
      [5, 1, 0, 7],
    ];
    const without = [
      [9, 3, 1],
      [2, 8, 4],
      [5, 1, 7],
    ];
    expect(stuartMaxwellTest(moves)).toEqual(stuartMaxwellTest(without));
    expect(bowkerTest(moves)).toEqual(bowkerTest(without));
    expect(
      stuartMaxwellTest([
        [4, 0],
        [0, 5],
      ]),
    ).toMatchObject({ chiSquare: null, reason: 'no-variation' });
    expect(
      chiSquareTest([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ pValue: null, reason: 'no-observations' });
    expect(mcnemarTest(0, 0)).toMatchObject({ chiSquare: null, reason: 'no-variation' });
    expect(mcnemarTest(4, 4).pValue).toBe(1);
    expect(() => bowkerTest([[1, 2]])).toThrow('A row of 2 in a table of 1 rows: the table must be square.');
  });
});

describe('adjustPValues', () => {
  it('steps through the methods as published', () => {
    const p = [0.01, 0.04, 0.03, null, 0.005];
    const rounded = (adjusted: readonly (number | null)[]): readonly (number | null)[] =>
      adjusted.map((value) => value && Number(value.toFixed(12)));
    expect(rounded(adjustPValues(p))).toEqual([0.02, 0.04, 0.04, null, 0.02]);
    expect(rounded(adjustPValues(p, 'holm'))).toEqual([0.03, 0.06, 0.06, null, 0.02]);
    expect(rounded(adjustPValues(p, 'bonferroni'))).toEqual([0.04, 0.16, 0.12, null, 0.02]);
  });

  it('never lowers a p-value, nor changes the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const order = p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
        for (const method of ['false-discovery-rate', 'holm', 'bonferroni'] as const) {
          const adjusted = adjustPValues(p, method);
          p.forEach((value, index) => expect(adjusted[index]).toBeGreaterThanOrEqual(value));
          order.slice(1).forEach((index, rank) => {
            expect(adjusted[index]).toBeGreaterThanOrEqual(adjusted[order[rank] ?? 0] ?? 0);
          });
        }
      }),
    );
    expect(() => adjustPValues([1.5])).toThrow('pValues[0] is 1.5: it must lie from 0 to 1.');
  });
});
