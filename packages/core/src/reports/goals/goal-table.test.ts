import { describe, expect, it } from '@jest/globals';
import type { FigureSource } from '@kvalreg/declaration';
import { literal } from '@kvalreg/expression';
import type { DisclosedResult } from '@kvalreg/engine';
import { goalColumn, goalTableAnswer } from './goal-table.js';

const always = literal(true).node;
const source: FigureSource = {
  title: {},
  dimensions: {},
  reports: {},
  indicators: {
    waited: {
      kind: 'proportion',
      title: {},
      definition: {},
      denominator: always,
      numerator: always,
      better: 'lower',
      goal: { high: { below: 0.03 }, years: 1, lag: 0, smallestN: 20 },
    },
  },
};

function result(unit: string, n: number, value: number | null): DisclosedResult {
  const flow = { population: n, excluded: [], unknown: 0 };
  const base = { indicator: 'waited', kind: 'proportion' as const, low: null, high: null };
  return { ...base, ...flow, group: { unit }, n, k: 0, value };
}

describe('the cells of a goal table', () => {
  const column = goalColumn({ heading: 'R', source: 'knee', indicator: 'waited' }, source, 2025, {
    today: '2026-11-22',
    asOfTime: '2026-11-22T12:00:00.000Z',
  });
  const units = ['none', 'few', 'many'].map((id) => ({ id, name: id, kind: 'clinic' as const }));
  const answer = goalTableAnswer(
    {
      table: { title: {}, marks: [{ below: 20, mark: '†' }], columns: [] },
      year: 2025,
      years: [2025],
      columns: column ? [column] : [],
    },
    [[result('none', 0, null), result('few', 19, 0.1), result('many', 20, 0.1)]],
    units,
  );
  const cells = answer.regions.flatMap(({ rows }) =>
    rows.map(({ unit, cells: [cell] }) => [unit.id, cell?.n, cell?.mark, cell?.level]),
  );

  it('mark few cases, and not none', () => {
    expect(cells).toEqual([
      ['none', 0, null, null],
      ['few', 19, '†', null],
      ['many', 20, null, 'low'],
    ]);
  });
});
