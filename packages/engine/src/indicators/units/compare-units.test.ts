import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Indicator } from '@kvalreg/declaration';
import fc from 'fast-check';
import type { TalliedGroup } from '../tallied-group.js';
import { allUnits, compareUnits, otherUnits, type UnitRowsRequest } from './compare-units.js';

const named = { title: {}, definition: {} };
const source: FigureSource = {
  title: {},
  dimensions: {},
  reports: {},
  indicators: {
    answers: {
      kind: 'distribution',
      ...named,
      value: { op: 'field', type: 'number', path: ['after', 'change'] },
      options: ['1', '2', '3'].map((code) => ({ code, label: {} })),
      balance: { title: {}, plus: ['1'], minus: ['3'] },
    },
  },
};
const tallyOf = (unit: string, ...counts: readonly number[]): TalliedGroup => {
  const n = counts.reduce((sum, k) => sum + k, 0);
  return {
    indicator: 'answers',
    group: { unit },
    tally: {
      kind: 'distribution',
      population: n,
      excluded: [],
      unknown: 0,
      n,
      options: counts.map((k, at) => ({ code: String(at + 1), k })),
      balance: { plus: ['1'], minus: ['3'] },
    },
  };
};
const tallied = [
  tallyOf('a', 6, 3, 1),
  tallyOf('b', 2, 1, 0),
  tallyOf('c', 1, 0, 1),
  tallyOf('d', 9, 9, 9),
  tallyOf('e', 0, 0, 0),
];
const everything: UnitRowsRequest = {
  indicators: ['answers'],
  takesPart: (unit) => unit !== 'd',
  poolBelow: null,
  isWithheld: () => false,
  withheldUnits: () => new Set(),
};
const rows = (more: Partial<UnitRowsRequest>) =>
  compareUnits(source, { ...everything, ...more }, tallied).map(
    ({ group, n, suppressed, options, balance }) => [
      group['unit'],
      suppressed ?? n,
      options?.map(({ k }) => k).join(' '),
      balance?.mean?.toFixed(3),
    ],
  );

describe('compareUnits', () => {
  it('gives a row for each unit that takes part and has cases, and one for all of them', () => {
    expect(rows({})).toEqual([
      ['a', 10, '6 3 1', '0.500'],
      ['b', 3, '2 1 0', '0.667'],
      ['c', 2, '1 0 1', '0.000'],
      [allUnits, 15, '9 4 2', '0.467'],
    ]);
  });

  it('shows no value of units with fewer cases than the indicator asks for', () => {
    const answers = { ...source.indicators['answers'], smallestN: 4 } as Indicator;
    const strict = { ...source, indicators: { answers } };
    expect(
      compareUnits(strict, everything, tallied).map(({ n, options, few }) => [n, options?.length, few]),
    ).toEqual([
      [10, 3, undefined],
      [3, undefined, true],
      [2, undefined, true],
      [15, 3, undefined],
    ]);
  });

  it('puts small units together', () => {
    expect(rows({ poolBelow: 4 })).toEqual([
      ['a', 10, '6 3 1', '0.500'],
      [otherUnits, 5, '3 1 1', '0.400'],
      [allUnits, 15, '9 4 2', '0.467'],
    ]);
    expect(rows({ poolBelow: 2 }).map(([unit]) => unit)).toEqual(['a', 'b', 'c', allUnits]);
  });

  it('puts who is withheld among the others, whose sum follows from what is shown', () => {
    const withheldUnits = () => new Set(['b', 'c']);
    expect(rows({ poolBelow: 1, withheldUnits }).map(([unit, n]) => [unit, n])).toEqual([
      ['a', 10],
      [otherUnits, 5],
      [allUnits, 15],
    ]);
    expect(rows({ withheldUnits }).map(([unit, n]) => [unit, n])).toEqual([
      ['a', 10],
      ['b', 'withheld'],
      ['c', 'withheld'],
      [allUnits, 15],
    ]);
  });

  it('never puts one unit alone', () => {
    // c is the only one with fewer than three: b, the next larger one, stands beside it.
    expect(rows({ poolBelow: 3 }).map(([unit, n]) => [unit, n])).toEqual([
      ['a', 10],
      [otherUnits, 5],
      [allUnits, 15],
    ]);
    const pool = compareUnits(source, { ...everything, poolBelow: 3 }, tallied);
    expect(pool.map(({ pooledUnits }) => pooledUnits)).toEqual([undefined, 2, undefined]);
  });

  it('has a row for a withheld unit without a case, as for one with few', () => {
    // Without it, b would follow for whoever is at c, and c for whoever is at b.
    const withheldUnits = () => new Set(['b', 'c', 'e']);
    expect(rows({ withheldUnits }).map(([unit, n]) => [unit, n])).toEqual([
      ['a', 10],
      ['b', 'withheld'],
      ['c', 'withheld'],
      ['e', 'withheld'],
      [allUnits, 15],
    ]);
    expect(compareUnits(source, { ...everything, poolBelow: 1, withheldUnits }, tallied)[1]).toMatchObject({
      group: { unit: otherUnits },
      pooledUnits: 3,
      n: 5,
    });
  });

  it('shows no sum that could not be worked out', () => {
    const ofOutside = () => new Set(['d', 'c']);
    expect(rows({ poolBelow: 4, withheldUnits: ofOutside }).map(([unit, n]) => [unit, n])).toEqual([
      ['a', 10],
      [otherUnits, 'withheld'],
      [allUnits, 'withheld'],
    ]);
    expect(rows({ isWithheld: () => true }).at(-1)).toEqual([allUnits, 'withheld', undefined, undefined]);
  });

  it('adds up: those with rows and the others are all', () => {
    const counts = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.nat(40), (units, poolBelow) => {
        const cases = units.map((parts, at) => tallyOf(`u${String(at)}`, ...parts));
        const results = compareUnits(source, { ...everything, takesPart: () => true, poolBelow }, cases);
        const all = results.find(({ group }) => group['unit'] === allUnits);
        const parts = results.filter((one) => one !== all);
        for (const at of [0, 1, 2]) {
          const sum = parts.reduce((total, { options }) => total + (options?.[at]?.k ?? 0), 0);
          expect(all?.options?.[at]?.k ?? 0).toBe(sum);
        }
        expect(
          parts.filter(({ group }) => group['unit'] !== otherUnits).every(({ n }) => (n ?? 0) >= poolBelow),
        ).toBe(true);
      }),
    );
  });
});
