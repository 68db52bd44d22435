import { anyText, followUp, mistakesIn, numberField, operation, partOf } from '../mistake.fixture.js';

const yesOrNo = { kind: 'boolean', label: anyText };
const text = { kind: 'text', maxLength: 20, label: anyText };
const calculated = { kind: 'calculated', type: 'number', label: anyText };
const fieldsOfPage = ['day', 'side', 'minutes', 'events', 'otherEvent'];
const onPage = (...names: string[]) => ({ 'pages/0/fields': [...fieldsOfPage, ...names] });
const section = (fields: readonly string[], layout = 'list') => ({ id: 'part', layout, fields });

const sections = mistakesIn(operation, [
  ['duplicate', 'pages/0/sections', { 'pages/0/sections': [section(['day']), section(['side'])] }],
  ['duplicate', 'pages/0/sections', { 'pages/0/sections': [section(['day', 'day'])] }],
  ['name-pattern', 'pages/0/sections/0/id', { 'pages/0/sections': [{ ...section(['day']), id: 'Part 1' }] }],
  [
    'missing-text',
    'pages/0/sections/0/title',
    { 'pages/0/sections': [{ ...section(['day']), title: { en: 'Part' } }] },
  ],
  ['empty', 'pages/0/sections/0/fields', { 'pages/0/sections': [section([])] }],
  ['unknown-field', 'pages/0/sections/0/fields/0', { 'pages/0/sections': [section(['dya'])] }],
  ['section-order', 'pages/0/sections/0/fields/1', { 'pages/0/sections': [section(['side', 'day'])] }],
  ['matrix', 'pages/0/sections/0/layout', { 'pages/0/sections': [section(['day', 'side'], 'matrix')] }],
]);

const calculations = mistakesIn(operation, [
  ['calculation', 'items/rate', { 'items/rate': calculated, ...onPage('rate') }],
  ['unknown-item', 'calculations/minutes', { calculations: { minutes: numberField('minutes') } }],
  [
    'expression-unknown-field',
    'calculations/rate',
    { 'items/rate': calculated, ...onPage('rate'), calculations: { rate: numberField('hours') } },
  ],
  [
    'calculation-cycle',
    'calculations/rate',
    { 'items/rate': calculated, ...onPage('rate'), calculations: { rate: numberField('rate') } },
  ],
  [
    'calculation-cycle',
    'calculations/rate',
    {
      'items/rate': calculated,
      ...onPage('rate'),
      calculations: { rate: numberField('minutes') },
      'visibleIf/minutes': { op: 'isKnown', args: [numberField('rate')] },
    },
  ],
  [
    'decimals',
    'items/rate/decimals',
    {
      'items/rate': { ...calculated, decimals: 9 },
      ...onPage('rate'),
      calculations: { rate: numberField('minutes') },
    },
  ],
  ['unknown-item', 'prefill/hours', { prefill: { hours: numberField('known', 'age') } }],
  ['expression-unknown-field', 'prefill/minutes', { prefill: { minutes: numberField('minutes') } }],
]);

const repeat = { title: anyText, one: anyText, items: { lot: text }, max: 3 };
const repeats = mistakesIn(operation, [
  ['unpaged-field', 'pages', { repeats: { implants: repeat } }],
  ['name-pattern', 'repeats/Implants', { repeats: { Implants: repeat } }],
  [
    'missing-text',
    'repeats/implants/one',
    { repeats: { implants: { ...repeat, one: { en: 'Implant' } } }, ...onPage('implants') },
  ],
  [
    'empty',
    'repeats/implants/items',
    { repeats: { implants: { ...repeat, items: {} } }, ...onPage('implants') },
  ],
  [
    'calculation',
    'repeats/implants/items/rate',
    { repeats: { implants: { ...repeat, items: { rate: calculated } } }, ...onPage('implants') },
  ],
  ['range', 'repeats/implants/max', { repeats: { implants: { ...repeat, max: 0 } }, ...onPage('implants') }],
  ['range', 'repeats/implants/min', { repeats: { implants: { ...repeat, min: 4 } }, ...onPage('implants') }],
  ['name-taken', 'repeats/minutes', { repeats: { minutes: repeat } }],
  ['reserved-name', 'repeats/known', { repeats: { known: repeat }, ...onPage('known') }],
  ['reserved-name', 'items/known', { 'items/known': yesOrNo, ...onPage('known') }],
]);

const earlier = { from: 'earlier', of: 'episode', occasion: 'surgery', key: 'minutes', type: 'number' };
const known = [
  ...mistakesIn(followUp, [
    ['name-pattern', 'known/Minutes', { known: { Minutes: earlier } }],
    [
      'unknown-occasion',
      'known/minutes/occasion',
      { known: { minutes: { ...earlier, occasion: 'before' } } },
    ],
    ['unknown-field', 'known/minutes/key', { known: { minutes: { ...earlier, key: 'hours' } } }],
    ['known', 'known/minutes/type', { known: { minutes: { ...earlier, type: 'text' } } }],
  ]),
  ...mistakesIn(operation, [['known', 'known/minutes/occasion', { known: { minutes: earlier } }]]),
];

const shapes = mistakesIn(operation, [
  ['range', 'items/codes/max', { 'items/codes': { kind: 'codes', system: 'kva', max: 0, label: anyText } }],
  ['text-pattern', 'items/otherEvent', { 'items/otherEvent': { ...text, format: 'udi', multiline: true } }],
  [
    'text-pattern',
    'items/otherEvent/pattern/regex',
    { 'items/otherEvent': { ...text, pattern: { regex: '(?=a)b', message: anyText } } },
  ],
  [
    'missing-text',
    'items/otherEvent/pattern/message',
    { 'items/otherEvent': { ...text, pattern: { regex: '[0-9]{5}', message: { en: 'Five digits.' } } } },
  ],
  [
    'missing-text',
    'items/side/label',
    { 'items/side': { ...(partOf(`${operation}/items/side`) as object), label: {} } },
  ],
]);

export const formPartMistakes = [...sections, ...calculations, ...repeats, ...known, ...shapes];
