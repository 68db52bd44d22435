import {
  anyText,
  followUp,
  mistakesIn,
  numberField,
  operation,
  partOf,
  symptoms,
} from '../mistake.fixture.js';

const yesOrNo = { kind: 'boolean', label: anyText };
const score = { label: anyText, range: [0, 2], better: 'lower', decimals: 0, value: numberField('weakness') };

const known = (name: string) => ({ op: 'isKnown', args: [numberField(name)] });
const named = (code: string, read?: string) => ({ code, label: anyText, ...(read && { when: known(read) }) });
const check = (holds: unknown) => ({ id: 'possible', holds, message: anyText });

const items = [
  ...mistakesIn(`${operation}/items`, [
    ['name-pattern', 'Day-2', { 'Day-2': yesOrNo }],
    ['reserved-name', 'constructor', { constructor: yesOrNo }],
    ['reserved-name', 'answered', { answered: yesOrNo }],
    ['missing-text', 'minutes/unit', { 'minutes/unit/en': ' ' }],
    ['missing-text', 'minutes/help', { 'minutes/help': { en: 'Help' } }],
    ['range', 'minutes', { 'minutes/max': 0 }],
    ['range', 'minutes', { 'minutes/max': 1e40 }],
    ['range', 'otherEvent/maxLength', { 'otherEvent/maxLength': 0 }],
    ['decimals', 'minutes/decimals', { 'minutes/decimals': 0.5 }],
    ['name-pattern', 'side/options/Left side', { 'side/options/Left side': anyText }],
    ['option-code', 'side/options/1', { 'side/options/1': anyText }],
    ['empty', 'side/options', { 'side/options': { left: anyText } }],
    ['unknown-option', 'events/exclusive', { 'events/exclusive': 'nothing' }],
    ['date-limit', 'day/notBefore', { 'day/notBefore': '2000-02-30' }],
    ['date-limit', 'day', { 'day/notAfter': '1999-12-31' }],
  ]),
  ...mistakesIn(`${followUp}/items/absentDays`, [
    ['range', 'max', { max: 3.5 }],
    ['range', 'display', { display: 'scale' }],
    ['step', 'step', { step: 7.5 }],
    ['step', 'step', { step: 0 }],
  ]),
];

const instruments = mistakesIn(symptoms, [
  ['name-pattern', 'id', { id: 'HandSymptoms' }],
  ['missing-text', 'missingRule', { 'missingRule/nb': undefined }],
  ['empty', 'sources', { sources: [] }],
  ['empty', 'licence.holder', { 'licence/holder': '' }],
  ['value-labels', 'items/numbness/valueLabels', { 'items/numbness/valueLabels/2': undefined }],
  ['value-labels', 'items/numbness/valueLabels/3', { 'items/numbness/valueLabels/3': anyText }],
  ['missing-text', 'scores/total/label', { 'scores/total/label/nb': undefined }],
  ['range', 'scores/total/range', { 'scores/total/range': [4, 0] }],
  ['decimals', 'scores/total/decimals', { 'scores/total/decimals': -1 }],
  ['name-taken', 'scores/weakness', { 'scores/weakness': score }],
  ['expression-unknown-operator', 'scores/total/value', { 'scores/total/value/op': 'plus' }],
  [
    'expression-argument-count',
    'scores/total/value',
    { 'scores/total/value/args': [numberField('weakness')] },
  ],
  [
    'expression-unknown-field',
    'scores/total/value/args/0',
    { 'scores/total/value/args/0': numberField('pain') },
  ],
  ['bands', 'categories/degree/bands/1', { 'categories/degree/bands/1/from': 3 }],
  ['bands', 'categories/degree/bands', { 'categories/degree/bands/1/to': 3 }],
  ['duplicate', 'categories/degree/bands', { 'categories/degree/bands/1/code': 'mild' }],
  ['unknown-score', 'categories/word/score', { 'categories/word/score': 'sum' }],
  ['unknown-item', 'categories/profile/items/0', { 'categories/profile/items/0': 'numness' }],
  [
    'expression-result-type',
    'categories/isFree/holds',
    { 'categories/isFree/holds': numberField('weakness') },
  ],
  [
    'rules',
    'categories/first/rules/0',
    { 'categories/first': { kind: 'rules', label: anyText, rules: [named('free'), named('other')] } },
  ],
  [
    'duplicate',
    'categories/first/rules',
    { 'categories/first': { kind: 'rules', label: anyText, rules: [named('free', 'total'), named('free')] } },
  ],
  [
    'expression-unknown-field',
    'categories/all/members/0/when/args/0',
    { 'categories/all': { kind: 'list', label: anyText, members: [named('pain', 'pain')] } },
  ],
  ['expression-result-type', 'checks/0/holds', { checks: [check(numberField('weakness'))] }],
  // A check decides whether there are scores, so that it cannot read one.
  ['expression-unknown-field', 'checks/0/holds/args/0', { checks: [check(known('total'))] }],
  ['duplicate', 'checks', { checks: [check(known('weakness')), check(known('weakness'))] }],
]);

