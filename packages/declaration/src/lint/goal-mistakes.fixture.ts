import { anyText, mistakesIn, partOf, pathway } from './mistake.fixture.js';

const relieved = `${pathway}/indicators/relieved`;
const goal = { high: { atLeast: 0.7 }, moderate: { atLeast: 0.4 }, years: 2, lag: 1, smallestN: 20 };
const column = { source: 'carpalTunnel', indicator: 'relieved', heading: 'I1' };
const table = { title: anyText, columns: [column], marks: [{ below: 20, mark: '*' }] };
const withGoal = (change: object) => ({ goal: { ...goal, ...change } });
const withTable = (change: object) => ({
  [relieved]: { ...Object(partOf(relieved)), better: 'higher', goal },
  goalTables: { report: { ...table, ...change } },
});

export const goalMistakes = [
  ...mistakesIn(relieved, [
    ['goal', 'goal/high', { ...withGoal({ high: { atMost: 0.2 } }), better: 'higher' }],
    ['goal', 'goal/moderate', { ...withGoal({ moderate: { atLeast: 0.8 } }), better: 'higher' }],
    ['goal', 'goal/years', { ...withGoal({ years: 0 }), better: 'higher' }],
    ['goal', 'goal/lag', { ...withGoal({ lag: -1 }), better: 'higher' }],
    ['goal', 'goal/smallestN', { ...withGoal({ smallestN: 2.5 }), better: 'higher' }],
  ]),
  ...mistakesIn(`${pathway}/indicators/operations`, [['goal', 'goal', { goal, better: 'higher' }]]),
  ...mistakesIn('', [
    [
      'unknown-source',
      'goalTables/report/columns/0/source',
      withTable({ columns: [{ ...column, source: 'hand' }] }),
    ],
    [
      'unknown-indicator',
      'goalTables/report/columns/0/indicator',
      withTable({ columns: [{ ...column, indicator: 'relieve' }] }),
    ],
    [
      'goal-column',
      'goalTables/report/columns/0/indicator',
      withTable({ columns: [{ ...column, indicator: 'absence' }] }),
    ],
    ['goal-column', 'goalTables/report/marks', withTable({ marks: [{ below: 30, mark: '*' }] })],
    ['empty', 'goalTables/report/columns', withTable({ columns: [] })],
    ['duplicate', 'goalTables/report/columns', withTable({ columns: [column, column] })],
    ['missing-text', 'goalTables/report/title', withTable({ title: { en: 'Goals' } })],
  ]),
];
