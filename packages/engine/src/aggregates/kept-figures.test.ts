import { describe, expect, it } from '@jest/globals';
import { smallPathway } from '../indicators/sql/small-pathway.fixture.js';
import { countKept, levelsFor } from './count-kept.js';
import { countedLevels, isPartOf, keptLevels } from './kept-levels.js';
import type { KeptCell } from './roll-up.js';

const size = { cases: 10_000, units: 50, regions: 6, years: 28 };
const report = (filters: readonly string[]) => ({
  ...smallPathway,
  reports: { all: { title: { en: 'All' }, filters, tabs: [] } },
});

describe('keptLevels', () => {
  it('are what reports ask for, one by one, two by two, and two by two in every year', () => {
    const levels = keptLevels(report(['kind']), size);
    expect(levels.map((level) => level.join(' '))).toEqual([
      '',
      'sex',
      'kind',
      'sex kind',
      'year',
      'unit',
      'year sex',
      'year kind',
      'unit sex',
      'unit kind',
      'year sex kind',
      'unit year',
      'unit year sex',
      'unit year kind',
    ]);
    expect(countedLevels(levels).map((level) => level.join(' '))).toEqual(
      ['unit sex', 'unit kind', 'year sex kind', 'unit year sex', 'unit year kind'].filter((level) =>
        level.includes('year'),
      ),
    );
  });

  it('keep within the limits, and every part of a level with it', () => {
    const levels = keptLevels(report(['kind']), size, { cellsOfLevel: 2_000, cells: 2_500, counted: 24 });
    expect(levels.map((level) => level.join(' '))).toContain('unit year');
    expect(levels.map((level) => level.join(' '))).not.toContain('unit year sex');
    const few = keptLevels(report(['kind']), size, { cellsOfLevel: 2_000, cells: 2_500, counted: 1 });
    expect(countedLevels(few)).toHaveLength(1);
    for (const level of levels)
      for (const dimension of level)
        expect(levels.some((one) => one.length === 1 && one[0] === dimension)).toBe(true);
  });
});

describe('levelsFor', () => {
  const levels = [[], ['year'], ['year', 'kind'], ['unit', 'year']];
  const ask = (more: object) =>
    levelsFor(smallPathway, { indicators: ['cases'], groups: [[]], ...more }, levels);

  it('finds for each breakdown the first level that it is a sum of', () => {
    expect(ask({ groups: [[], ['kind'], ['year', 'unit']] })).toEqual([
      [],
      ['year', 'kind'],
      ['unit', 'year'],
    ]);
    expect(ask({ filter: { kind: ['a'] } })).toEqual([['year', 'kind']]);
    expect(ask({ from: '2020-01-01', to: '2021-12-31' })).toEqual([['year']]);
  });

  it('leaves to the cases what no level holds', () => {
    expect(ask({ groups: [['sex']] })).toBeNull();
    expect(ask({ groups: [['unit']], filter: { kind: ['a'] } })).toBeNull();
    expect(ask({ from: '2020-01-02' })).toBeNull();
    expect(ask({ to: '2020-06-30' })).toBeNull();
  });
});

describe('countKept', () => {
  const tally = (population: number) => ({
    kind: 'count' as const,
    population,
    excluded: [],
    unknown: 0,
    n: population,
  });
  const cells: Readonly<Record<string, readonly KeptCell[]>> = {
    cases: [
      [['2020', 'a'], tally(5)],
      [['2021', 'a'], tally(3)],
      [['2021', 'b'], tally(2)],
    ],
    grave: [[['2021', 'b'], tally(1)]],
  };
  const count = (indicators: readonly string[], more: object) =>
    countKept(
      smallPathway,
      { indicators, groups: [[]], ...more },
      [['year', 'kind']],
      (_, indicator) => cells[indicator] ?? [],
    ).map(({ indicator, group, tally: { n } }) => [indicator, Object.values(group).join(' '), n]);

  it('adds up the cells that are chosen', () => {
    expect(count(['cases'], {})).toEqual([['cases', '', 10]]);
    expect(count(['cases'], { filter: { kind: ['a'] }, groups: [['year']] })).toEqual([
      ['cases', '2020', 5],
      ['cases', '2021', 3],
    ]);
    expect(count(['cases'], { from: '2021-01-01' })).toEqual([['cases', '', 5]]);
    expect(count(['cases'], { filter: { year: [] } })).toEqual([['cases', '', 0]]);
  });

  it('has a row for each group that one of the indicators is about', () => {
    expect(count(['grave', 'cases'], { groups: [['kind']] })).toEqual([
      ['grave', 'b', 1],
      ['cases', 'b', 2],
      ['grave', 'a', 0],
      ['cases', 'a', 8],
    ]);
    expect(count(['grave'], { groups: [['kind']] })).toEqual([['grave', 'b', 1]]);
  });
});

describe('isPartOf', () => {
  it('asks for every dimension', () => {
    expect([isPartOf([], ['a']), isPartOf(['b', 'a'], ['a', 'b']), isPartOf(['c'], ['a', 'b'])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
