import { anyText, followUp, mistakesIn, operation, partOf, pathway, symptoms } from './mistake.fixture.js';

const item = { kind: 'boolean', label: anyText };
const many = Array.from({ length: 1500 }, (_, at) => `item${at}`);

export const registerMistakes = mistakesIn('', [
  ['wrong-shape', 'holder', { holder: undefined }],
  ['unknown-key', 'logo', { logo: 'x.png' }],
  [
    'unknown-key',
    `${pathway}/dimensions/__proto__`,
    { [`${pathway}/dimensions`]: JSON.parse('{ "__proto__": [] }') },
  ],
  ['name-pattern', 'id', { id: 'Hand Surgery' }],
  ['name-pattern', 'pathways/carpal-tunnel', { 'pathways/carpal-tunnel': partOf(pathway) }],
  ['missing-text', 'title', { 'title/nb': undefined }],
  ['missing-text', 'whole', { whole: { nb: 'Regionen' } }],
  ['missing-text', 'participation/information', { 'participation/information/en': '' }],
  ['empty', 'version', { version: ' ' }],
  ['empty', 'languages', { languages: [] }],
  ['empty', 'identifiers', { identifiers: [] }],
  ['empty', 'pathways', { pathways: {} }],
  [
    'missing-text',
    'retention/0/reason',
    { retention: [{ what: 'log', after: { years: 5 }, reason: { nb: 'Loven' } }] },
  ],
  [
    'retention',
    'retention/0/after/years',
    { retention: [{ what: 'log', after: { years: 0.5 }, reason: anyText }] },
  ],
  [
    'retention',
    'retention/1',
    {
      retention: [
        { what: 'answers', after: { years: 10 }, reason: anyText },
        { what: 'identity', after: { months: 121 }, reason: anyText },
      ],
    },
  ],
  [
    'duplicate',
    'retention',
    {
      retention: [
        { what: 'drafts', after: { months: 3 }, reason: anyText },
        { what: 'drafts', after: { months: 6 }, reason: anyText },
      ],
    },
  ],
  ['duplicate', 'languages', { languages: ['nb', 'en', 'nb'] }],
  [
    'instrument-versions',
    symptoms,
    {
      [`${operation}/instruments/other`]: { ...Object(partOf(symptoms)), version: '2' },
      [`${operation}/pages/0/fields/5`]: 'other',
    },
  ],
  [
    'instrument-versions',
    symptoms,
    {
      [`${operation}/instruments/other`]: { ...Object(partOf(symptoms)), title: anyText },
      [`${operation}/pages/0/fields/5`]: 'other',
    },
  ],
  ['table-name', pathway, { id: 'a-register-whose-name-is-far-too-long-for-the-tables-that-follow' }],
  // Its case table would be called as the table of form `case` in pathway `carpalTunnel`.
  [
    'table-name',
    'pathways/carpalTunnelF',
    { [`${pathway}/forms/case`]: partOf(followUp), 'pathways/carpalTunnelF': partOf(pathway) },
  ],
  [
    'too-many-columns',
    followUp,
    {
      [`${followUp}/items`]: {
        ...Object(partOf(`${followUp}/items`)),
        ...Object.fromEntries(many.map((name) => [name, item])),
      },
      [`${followUp}/pages/1/fields`]: ['working', 'absentDays', ...many],
    },
  ],
]);