const forms = [
  ...mistakesIn(operation, [
    ['empty', 'version', { version: '' }],
    ['missing-text', 'pages/0/title', { 'pages/0/title/nb': undefined }],
    ['name-pattern', 'pages/0/id', { 'pages/0/id': 'Page 1' }],
    ['unpaged-field', 'pages', { 'pages/0/fields': ['day', 'side', 'minutes', 'events'] }],
    ['unknown-field', 'pages/0/fields/5', { 'pages/0/fields/5': 'sied' }],
    [
      'unknown-field',
      'visibleIf/sied',
      { 'visibleIf/sied': { op: 'literal', type: 'boolean', value: true } },
    ],
    [
      'expression-unknown-option',
      'visibleIf/otherEvent/args/1',
      { 'visibleIf/otherEvent/args/1/value': 'otehr' },
    ],
    ['unknown-field', 'checks/0/fields/0', { 'checks/0/fields/0': 'minute' }],
    ['empty', 'checks/0/fields', { 'checks/0/fields': [] }],
    ['missing-text', 'checks/0/message', { 'checks/0/message/nb': undefined }],
    ['duplicate', 'checks', { 'checks/1': partOf(`${operation}/checks/0`) }],
    ['expression-field-type', 'checks/0/holds/args/0', { 'checks/0/holds/args/0': numberField('side') }],
    ['column-taken', '', { 'items/channel': yesOrNo, 'pages/0/fields/5': 'channel' }],
    [
      'column-taken',
      '',
      { 'items/aB': yesOrNo, 'items/aBB': yesOrNo, 'items/aBb': yesOrNo, 'pages/0/fields/5': 'aB' },
    ],
  ]),
  ...mistakesIn(followUp, [
    ['duplicate', 'pages', { 'pages/1/id': 'hand' }],
    ['empty', 'pages/0/fields', { 'pages/0/fields': [] }],
    ['field-on-several-pages', 'pages', { 'pages/0/fields': ['symptoms', 'working'] }],
    ['name-taken', 'instruments/working', { 'instruments/working': partOf(symptoms) }],
    [
      'visibility-cycle',
      'visibleIf/absentDays',
      { 'visibleIf/working': { op: 'isKnown', args: [numberField('absentDays')] } },
    ],
    [
      'visibility-cycle',
      'visibleIf/working',
      { 'visibleIf/working': { op: 'field', type: 'boolean', path: ['working'] } },
    ],
    [
      'visibility-cycle',
      'visibleIf/symptoms',
      { 'visibleIf/symptoms': { op: 'isKnown', args: [numberField('symptoms', 'total')] } },
    ],
  ]),
];

const outcome = 'decisions/0/outcomes/0';
const decisions = mistakesIn(operation, [
  ['duplicate', 'decisions', { 'decisions/1': partOf(`${operation}/decisions/0`) }],
  ['name-pattern', 'decisions/0/id', { 'decisions/0/id': 'Return visit' }],
  ['missing-text', 'decisions/0/title', { 'decisions/0/title/nb': undefined }],
  ['missing-text', 'decisions/0/otherwise', { 'decisions/0/otherwise/en': ' ' }],
  ['empty', 'decisions/0/outcomes', { 'decisions/0/outcomes': [] }],
  [
    'duplicate',
    'decisions/0/outcomes',
    { 'decisions/0/outcomes/1': partOf(`${operation}/decisions/0/outcomes/0`) },
  ],
  ['name-pattern', `${outcome}/id`, { [`${outcome}/id`]: 'withinAWeek' }],
  ['missing-text', `${outcome}/title`, { [`${outcome}/title/nb`]: undefined }],
  ['missing-text', `${outcome}/advice`, { [`${outcome}/advice/en`]: undefined }],
  ['empty', `${outcome}/source`, { [`${outcome}/source`]: ' ' }],
  ['empty', `${outcome}/grounds`, { [`${outcome}/grounds`]: [] }],
  ['missing-text', `${outcome}/grounds/0/title`, { [`${outcome}/grounds/0/title/nb`]: undefined }],
  ['missing-text', `${outcome}/grounds/0/note`, { [`${outcome}/grounds/0/note/nb`]: undefined }],
  [
    'expression-result-type',
    `${outcome}/grounds/0/when`,
    { [`${outcome}/grounds/0/when`]: numberField('minutes') },
  ],
  // Only what this form asks: an answer of another occasion is not there when the advice is given.
  [
    'expression-unknown-field',
    `${outcome}/grounds/0/when/args/0`,
    { [`${outcome}/grounds/0/when`]: { op: 'isKnown', args: [numberField('followUp', 'absentDays')] } },
  ],
  ['empty', `${outcome}/grounds/0/because`, { [`${outcome}/grounds/0/because`]: [] }],
  [
    'missing-text',
    `${outcome}/grounds/0/because/0/title`,
    { [`${outcome}/grounds/0/because/0/title/nb`]: undefined },
  ],
  [
    'expression-unknown-option',
    `${outcome}/grounds/0/because/0/when/args/1`,
    { [`${outcome}/grounds/0/because/0/when/args/1/value`]: 'nerve' },
  ],
]);
const completeness = mistakesIn(`${operation}/completeness`, [
  ['missing-text', 'title', { 'title/nb': undefined }],
  ['empty', 'fields', { fields: [] }],
  ['duplicate', 'fields', { fields: ['side', 'minutes', 'side'] }],
  ['unknown-field', 'fields/0', { 'fields/0': 'sied' }],
  ['unknown-field', 'expectations/0/field', { 'expectations/0/field': 'day' }],
  [
    'expression-unknown-field',
    'expectations/0/holds/args/0',
    { 'expectations/0/holds/args/0': numberField('hours') },
  ],
  ['expression-result-type', 'expectations/0/holds', { 'expectations/0/holds': numberField('minutes') }],
  ['missing-text', 'expectations/0/message', { 'expectations/0/message/en': undefined }],
]);

export const formMistakes = [...items, ...instruments, ...forms, ...decisions, ...completeness];
