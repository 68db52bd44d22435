import { describe, expect, it } from '@jest/globals';
import type { Indicator, Pathway } from '@kvalreg/declaration';
import { add, eq, field, gte, isKnown, toNode, type Cell } from '@kvalreg/expression';
import type { CaseRow } from './case-row.js';
import { evaluateIndicators } from './evaluate-indicators.js';
import type { IndicatorResult } from './indicator-result.js';

const before = field<number>('number', 'before', 'pain');
const after = field<number>('number', 'after', 'pain');
const answered = field<boolean>('boolean', 'after', 'answered');
const named = { title: {}, definition: {} };

const indicators: Readonly<Record<string, Indicator>> = {
  cases: { kind: 'count', ...named, exclusions: [{ title: {}, when: toNode(eq(before, 0)) }] },
  relief: {
    kind: 'proportion',
    ...named,
    population: toNode(answered),
    exclusions: [
      { title: {}, when: toNode(eq(before, 0)) },
      { title: {}, when: toNode(gte(before, 10)) },
    ],
    denominator: toNode(gte(before, 4)),
    numerator: toNode(gte(before, add(after, 3))),
  },
  level: {
    kind: 'mean',
    ...named,
    population: toNode(isKnown(before)),
    value: toNode(after),
    range: [0, 10],
    decimals: 1,
  },
  change: {
    kind: 'change',
    ...named,
    before: toNode(before),
    after: toNode(after),
    range: [0, 10],
    decimals: 1,
  },
  steps: {
    kind: 'distribution',
    ...named,
    value: toNode(after),
    options: ['1', '2', '9'].map((code) => ({ code, label: {} })),
  },
};
const pathway: Pathway = {
  title: {},
  forms: {},
  index: ['before', 'day'],
  occasions: {},
  dimensions: {},
  indicators,
  reports: {},
};

/** Eight cases of 2020, small enough to count with a finger. */
const cases: readonly CaseRow[] = [
  // unit, before, after, answered
  ['a', 8, 1, true], //  relief: 8 ≥ 1 + 3, so in the numerator
  ['a', 8, 6, true], //  in the denominator only
  ['a', 6, null, true], // numerator unknown
  ['a', 3, 1, true], //  outside the denominator
  ['b', null, 2, true], // denominator unknown
  ['b', 0, 2, true], //  first exclusion
  ['b', 10, 1, true], // second exclusion
  ['b', 7, 2, false], // not in the population
].map((row) => caseOf(row));

function caseOf([unit = null, pain = null, painAfter = null, hasAnswered = null]: readonly Cell[]): CaseRow {
  return {
    unit_id: unit,
    region: unit === 'a' ? 'north' : null,
    index_date: '2020-06-15',
    index__year: 2020,
    person__sex: 'female',
    before__pain: pain,
    after__pain: painAfter,
    after__answered: hasAnswered,
  };
}

function all(indicator: string, rows: readonly CaseRow[] = cases): IndicatorResult {
  const [result] = evaluateIndicators(pathway, { indicators: [indicator], groups: [[]] }, rows);
  if (!result) throw new Error('no result');
  return result;
}

