import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverageDegree } from './coverage-degree.js';
import { matchRecords, type Records } from './match-records.js';

const count = fc.integer({ min: 0, max: 500 });

describe('coverageDegree', () => {
  it('estimates at least as many as either register knows', () => {
    fc.assert(
      fc.property(count, count, count, (both, onlyRegister, onlyPatientRegister) => {
        const degree = coverageDegree({ both, onlyRegister, onlyPatientRegister });
        expect(degree.union).toBe(both + onlyRegister + onlyPatientRegister);
        expect(degree.chapman).toBeGreaterThanOrEqual(degree.union - 1e-9);
        expect(degree.chapmanVariance).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has no degree of nobody', () => {
    const degree = coverageDegree({ both: 0, onlyRegister: 0, onlyPatientRegister: 0 });
    expect(degree).toMatchObject({ union: 0, lincolnPetersen: null, chapman: 0, coverageOfChapman: null });
    expect(degree.register.value).toBeNull();
    expect(() => coverageDegree({ both: 1.5, onlyRegister: 0, onlyPatientRegister: 0 })).toThrow(
      'both is 1.5',
    );
  });
});

function records(...rows: readonly (readonly [key: number, person: string, day: number])[]): Records {
  return {
    keys: rows.map(([key]) => key),
    persons: rows.map(([, person]) => person),
    days: rows.map(([, , day]) => day),
  };
}

describe('matchRecords', () => {
  it('takes the nearest pairs first, each record once', () => {
    const result = matchRecords(
      records([1, 'a', 10], [2, 'a', 14], [3, 'b', 5], [4, 'c', 1]),
      records([7, 'a', 13], [8, 'a', 40], [9, 'b', 5], [10, 'b', 5], [11, 'd', 1]),
      30,
    );
    expect(result.matches).toEqual([
      { first: 1, second: 8, distance: 30 },
      { first: 2, second: 7, distance: 1 },
      { first: 3, second: 9, distance: 0 },
    ]);
    expect(result).toMatchObject({ both: 3, onlyFirst: 1, onlySecond: 2 });
  });

  it('matches nobody further apart than allowed', () => {
    expect(matchRecords(records([1, 'a', 0]), records([2, 'a', 31]), 30).both).toBe(0);
    expect(matchRecords(records(), records(), 0)).toEqual({
      matches: [],
      both: 0,
      onlyFirst: 0,
      onlySecond: 0,
    });
    expect(() => matchRecords(records(), records(), -1)).toThrow('mostDays is -1');
  });
});
