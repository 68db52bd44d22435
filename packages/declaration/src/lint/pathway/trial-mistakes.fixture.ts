import { anyText, mistakesIn, numberField, pathway } from '../mistake.fixture.js';

const isTrue = { op: 'literal', type: 'boolean', value: true };
/** A trial without a mistake, for the register that the mistakes are made in. */
export const soundTrial = {
  title: anyText,
  description: anyText,
  arms: [
    { code: 'splint', title: anyText, ratio: 1 },
    { code: 'no-splint', title: anyText, ratio: 2 },
  ],
  strata: {
    sex: {
      title: anyText,
      value: { op: 'field', type: 'text', path: ['person', 'sex'] },
      options: [
        { code: 'female', label: anyText },
        { code: 'male', label: anyText },
      ],
    },
  },
  byUnit: true,
  blocks: [3, 6],
  inclusion: isTrue,
  consent: { text: anyText, version: '1' },
  from: '2024-01-01',
  to: '2026-12-31',
};
const trial = (changes: object) => ({ trials: { splint: { ...soundTrial, ...changes } } });
const [first, second] = soundTrial.arms;
const at = (path: string) => `trials/splint/${path}`;

export const trialMistakes = mistakesIn(pathway, [
  ['name-pattern', 'trials/the-splint', { trials: { 'the-splint': soundTrial } }],
  ['missing-text', at('title'), trial({ title: { nb: 'Tittel' } })],
  ['trial', at('arms'), trial({ arms: [{ ...first, ratio: 3 }] })],
  ['duplicate', at('arms'), trial({ arms: [first, { ...second, code: 'splint' }] })],
  ['name-pattern', at('arms/1/code'), trial({ arms: [first, { ...second, code: 'No' }] })],
  [
    'trial',
    at('arms/1/ratio'),
    trial({
      arms: [
        { ...first, ratio: 3 },
        { ...second, ratio: 0 },
      ],
    }),
  ],
  ['empty', at('blocks'), trial({ blocks: [] })],
  ['trial', at('blocks/0'), trial({ blocks: [4] })],
  ['trial', at('blocks/0'), trial({ blocks: [300] })],
  ['duplicate', at('blocks'), trial({ blocks: [3, 3] })],
  ['reserved-name', at('strata/unit'), trial({ strata: { unit: soundTrial.strata.sex } })],
  [
    'uncovered-option',
    at('strata/sex/options'),
    trial({ strata: { sex: { ...soundTrial.strata.sex, options: [{ code: 'male', label: anyText }] } } }),
  ],
  ['expression-result-type', at('inclusion'), trial({ inclusion: numberField('person', 'age') })],
  ['empty', at('consent/version'), trial({ consent: { text: anyText, version: ' ' } })],
  ['trial', at('from'), trial({ from: '2024-02-30' })],
  ['trial', at('to'), trial({ to: '2023-12-31' })],
]);