describe('evaluateIndicators', () => {
  it('counts cases without those excluded; unknown does not exclude', () => {
    expect(all('cases')).toMatchObject({
      population: 8,
      excluded: [1],
      unknown: 0,
      n: 7,
      value: 7,
      low: null,
    });
  });

  it('counts a proportion: excluded one after the other, unknown apart, outside nowhere', () => {
    const relief = all('relief');
    expect(relief).toMatchObject({ population: 7, excluded: [1, 1], unknown: 2, n: 2, k: 1, value: 0.5 });
    // Wilson, 1 of 2, as prop.test(1, 2, correct = FALSE) in R.
    expect(relief.low).toBeCloseTo(0.0945312, 6);
    expect(relief.high).toBeCloseTo(0.9054688, 6);
  });

  it('takes a mean of known values', () => {
    // 1, 6, 1, 2, 1, 2 of those whose value before is known; the seventh is unknown.
    const level = all('level');
    expect(level).toMatchObject({ population: 7, unknown: 1, n: 6 });
    expect(level.value).toBeCloseTo(13 / 6, 12);
    expect(level.sd).toBeCloseTo(1.940790217, 8);
    expect(level.low).toBeCloseTo(0.129932, 5);
    expect(level.high).toBeCloseTo(4.203401, 5);
  });

  it('compares the same persons before and after', () => {
    // before 8 8 3 0 10 7, after 1 6 1 2 1 2, differences −7 −2 −2 2 −9 −5
    const change = all('change');
    expect(change).toMatchObject({ population: 8, unknown: 2, n: 6 });
    expect(change.before?.mean).toBeCloseTo(6, 12);
    expect(change.after?.mean).toBeCloseTo(13 / 6, 12);
    expect(change.difference?.mean).toBeCloseTo(-23 / 6, 12);
    expect(change.value).toBe(change.difference?.mean);
    expect(change.difference?.sd).toBeCloseTo(3.970726, 6);
  });

  it('shows the share of each option among known values, also of one that nobody chose', () => {
    expect(all('steps')).toMatchObject({
      unknown: 1,
      n: 7,
      value: null,
      options: [
        { code: '1', k: 3, value: 3 / 7 },
        { code: '2', k: 3, value: 3 / 7 },
        { code: '9', k: 0, value: 0, low: 0 },
      ],
    });
  });

  it.each(Object.keys(indicators))('has no value of no cases: %s', (name) => {
    const result = all(name, []);
    expect(result).toMatchObject({ population: 0, unknown: 0, n: 0 });
    expect(result.value).toBe(name === 'cases' ? 0 : null);
    expect([result.low, result.high]).toEqual([null, null]);
    expect(JSON.stringify(result)).not.toContain('NaN');
    for (const option of result.options ?? [])
      expect(option).toMatchObject({ k: 0, value: null, low: null, high: null });
  });

  it('gives no interval of one case', () => {
    expect(all('level', cases.slice(0, 1))).toMatchObject({
      n: 1,
      value: 1,
      sd: null,
      low: null,
      high: null,
    });
  });

  it('orders rows as asked for, and names what is unknown', () => {
    const results = evaluateIndicators(
      pathway,
      { indicators: ['relief', 'cases'], groups: [['region', 'unit'], [], ['unit', 'region'], ['year']] },
      cases,
    );
    expect(results.map(({ indicator, group }) => [indicator, ...Object.values(group)])).toEqual([
      ['relief', '(unknown)', 'b'],
      ['relief', 'north', 'a'],
      ['relief'],
      ['relief', '2020'],
      ['cases', '(unknown)', 'b'],
      ['cases', 'north', 'a'],
      ['cases'],
      ['cases', '2020'],
    ]);
  });

  it('makes no row of a group that no indicator is about', () => {
    const units = (names: readonly string[], rows: readonly CaseRow[]) =>
      evaluateIndicators(pathway, { indicators: names, groups: [['unit'], []] }, rows).map(
        ({ group }) => group['unit'],
      );
    const onlyUnanswered = cases.filter((row) => row['unit_id'] === 'a' || row['after__answered'] === false);
    expect(units(['relief'], onlyUnanswered)).toEqual(['a', undefined]);
    expect(units(['relief', 'change'], onlyUnanswered).slice(0, 3)).toEqual(['a', 'b', undefined]);
  });

  it('keeps what the filter and the period keep', () => {
    const n = (more: object) =>
      evaluateIndicators(pathway, { indicators: ['cases'], groups: [[]], ...more }, cases)[0]?.population;
    expect(n({ filter: { unit: ['a'] } })).toBe(4);
    expect(n({ filter: { region: ['(unknown)'] } })).toBe(4);
    expect(n({ filter: { unit: [] } })).toBe(0);
    expect(n({ from: '2020-06-15', to: '2020-06-15' })).toBe(8);
    expect(n({ from: '2020-06-16' })).toBe(0);
  });
});
