import { anyText, mistakesIn, numberField, pathway } from '../mistake.fixture.js';

const literal = (type: string, value: unknown) => ({ op: 'literal', type, value });
const side = { op: 'field', type: 'text', path: ['surgery', 'side'] };
const isSide = (code: string) => ({ op: 'eq', args: [side, literal('text', code)] });
const minutes = numberField('surgery', 'minutes');
const numbness = numberField('year1', 'symptoms', 'numbness');
const above = (number: object, limit: number) => ({ op: 'gt', args: [number, literal('number', limit)] });
const not = (node: object) => ({ op: 'not', args: [node] });
const yes = literal('boolean', true);
const named = { title: anyText, definition: anyText };
const extra = 'indicators/extra';
const indicator = (more: object) => ({ [extra]: { ...named, ...more } });
const proportion = (more: object) =>
  indicator({ kind: 'proportion', denominator: yes, numerator: isSide('left'), ...more });
const excluded = (...conditions: readonly object[]) => ({
  exclusions: conditions.map((when) => ({ title: anyText, when })),
});
const mean = (more: object) =>
  indicator({ kind: 'mean', value: minutes, range: [0, 600], decimals: 1, better: 'lower', ...more });
const change = (more: object) =>
  indicator({
    kind: 'change',
    before: numbness,
    after: numberField('month3', 'symptoms', 'numbness'),
    range: [0, 2],
    decimals: 1,
    ...more,
  });
const goal = (limits: object) => ({ goal: { years: 1, lag: 0, smallestN: 5, ...limits } });
const ratio = (denominator: object) =>
  indicator({ kind: 'ratio', as: 'rate', numerator: minutes, denominator, decimals: 1 });
const curve = (more: object) =>
  indicator({
    kind: 'time-to-event',
    end: { op: 'field', type: 'date', path: ['surgery', 'day'] },
    event: isSide('left'),
    horizon: 90,
    at: [90],
    ...more,
  });
const part = (numerator: object) => ({ title: anyText, denominator: isSide('left'), numerator });

/** Conditions that look alike and are sound: what they leave is not nobody. */
export const soundConditions: readonly Readonly<Record<string, unknown>>[] = [
  proportion({ population: not(isSide('right')), ...excluded(above(minutes, 500)) }),
  proportion({ ...excluded(above(numbness, 0)), numerator: not(above(numbness, 0)) }),
  proportion({ numerator: { op: 'not', args: [{ op: 'isKnown', args: [minutes] }] } }),
  change({}),
  mean(goal({ high: { atMost: 600 } })),
  ratio({ op: 'sub', args: [minutes, literal('number', 10)] }),
].map((changes) =>
  Object.fromEntries(Object.entries(changes).map(([key, value]) => [`${pathway}/${key}`, value])),
);

export const possibleMistakes = mistakesIn(pathway, [
  ['never', `${extra}/population`, proportion({ population: above(numbness, 2) })],
  [
    'never',
    `${extra}/population`,
    proportion({ population: { op: 'and', args: [isSide('left'), isSide('right')] } }),
  ],
  ['never', `${extra}/exclusions/0/when`, proportion(excluded(above(minutes, 600)))],
  [
    'never',
    `${extra}/exclusions/0/when`,
    proportion({ population: isSide('left'), ...excluded(isSide('right')) }),
  ],
  ['never', `${extra}/exclusions/1/when`, proportion(excluded(above(minutes, 60), above(minutes, 60)))],
  ['never', `${extra}/exclusions/1/when`, proportion(excluded(above(numbness, 0), above(numbness, 1)))],
  ['never', `${extra}/exclusions`, proportion(excluded(yes))],
  ['never', `${extra}/exclusions`, proportion({ population: isSide('left'), ...excluded(isSide('left')) })],
  [
    'never',
    `${extra}/denominator`,
    proportion({ denominator: isSide('right'), ...excluded(isSide('right')) }),
  ],
  ['never', `${extra}/numerator`, proportion({ denominator: isSide('right') })],
  ['never', `${extra}/numerator`, proportion({ numerator: not(yes) })],
  [
    'never',
    `${extra}/numerator`,
    proportion({ denominator: above(minutes, 60), numerator: not(above(minutes, 30)) }),
  ],
  [
    'never',
    `${extra}/parts/1/numerator`,
    indicator({ kind: 'composite', as: 'average', parts: [part(isSide('left')), part(isSide('right'))] }),
  ],
  ['never', `${extra}/event`, curve({ event: above(numbness, 5) })],
  ['never', `${extra}/competing`, curve({ competing: above(minutes, 601) })],
  ['never', `${extra}/denominator`, ratio(literal('number', 0))],
  [
    'division',
    `${extra}/value/args/1`,
    mean({ value: { op: 'div', args: [minutes, literal('number', 0)] } }),
  ],
  ['scale', `${extra}/after`, change({ after: numberField('month3', 'absentDays') })],
  ['scale', `${extra}/after`, change({ before: minutes, after: { ...numbness } })],
  ['scale', `${extra}/range`, mean({ range: [700, 900] })],
  [
    'scale',
    `${extra}/range`,
    mean({ value: { op: 'mul', args: [minutes, literal('number', -1)] }, range: [10, 600] }),
  ],
  ['never', `${extra}/value`, mean({ value: literal('number', null) })],
  [
    'never',
    `${extra}/numerator`,
    proportion({ numerator: { op: 'isKnown', args: [literal('number', null)] } }),
  ],
  ['goal', `${extra}/goal/high`, mean(goal({ high: { atMost: 900 } }))],
  ['goal', `${extra}/goal/high`, proportion({ better: 'higher', ...goal({ high: { atLeast: 80 } }) })],
  [
    'goal',
    `${extra}/goal/moderate`,
    proportion({ better: 'lower', ...goal({ high: { atMost: 0.1 }, moderate: { below: 20 } }) }),
  ],
]);
