import { expect, it } from '@jest/globals';
import type { FigureSource, Goal, Register } from '@kvalreg/declaration';
import { goalRequestsOf } from '../releases/goals/goal-requests.js';
import { frozenGoal } from './frozen-goal.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const judged = (goal: Pick<Goal, 'years' | 'lag'>) => ({
  ...({ kind: 'proportion', title: {}, definition: {}, denominator: yes, numerator: yes } as const),
  goal: { ...goal, high: { atLeast: 0.5 }, smallestN: 5 },
});
const source: FigureSource = {
  title: {},
  dimensions: {},
  indicators: {
    one: judged({ years: 1, lag: 0 }),
    two: judged({ years: 2, lag: 1 }),
    other: judged({ years: 1, lag: 0 }),
    hidden: judged({ years: 1, lag: 0 }),
  },
  reports: {},
  publication: { indicators: ['one', 'two', 'other'], smallestN: 5, smallestCell: 1 },
};
const column = (indicator: string, of = 'care') => ({ source: of, indicator, heading: indicator });
const register = {
  goalTables: {
    a: { title: {}, marks: [], columns: [column('one'), column('two'), column('hidden')] },
    b: { title: {}, marks: [], columns: [column('one'), column('other', 'another')] },
  },
} as unknown as Register;
const requests = goalRequestsOf(register, { sourceId: 'care', source }, '2025-11-22');

it('asks for the published goals of a source in the years of every report, and year by year', () => {
  expect(requests).toHaveLength(11 + 11 + 1);
  expect(requests).toContainEqual({
    indicators: ['two'],
    groups: [['unit'], []],
    from: '2022-01-01',
    to: '2023-12-31',
    dataDate: '2025-11-22',
  });
  expect(requests.at(-1)).toEqual({
    indicators: ['one', 'two'],
    groups: [['year']],
    dataDate: '2025-11-22',
  });
  expect(goalRequestsOf(register, { sourceId: 'nothing', source }, '2025-11-22')).toEqual([]);
});

const release = {
  title: 'Report',
  frozenOn: '2025-11-22',
  dataDate: '2025-11-22',
  cutAt: '2025-11-22T10:00:00Z',
  registerVersion: '1',
  definitionHash: '',
  codeVersion: '1',
};

it('finds a goal in the years that were frozen, and none that was not', () => {
  const figures = requests.map((request) => ({
    request,
    results: request.indicators.map((indicator) => ({
      ...{ indicator, kind: 'proportion' as const, group: {}, population: 9, excluded: [], unknown: 0 },
      ...{ n: Number(request.from?.slice(0, 4) ?? 0), value: 1, low: 1, high: 1 },
    })),
  }));
  const two = frozenGoal({ release, source, figures }, 'two');
  expect(two?.inYears({ first: 2022, last: 2023 })).toMatchObject([{ indicator: 'two', n: 2022 }]);
  expect(two?.trend).toMatchObject([{ indicator: 'two', n: 0 }]);
  expect(two?.reported).toMatchObject({ usual: 2024 });
  expect(two?.reported.years).toHaveLength(11);
  expect(frozenGoal({ release, source, figures }, 'other')).toBeNull();
  expect(frozenGoal({ release, source, figures: [] }, 'one')).toBeNull();
});
