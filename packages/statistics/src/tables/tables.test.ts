import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crossTable } from './cross-table.js';
import { frequencyTable } from './frequency-table.js';
import { groupedProportions } from './grouped-proportions.js';
import { stateShares, transitionTable } from './transition-table.js';

const state = fc.constantFrom(1, 2, 3, null);

describe('frequencyTable', () => {
  it('counts each category and what is missing', () => {
    const { rows, valid, missing } = frequencyTable(['b', null, 'a', 'b'], ['a', 'b', 'c']);
    expect(rows.map(({ category, count, ofAll }) => [category, count, ofAll])).toEqual([
      ['a', 1, 0.25],
      ['b', 2, 0.5],
      ['c', 0, 0],
    ]);
    expect(rows.map(({ ofValid }) => ofValid.value)).toEqual([1 / 3, 2 / 3, 0]);
    expect(rows.at(-1)?.cumulative).toBe(1);
    expect([valid, missing]).toEqual([3, 1]);
  });

  it('has no shares of nobody, and refuses what is no category', () => {
    expect(frequencyTable([], ['a']).rows[0]).toMatchObject({ count: 0, ofAll: null, cumulative: null });
    expect(() => frequencyTable(['x'], ['a', 'b'])).toThrow('x is none of the categories a, b.');
  });
});

describe('groupedProportions', () => {
  it('sorts numbers by size, texts by letter and missing groups last', () => {
    const rows = groupedProportions(
      [true, false, true, null, true],
      [
        [10, 9, 10, 9, null],
        ['b', 'a', 'a', 'a', 'a'],
      ],
    );
    expect(rows.map(({ group, events, n, missing }) => [group, events, n, missing])).toEqual([
      [[9, 'a'], 0, 1, 1],
      [[10, 'a'], 1, 1, 0],
      [[10, 'b'], 1, 1, 0],
      [[null, 'a'], 1, 1, 0],
    ]);
  });

  it('has one row for all without groupings, also of nobody', () => {
    expect(groupedProportions([true, null], [])).toMatchObject([{ group: [], events: 1, n: 1, missing: 1 }]);
    expect(groupedProportions([], [])).toMatchObject([{ n: 0, estimate: { value: null } }]);
    expect(groupedProportions([], [[]])).toEqual([]);
  });

  it('adds up to all whatever the grouping', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(true, false, null), state, state)), (rows) => {
        const outcome = rows.map(([y]) => y);
        const groups = groupedProportions(outcome, [rows.map(([, a]) => a), rows.map(([, , b]) => b)]);
        const sum = (of: (group: (typeof groups)[number]) => number): number =>
          groups.reduce((all, group) => all + of(group), 0);
        expect(sum(({ events }) => events)).toBe(outcome.filter(Boolean).length);
        expect(sum(({ n, missing }) => n + missing)).toBe(rows.length);
      }),
    );
  });
});

describe('transitionTable', () => {
  it('parts those with both states into improved, unchanged and worsened', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(state, state)), (pairs) => {
        const table = transitionTable(
          pairs.map(([from]) => from),
          pairs.map(([, to]) => to),
          [1, 2, 3],
        );
        expect(table.n).toBe(pairs.filter(([from, to]) => from !== null && to !== null).length);
        expect(table.improved + table.unchanged + table.worsened).toBe(table.n);
        table.shares.forEach((row) => {
          const sum = row.reduce((all, { value }) => all + (value ?? 0), 0);
          expect(row[0]?.value === null || Math.abs(sum - 1) < 1e-12).toBe(true);
        });
      }),
    );
  });

  it('counts lower states as better', () => {
    expect(transitionTable([3, 1, 2], [1, 2, 2], [1, 2, 3])).toMatchObject({
      improved: 1,
      unchanged: 1,
      worsened: 1,
    });
    expect(stateShares([1, 1, 2, null], [1, 2, 3])).toEqual([2 / 3, 1 / 3, 0]);
    expect(stateShares([null], [1, 2])).toEqual([null, null]);
    expect(() => transitionTable([4], [1], [1, 2, 3])).toThrow('4 is none of the categories 1, 2, 3.');
    expect(crossTable(['x'], [null]).rowShares).toEqual([[]]);
  });
});
