import { describe, expect, it } from '@jest/globals';
import type { GoalCell, GoalColumnAnswer, GoalTableAnswer } from '@kvalreg/core';
import type { Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { goalIndicatorPage } from './goal-indicator-page.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const indicator: Indicator = {
  title: { en: 'Satisfied' },
  definition: { en: 'Satisfied' },
  kind: 'proportion',
  denominator: yes,
  numerator: yes,
};
const goal = { high: { atLeast: 0.8 }, years: 1, lag: 0, smallestN: 20 };
const column: GoalColumnAnswer = {
  heading: 'A',
  source: 'care',
  indicator: 'satisfied',
  of: { title: {}, dimensions: {}, reports: {}, indicators: { satisfied: indicator } },
  declared: { ...indicator, goal },
  first: 2024,
  last: 2024,
  incomplete: true,
  asOfTime: '2025-03-01T10:00:00Z',
};
const none = { k: null, value: null, low: null, high: null, level: null, mark: null };
const known: GoalCell = {
  n: 40,
  k: 36,
  value: 0.9,
  low: 0.77,
  high: 0.96,
  level: 'high',
  mark: null,
  withheld: false,
};
const small: GoalCell = { ...known, n: 12, k: 11, level: null, mark: '*' };
const withheld: GoalCell = { ...none, n: null, withheld: true };
const year = (code: string, incomplete: boolean): DisclosedResult => ({
  indicator: 'satisfied',
  kind: 'proportion',
  group: { year: code },
  population: 40,
  excluded: [],
  unknown: 0,
  n: 40,
  k: 36,
  value: 0.9,
  low: 0.77,
  high: 0.96,
  ...(incomplete && { incomplete }),
});

function pageOf(cells: readonly GoalCell[], limit = 0) {
  const answer: GoalTableAnswer = {
    asOfTime: '2025-03-01T10:00:00Z',
    table: { title: {}, marks: [], columns: [column] },
    year: 2024,
    years: [2024],
    columns: [column],
    nation: [known],
    regions: [
      {
        name: null,
        rows: cells.map((cell, at) => ({
          unit: { id: String(at), name: `Clinic ${String(at)}` },
          cells: [cell],
        })),
      },
    ],
  };
  const trend = [year('2023', false), year('2024', true)];
  return goalIndicatorPage({ answer, column, trend, limit, language: 'en', path: '/a/A', backHref: '/a' });
}
const units = (page: ReturnType<typeof pageOf>) => page.figures[1];

describe('the page of a goal', () => {
  it('gives the n of a unit that is too small for the goal, and says that this is the reason', () => {
    const figure = units(pageOf([known, small]));
    expect(figure?.tables[0]?.sections[0]?.rows.at(-1)).toMatchObject({
      headers: ['Clinic 1'],
      cells: [{ text: '–', note: null }, { text: '12' }],
    });
    expect(figure?.notes.join(' ')).toContain('where n is less than 20');
    expect(figure?.notes.join(' ')).not.toContain('recognised');
  });

  it('names the limit of the reader where a unit is withheld', () => {
    const notes = units(pageOf([known, withheld], 5))?.notes.join(' ');
    expect(notes).toContain('fewer than 5');
    expect(notes).not.toContain('where n is less than');
  });

  it('marks a year that is not complete in the trend', () => {
    const rows = pageOf([known]).figures[0]?.tables[0]?.sections[0]?.rows ?? [];
    expect(rows.map(({ headers }) => headers[0])).toEqual([
      '2023',
      expect.stringMatching(/^2024 \(not complete/u),
    ]);
  });
});
