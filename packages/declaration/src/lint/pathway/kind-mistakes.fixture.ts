import { anyText, mistakesIn, pathway } from '../mistake.fixture.js';

const field = (type: string, ...path: readonly string[]) => ({ op: 'field', type, path });
const yes = { op: 'literal', type: 'boolean', value: true };
const named = { title: anyText, definition: anyText };
const measured = { range: [0, 10], decimals: 1 };
const days = field('number', 'month3', 'absentDays');
const side = field('text', 'surgery', 'side');
const sides = ['left', 'right'].map((code) => ({ code, label: anyText }));
const indicatorWith = (indicator: object) => ({ 'indicators/extra': { ...named, ...indicator } });
const quantile = (more: object) => indicatorWith({ kind: 'quantile', value: days, ...measured, ...more });
const change = (more: object) =>
  indicatorWith({ kind: 'change', before: days, after: days, ...measured, ...more });
const composite = (...parts: readonly object[]) =>
  indicatorWith({ kind: 'composite', as: 'all-or-none', parts });
const part = { title: anyText, denominator: yes, numerator: yes };
const states = { kind: 'transition', from: side, to: side, options: sides };
const transition = (more: object) => indicatorWith({ ...states, better: 'lower', ...more });
const curve = (more: object) =>
  indicatorWith({
    kind: 'time-to-event',
    end: field('date', 'surgery', 'day'),
    event: yes,
    horizon: 90,
    at: [30, 90],
    ...more,
  });

const funnel = 'reports/yearly/tabs/0/figures/1';
const funnelOf = (...indicators: readonly string[]) => ({
  [funnel]: { title: anyText, indicators, by: 'unit', chart: 'funnel' },
});

/** One indicator of each kind that has its own rules, as it should be. */
export const rightKinds: readonly Readonly<Record<string, unknown>>[] = [
  quantile({ probability: 0.9 }),
  indicatorWith({ kind: 'spread', value: days, ...measured }),
  change({ as: 'effect-size', effect: 'baseline-sd' }),
  change({ as: 'percentage' }),
  composite(part, part),
  transition({}),
  curve({ competing: yes }),
  funnelOf('absence', 'symptomChange', 'relieved'),
].map((changes) =>
  Object.fromEntries(Object.entries(changes).map(([key, value]) => [`${pathway}/${key}`, value])),
);

const extra = 'indicators/extra';
export const kindMistakes = mistakesIn(pathway, [
  ['chart', `${funnel}/indicators/0`, { ...change({ as: 'percentage' }), ...funnelOf('extra') }],
  ['chart', `${funnel}/indicators/1`, { ...quantile({}), ...funnelOf('absence', 'extra') }],
  ['probability', `${extra}/probability`, quantile({ probability: 90 })],
  ['probability', `${extra}/probability`, quantile({ probability: 0 })],
  ['range', `${extra}/range`, quantile({ range: [1, 0] })],
  ['expression-result-type', `${extra}/value`, indicatorWith({ kind: 'spread', value: yes, ...measured })],
  ['effect-size', `${extra}/effect`, change({ as: 'effect-size' })],
  ['effect-size', `${extra}/effect`, change({ effect: 'difference-sd' })],
  ['effect-size', `${extra}/as`, change({ as: 'percentage', range: [-5, 5] })],
  ['wrong-shape', `${extra}/as`, change({ as: 'ratio' })],
  ['empty', `${extra}/parts`, composite()],
  ['missing-text', `${extra}/parts/1/title`, composite(part, { ...part, title: { en: 'Part' } })],
  ['expression-result-type', `${extra}/parts/0/numerator`, composite({ ...part, numerator: days })],
  [
    'expression-unknown-field',
    `${extra}/parts/1/denominator`,
    composite(part, { ...part, denominator: field('boolean', 'year7', 'answered') }),
  ],
  ['transition', `${extra}/better`, indicatorWith(states)],
  ['transition', `${extra}/options`, transition({ options: sides.slice(0, 1) })],
  ['transition', `${extra}/to`, transition({ to: yes })],
  ['dimension-type', `${extra}/from`, transition({ from: field('date', 'surgery', 'day') })],
  [
    'uncovered-option',
    `${extra}/options`,
    transition({ options: [sides[0], { code: 'both', label: anyText }] }),
  ],
  [
    'unknown-option',
    `${extra}/options/2`,
    transition({ options: [...sides, { code: 'both', label: anyText }] }),
  ],
  ['expression-result-type', `${extra}/end`, curve({ end: days })],
  ['expression-result-type', `${extra}/competing`, curve({ competing: days })],
  ['curve-days', `${extra}/horizon`, curve({ horizon: 0 })],
  ['curve-days', `${extra}/at/1`, curve({ at: [30, 365] })],
  ['curve-days', `${extra}/at/1`, curve({ at: [30, 30] })],
  ['curve-days', `${extra}/at/0`, curve({ at: [-1] })],
  ['curve-days', `${extra}/at/0`, curve({ at: [1.5] })],
  ['empty', `${extra}/at`, curve({ at: [] })],
]);
