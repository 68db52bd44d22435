import { describe, expect, it } from '@jest/globals';
import { completeness } from './completeness.js';
import { norwegianNumberType } from './norwegian-number-type.js';
import { rand12Scores } from './rand12.js';
import { roundedFunnelLimits } from './rounded-funnel-limits.js';
import { scoreByTable, type ScoreRow } from './score-by-table.js';
import { targetLevel } from './target-level.js';

describe('scoreByTable', () => {
  const row = (
    variable: string | null,
    value: number | null,
    coefficient: number,
    subscale = 'total',
  ): ScoreRow => ({
    subscale,
    variable,
    value,
    coefficient,
  });
  const table = [
    row('a', 1, 10),
    row('a', 2, 20),
    row('b', 1, 0.5),
    row('b', null, -1),
    row(null, null, 100),
  ];

  it('adds coefficients and the constant, and counts a missing answer that has a coefficient', () => {
    expect(scoreByTable({ a: [1, 2], b: [1, null] }, table)).toEqual({ total: [110.5, 119] });
    expect(scoreByTable({ a: [null], b: [1] }, table, { acceptMissing: true })).toEqual({ total: [null] });
  });

  it('refuses answers that the table does not know', () => {
    expect(() => scoreByTable({ a: [3], b: [1] }, table)).toThrow('a is 3 in row 1: the table knows 1, 2.');
    expect(() => scoreByTable({ a: [null], b: [1] }, table)).toThrow('a is missing in row 1');
    expect(() => scoreByTable({ a: [1] }, table)).toThrow('The answers lack b.');
  });

  it('refuses a table that contradicts itself', () => {
    const answers = { a: [1], b: [1] };
    expect(() => scoreByTable(answers, [...table, row('a', 1, 3)])).toThrow(
      'total has two coefficients for a = 1.',
    );
    expect(() => scoreByTable(answers, [...table, row(null, null, 3)])).toThrow('total has two constants.');
    expect(() => scoreByTable(answers, [...table, row(null, 2, 3)])).toThrow('a value 2 of no variable');
    expect(() => scoreByTable(answers, [row('a', 1, Number.NaN)])).toThrow('it must be a number');
    expect(() => scoreByTable(answers, [...table, row('a', 1, 1, 'other')])).toThrow(
      'other has no coefficient for a = 2, which another subscale has.',
    );
  });
});

describe('rand12Scores', () => {
  const names = [
    'rand_1',
    'rand_2a',
    'rand_2b',
    'rand_3a',
    'rand_3b',
    'rand_4a',
    'rand_4b',
    'rand_5',
    'rand_6a',
    'rand_6b',
    'rand_6c',
    'rand_7',
  ];
  const person = (answers: readonly (number | null)[]): Record<string, (number | null)[]> =>
    Object.fromEntries(names.map((name, index) => [name, [answers[index] ?? null]]));

  it('has its published best scores', () => {
    expect(rand12Scores(person([1, 3, 3, 2, 2, 2, 2, 1, 1, 1, 6, 5]))).toEqual({
      pcs: [62.37966],
      mcs: [65.38813],
    });
  });

  it('has none with a missing answer, and refuses answers that the form lacks', () => {
    const missing = person([null, 3, 3, 2, 2, 2, 2, 1, 1, 1, 6, 5]);
    expect(rand12Scores(missing, { acceptMissing: true })).toEqual({ pcs: [null], mcs: [null] });
    expect(() => rand12Scores(missing)).toThrow('rand_1 is missing in row 1');
    expect(() => rand12Scores(person([6, 3, 3, 2, 2, 2, 2, 1, 1, 1, 6, 5]))).toThrow('rand_1 is 6 in row 1');
  });
});

describe('rules of the registers', () => {
  it('count missing values, and codes for unknown when told', () => {
    expect(completeness([1, null, 99])).toEqual({ total: 3, missing: 1, share: 1 / 3 });
    expect(completeness([1, null, 99], [99])).toEqual({ total: 3, missing: 2, share: 2 / 3 });
    expect(completeness([])).toEqual({ total: 0, missing: 0, share: null });
  });

  it('place a value on the boundary on the better side', () => {
    const higher = { green: 0.8, yellow: 0.5, direction: 'higher-is-better' } as const;
    expect([0.9, 0.8, 0.7999, 0.5, 0.4999].map((value) => targetLevel(value, higher))).toEqual([
      'high',
      'high',
      'middle',
      'middle',
      'low',
    ]);
    const lower = { green: 3, direction: 'lower-is-better' } as const;
    expect([2, 3, 3.1].map((value) => targetLevel(value, lower))).toEqual(['high', 'high', 'low']);
    expect(() => targetLevel(1, { ...lower, yellow: 2 })).toThrow(
      'The yellow limit 2 is stricter than the green one 3.',
    );
    expect(() => targetLevel(Number.NaN, lower)).toThrow('value is NaN');
  });

  it('round the factor of their funnels', () => {
    expect(roundedFunnelLimits(0.5, 100)).toEqual([0.402, 0.598]);
    expect(() => roundedFunnelLimits(0.5, 0)).toThrow('n is 0');
  });

  it('tell Norwegian numbers apart by check digits and date', () => {
    // Published test numbers of nobody.
    expect(norwegianNumberType('15076500565')).toBe('FNR');
    expect(norwegianNumberType('15076500566')).toBeNull();
    expect(norwegianNumberType('1507650056')).toBeNull();
    expect(norwegianNumberType('15076500565 ')).toBeNull();
  });
});
