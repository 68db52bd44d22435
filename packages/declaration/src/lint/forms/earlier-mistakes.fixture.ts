import { followUp, mistakesIn, numberField, operation, symptoms } from '../mistake.fixture.js';

const of = (fields: unknown, more: object = {}) => ({ earlier: [{ version: '0', fields, ...more }] });
const place = 'earlier/0/fields';

const forms = mistakesIn(operation, [
  ['earlier', 'earlier/0/version', { earlier: [{ version: '1', fields: {} }] }],
  ['empty', 'earlier/0/version', { earlier: [{ version: ' ', fields: {} }] }],
  [
    'duplicate',
    'earlier',
    {
      earlier: [
        { version: '0', fields: {} },
        { version: '0', fields: {} },
      ],
    },
  ],
  ['unknown-field', `${place}/hours`, of({ hours: 'unknown' })],
  ['empty', `${place}/side`, of({ side: {} })],
  ['empty', `${place}/side/from`, of({ side: { from: '' } })],
  ['empty', `${place}/side/codes`, of({ side: { codes: {} } })],
  ['unknown-option', `${place}/side/codes/l`, of({ side: { codes: { l: 'lefft' } } })],
  ['earlier', `${place}/minutes/codes/1`, of({ minutes: { codes: { 1: '60' } } })],
  ['expression-result-type', `${place}/side/value`, of({ side: { value: numberField('hours') } })],
  [
    'expression-unknown-operator',
    `${place}/minutes/value`,
    of({ minutes: { value: { op: 'times', args: [] } } }),
  ],
  ['wrong-shape', `${place}/side`, of({ side: 'same' })],
  ['unknown-field', 'earlier/0/instruments/pain', of({}, { instruments: { pain: '1' } })],
]);
const instruments = [
  ...mistakesIn(followUp, [
    ['earlier', 'earlier/0/instruments/symptoms', of({}, { instruments: { symptoms: '0' } })],
    [
      'unknown-option',
      `${place}/symptoms.numbness/codes/9`,
      of({ 'symptoms.numbness': { codes: { 9: 9 } } }),
    ],
  ]),
  ...mistakesIn(symptoms, [
    ['earlier', 'earlier/0/version', { earlier: [{ version: '1', items: {} }] }],
    ['unknown-field', 'earlier/0/items/ache', { earlier: [{ version: '0', items: { ache: 'unknown' } }] }],
    [
      'unknown-option',
      'earlier/0/items/numbness/codes/3',
      { earlier: [{ version: '0', items: { numbness: { codes: { 3: 3 } } } }] },
    ],
  ]),
];

export const earlierMistakes = [...forms, ...instruments];
