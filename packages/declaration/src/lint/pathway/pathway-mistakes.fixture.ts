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
import { kindMistakes } from './kind-mistakes.fixture.js';
import { modelMistakes } from './model-mistakes.fixture.js';
import { timeMistakes } from './time-mistakes.fixture.js';
import { trialMistakes } from './trial-mistakes.fixture.js';

const text = (value: string) => ({ op: 'literal', type: 'text', value });
const occasion = {
  title: anyText,
  form: 'followUp',
  opens: 'index',
  due: { years: 5 },
  window: { before: 1, after: 1 },
};
const figures = 'reports/yearly/tabs/0/figures';
const sections = 'reports/yearly/tabs/0/sections';
const says = (en: string) => ({ nb: 'x', en });

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

const rung = { id: 'first', title: anyText, purpose: 'reminder', day: 0, channels: ['email'] };
const ladder = (...rungs: readonly object[]) => ({ 'occasions/year1/reminders': rungs });
const words = { subject: anyText, body: { sv: '{link}', nb: '{link}', en: '{link}' } };
const reminders = mistakesIn(pathway, [
  ['reminder', 'occasions/surgery/reminders', { 'occasions/surgery/reminders': [rung] }],
  ['duplicate', 'occasions/year1/reminders', ladder(rung, { ...rung, day: 9 })],
  ['reminder', 'occasions/year1/reminders/1/day', ladder(rung, { ...rung, id: 'second' })],
  ['reminder', 'occasions/year1/reminders/0/day', ladder({ ...rung, day: 1000 })],
  ['reminder', 'occasions/year1/reminders/0/day', ladder({ ...rung, day: -1000 })],
  ['reminder', 'occasions/year1/reminders/0/day', ladder({ ...rung, day: 1.5 })],
  ['name-pattern', 'occasions/year1/reminders/0/id', ladder({ ...rung, id: 'First' })],
  ['empty', 'occasions/year1/reminders/0/channels', ladder({ ...rung, channels: [] })],
  ['duplicate', 'occasions/year1/reminders/0/channels', ladder({ ...rung, channels: ['sms', 'sms'] })],
  ['reminder', 'occasions/year1/reminders/0/enclosesPaper', ladder({ ...rung, enclosesPaper: true })],
  [
    'reminder',
    'occasions/year1/reminders/0/text/body',
    ladder({ ...rung, text: { ...words, body: anyText } }),
  ],
  [
    'reminder',
    'occasions/year1/reminders/0/text/subject/en',
    ladder({ ...rung, text: { ...words, subject: { sv: 'Hej', nb: 'Hei', en: '{name}' } } }),
  ],
]);

const hanging = {
  'occasions/year1/opens': 'anchor',
  'occasions/year1/anchor': ['surgery', 'day'],
};
const anchors = mistakesIn(pathway, [
  ['anchor', 'occasions/year1/anchor', { 'occasions/year1/anchor': ['surgery', 'day'] }],
  ['anchor', 'occasions/year1/anchor', { 'occasions/year1/opens': 'anchor' }],
  ['unknown-occasion', 'occasions/year1/anchor', { ...hanging, 'occasions/year1/anchor': ['surgry', 'day'] }],
  [
    'unknown-occasion',
    'occasions/year1/anchor',
    { ...hanging, 'occasions/year1/anchor': ['constructor', 'day'] },
  ],
  ['unknown-item', 'occasions/year1/anchor', { ...hanging, 'occasions/year1/anchor': ['surgery', 'date'] }],
  ['anchor', 'occasions/year1/anchor', { ...hanging, 'occasions/year1/anchor': ['surgery', 'side'] }],
  ['anchor', 'occasions/year1/anchor', { ...hanging, 'forms/operation/items/day/required': false }],
  [
    'anchor-order',
    'occasions/month3/anchor',
    { 'occasions/month3/opens': 'anchor', 'occasions/month3/anchor': ['year1', 'day'] },
  ],
  ['anchor-order', 'occasions/year1/anchor', { ...hanging, 'occasions/year1/anchor': ['year1', 'day'] }],
  [
    'overlapping-windows',
    'occasions/year1/window',
    {
      ...hanging,
      'occasions/month3/opens': 'anchor',
      'occasions/month3/anchor': ['surgery', 'day'],
      'occasions/month3/window/after': 250,
    },
  ],
]);

