import {
  anyText,
  followUp,
  mistakesIn,
  numberField,
  operation,
  partOf,
  pathway,
  symptoms,
} from '../mistake.fixture.js';

const text = (value: string) => ({ op: 'literal', type: 'text', value });
const occasion = {
  title: anyText,
  form: 'followUp',
  opens: 'index',
  due: { years: 5 },
  window: { before: 1, after: 1 },
};
const figures = 'reports/yearly/tabs/0/figures';

const occasions = mistakesIn(pathway, [
  ['reserved-name', 'occasions/person', { 'occasions/person': occasion }],
  ['name-pattern', 'occasions/year-5', { 'occasions/year-5': occasion }],
  ['missing-text', 'occasions/year1/title', { 'occasions/year1/title/en': undefined }],
  ['unknown-form', 'occasions/year1/form', { 'occasions/year1/form': 'followup' }],
  ['unknown-form', 'occasions/year1/form', { 'occasions/year1/form': 'constructor' }],
  ['unused-form', 'forms/extra', { 'forms/extra': partOf(followUp) }],
  ['due', 'occasions/year1/due', { 'occasions/year1/due': {} }],
  ['due', 'occasions/year1/due/years', { 'occasions/year1/due/years': 1.5 }],
  ['window', 'occasions/year1/window/after', { 'occasions/year1/window/after': -1 }],
  ['window', 'occasions/month3/window/before', { 'occasions/month3/window/before': 100 }],
  ['overlapping-windows', 'occasions/year1/window', { 'occasions/month3/window/after': 250 }],
  ['unknown-occasion', 'index', { index: ['surgry', 'day'] }],
  ['unknown-occasion', 'index', { index: ['constructor', 'name'] }],
  ['unknown-item', 'index', { index: ['surgery', 'constructor'] }],
  ['unknown-item', 'index', { index: ['surgery', 'date'] }],
  ['index-date', 'index', { index: ['surgery', 'side'] }],
  ['index-date', 'index', { 'forms/operation/items/day/required': false }],
  [
    'index-date',
    'index',
    { 'forms/operation/visibleIf/day': { op: 'isKnown', args: [numberField('minutes')] } },
  ],
  ['index-date', 'index', { 'occasions/surgery/opens': 'index' }],
]);

const dimensions = mistakesIn(`${pathway}/dimensions`, [
  [
    'reserved-name',
    'year',
    { year: { title: anyText, value: text('a'), options: [{ code: 'a', label: anyText }] } },
  ],
  ['dimension-type', 'side/value', { 'side/value': { op: 'field', type: 'date', path: ['surgery', 'day'] } }],
  ['empty', 'side/options', { 'side/options': [] }],
  ['duplicate', 'side/options', { 'side/options/1/code': 'left' }],
  ['missing-text', 'side/options/0/label', { 'side/options/0/label/nb': undefined }],
  ['uncovered-option', 'side/options', { 'side/options': [{ code: 'left', label: anyText }] }],
  ['uncovered-option', 'duration/options', { 'duration/value/args/1/value': 'shrot' }],
  ['unknown-option', 'duration/options/1', { 'duration/options/1/code': 'lang' }],
  ['expression-unknown-field', 'side/value', { 'side/value/path': ['surgery', 'sied'] }],
]);

const indicators = [
  ...mistakesIn(`${pathway}/indicators`, [
    ['missing-text', 'relieved/definition', { 'relieved/definition/nb': undefined }],
    ['missing-text', 'relieved/exclusions/0/title', { 'relieved/exclusions/0/title/nb': undefined }],
    [
      'expression-result-type',
      'relieved/numerator',
      { 'relieved/numerator': numberField('month3', 'absentDays') },
    ],
    ['expression-result-type', 'relieved/exclusions/0/when', { 'relieved/exclusions/0/when': text('a') }],
    ['expression-malformed', 'absence/value', { 'absence/value/path': [] }],
    ['range', 'absence/range', { 'absence/range': [1, 1] }],
    ['decimals', 'symptomChange/decimals', { 'symptomChange/decimals': 7 }],
    [
      'dimension-type',
      'numbnessYear1/value',
      { 'numbnessYear1/value': { op: 'field', type: 'codes', path: ['surgery', 'events'] } },
    ],
    [
      'expression-unknown-option',
      'relieved/population/args/1',
      {
        'relieved/population': {
          op: 'eq',
          args: [{ op: 'field', type: 'text', path: ['person', 'sex'] }, text('woman')],
        },
      },
    ],
  ]),
  ...mistakesIn('', [
    [
      'uncovered-option',
      `${pathway}/indicators/numbnessYear1/options`,
      { [`${symptoms}/items/numbness/max`]: 3, [`${symptoms}/items/numbness/valueLabels/3`]: anyText },
    ],
    [
      'uncovered-option',
      `${pathway}/dimensions/side/options`,
      { [`${operation}/items/side/options/both`]: anyText },
    ],
  ]),
];

const reports = mistakesIn(pathway, [
  ['missing-text', 'reports/yearly/title', { 'reports/yearly/title/nb': undefined }],
  ['name-pattern', 'reports/yearly/tabs/0/id', { 'reports/yearly/tabs/0/id': 'a b' }],
  ['empty', 'reports/yearly/tabs', { 'reports/yearly/tabs': [] }],
  ['empty', `${figures}/0/indicators`, { [`${figures}/0/indicators`]: [] }],
  ['unknown-indicator', `${figures}/0/indicators/0`, { [`${figures}/0/indicators/0`]: 'operatoins' }],
  ['unknown-dimension', 'reports/yearly/filters/1', { 'reports/yearly/filters/1': 'hand' }],
  ['unknown-dimension', `${figures}/0/by`, { [`${figures}/0/by`]: 'weekday' }],
  ['chart', `${figures}/1/indicators/0`, { [`${figures}/1/chart`]: 'stacked' }],
  ['chart', `${figures}/0/by`, { [`${figures}/0/by`]: undefined, [`${figures}/0/chart`]: 'trend' }],
]);

const publication = mistakesIn(`${pathway}/publication`, [
  ['unknown-indicator', 'indicators/0', { 'indicators/0': 'relief' }],
  ['publication-kind', 'indicators/0', { 'indicators/0': 'absence' }],
  ['publication-limit', 'smallestN', { smallestN: 0 }],
  ['publication-limit', 'smallestCell', { smallestCell: 16 }],
  ['unknown-dimension', 'selection/dimension', { 'selection/dimension': 'sex' }],
  ['unknown-option', 'selection/codes/0', { 'selection/codes/0': 'lfet' }],
  ['empty', 'selection/codes', { 'selection/codes': [] }],
]);

export const pathwayMistakes = [...occasions, ...dimensions, ...indicators, ...reports, ...publication];