const profile = {
  title: anyText,
  occasions: ['month3', 'year1'],
  reference: 'month3',
  scales: [{ title: anyText, key: 'symptoms.total', range: [0, 4], decimals: 0, better: 'lower' }],
};
const profileWith = (changes: object) => ({ profiles: { own: { ...profile, ...changes } } });
const scaleWith = (changes: object) => profileWith({ scales: [{ ...profile.scales[0], ...changes }] });
const profiles = mistakesIn(pathway, [
  ['name-pattern', 'profiles/own-profile', { profiles: { 'own-profile': profile } }],
  ['missing-text', 'profiles/own/title', { profiles: { own: { ...profile, title: { nb: 'Profil' } } } }],
  ['missing-text', 'profiles/own/scales/0/title', scaleWith({ title: { nb: 'Sum' } })],
  ['empty', 'profiles/own/occasions', profileWith({ occasions: [] })],
  ['empty', 'profiles/own/scales', profileWith({ scales: [] })],
  ['duplicate', 'profiles/own/scales', profileWith({ scales: [profile.scales[0], profile.scales[0]] })],
  ['unknown-occasion', 'profiles/own/occasions/1', profileWith({ occasions: ['month3', 'year2'] })],
  ['unknown-occasion', 'profiles/own/reference', profileWith({ reference: 'surgery' })],
  ['profile-scale', 'profiles/own/scales/0/key', scaleWith({ key: 'symptoms.sum' })],
  ['profile-scale', 'profiles/own/scales/0/key', scaleWith({ key: 'working' })],
  ['profile-scale', 'profiles/own/scales/0/key', scaleWith({ key: 'constructor' })],
  ['profile-scale', 'profiles/own/scales/0/key', profileWith({ occasions: ['surgery', 'month3'] })],
  ['profile-scale', 'profiles/own/scales/0/range', scaleWith({ range: [0, 3] })],
  ['profile-scale', 'profiles/own/scales/0/range', scaleWith({ key: 'absentDays', range: [0, 100] })],
  ['profile-scale', 'profiles/own/scales/0/better', scaleWith({ better: 'higher' })],
  ['range', 'profiles/own/scales/0/range', scaleWith({ range: [4, 0] })],
  ['decimals', 'profiles/own/scales/0/decimals', scaleWith({ decimals: 7 })],
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

const numbness = 'indicators/numbnessYear1';
const balance = { title: anyText, plus: ['0'], minus: ['1'] };
const balances = mistakesIn(pathway, [
  [
    'missing-text',
    `${numbness}/balance/title`,
    { [`${numbness}/balance`]: { ...balance, title: { nb: 'x' } } },
  ],
  ['empty', `${numbness}/balance/plus`, { [`${numbness}/balance`]: { ...balance, plus: [] } }],
  [
    'unknown-option',
    `${numbness}/balance/minus/0`,
    { [`${numbness}/balance`]: { ...balance, minus: ['7'] } },
  ],
  ['duplicate', `${numbness}/balance/minus`, { [`${numbness}/balance`]: { ...balance, minus: ['0'] } }],
]);

const pool = { below: 10, title: anyText };
const criterion = { title: anyText, indicator: 'operations', atLeast: 10 };
const unitFigures = mistakesIn(pathway, [
  ['pool', `${figures}/0/pool`, { [`${figures}/0/by`]: 'year', [`${figures}/0/pool`]: pool }],
  [
    'missing-text',
    `${figures}/0/pool/title`,
    { [`${figures}/0/by`]: 'unit', [`${figures}/0/pool`]: { ...pool, title: { nb: 'Andre' } } },
  ],
  [
    'unit-criterion',
    `${figures}/0/pool/below`,
    { [`${figures}/0/by`]: 'unit', [`${figures}/0/pool`]: { ...pool, below: 0 } },
  ],
  [
    'missing-text',
    'reports/yearly/unitCriterion/title',
    { 'reports/yearly/unitCriterion': { ...criterion, title: {} } },
  ],
  [
    'unknown-indicator',
    'reports/yearly/unitCriterion/indicator',
    { 'reports/yearly/unitCriterion': { ...criterion, indicator: 'operatoins' } },
  ],
  [
    'unit-criterion',
    'reports/yearly/unitCriterion/indicator',
    { 'reports/yearly/unitCriterion': { ...criterion, indicator: 'relieved' } },
  ],
  [
    'unit-criterion',
    'reports/yearly/unitCriterion/atLeast',
    { 'reports/yearly/unitCriterion': { ...criterion, atLeast: 2.5 } },
  ],
]);

const reports = mistakesIn(pathway, [
  ['missing-text', 'reports/yearly/title', { 'reports/yearly/title/nb': undefined }],
  ['name-pattern', 'reports/yearly/tabs/0/id', { 'reports/yearly/tabs/0/id': 'a b' }],
  ['empty', 'reports/yearly/tabs', { 'reports/yearly/tabs': [] }],
  ['empty', 'reports/yearly/tabs/0/for', { 'reports/yearly/tabs/0/for': [] }],
  ['duplicate', `${figures}/0/for`, { [`${figures}/0/for`]: ['office', 'office'] }],
  [
    'missing-text',
    `${sections}/0/heading`,
    { [sections]: [{ heading: { nb: 'x' }, text: says('x'), figures: [] }] },
  ],
  ['empty', `${sections}/0`, { [sections]: [{ heading: anyText, figures: [] }] }],
  ['missing-text', 'reports/yearly/tabs/0/text', { 'reports/yearly/tabs/0/text': { nb: 'x' } }],
  ['report-text', 'reports/yearly/tabs/0/text/en', { 'reports/yearly/tabs/0/text': says('{{sum 1}}') }],
  [
    'unknown-indicator',
    'reports/yearly/tabs/0/text/en',
    { 'reports/yearly/tabs/0/text': says("{{#known 'operatoins'}}x{{/known}}") },
  ],
  [
    'report-text',
    'reports/yearly/tabs/0/text/en',
    { 'reports/yearly/tabs/0/text': says("{{percent 'operations'}}") },
  ],
  ['empty', `${figures}/0/indicators`, { [`${figures}/0/indicators`]: [] }],
  ['unknown-indicator', `${figures}/0/indicators/0`, { [`${figures}/0/indicators/0`]: 'operatoins' }],
  ['unknown-dimension', 'reports/yearly/filters/1', { 'reports/yearly/filters/1': 'hand' }],
  ['unknown-dimension', `${figures}/0/by`, { [`${figures}/0/by`]: 'weekday' }],
  ['chart', `${figures}/1/indicators/0`, { [`${figures}/1/chart`]: 'stacked' }],
  ['chart', `${figures}/0/by`, { [`${figures}/0/by`]: undefined, [`${figures}/0/chart`]: 'trend' }],
  ['chart', `${figures}/0/by`, { [`${figures}/0/by`]: 'sex', [`${figures}/0/chart`]: 'run' }],
  ['chart', `${figures}/0/by`, { [`${figures}/0/by`]: 'unit', [`${figures}/0/chart`]: 'trend' }],
  ['chart', `${figures}/0/by`, { [`${figures}/0/by`]: undefined, [`${figures}/0/chart`]: 'run' }],
  ['chart', `${figures}/0/across`, { [`${figures}/0/chart`]: 'small-multiples' }],
  [
    'chart',
    `${figures}/0/across`,
    { [`${figures}/0/chart`]: 'small-multiples', [`${figures}/0/across`]: 'month' },
  ],
  ['chart', `${figures}/0/across`, { [`${figures}/0/across`]: 'unit' }],
  ['chart', `${figures}/0/map`, { [`${figures}/0/map`]: 'norway' }],
  ['chart', `${figures}/0/map`, { [`${figures}/0/chart`]: 'map', [`${figures}/0/by`]: 'region' }],
]);

const publication = mistakesIn(`${pathway}/publication`, [
  ['unknown-indicator', 'indicators/0', { 'indicators/0': 'relief' }],
  ['publication-limit', 'smallestN', { smallestN: 0 }],
  ['publication-limit', 'smallestCell', { smallestCell: 16 }],
  ['unknown-dimension', 'selection/dimension', { 'selection/dimension': 'sex' }],
  ['unknown-option', 'selection/codes/0', { 'selection/codes/0': 'lfet' }],
  ['empty', 'selection/codes', { 'selection/codes': [] }],
]);

export const pathwayMistakes = [
  ...occasions,
  ...reminders,
  ...trialMistakes,
  ...modelMistakes,
  ...anchors,
  ...profiles,
  ...dimensions,
  ...indicators,
  ...balances,
  ...timeMistakes,
  ...kindMistakes,
  ...unitFigures,
  ...reports,
  ...publication,
];
