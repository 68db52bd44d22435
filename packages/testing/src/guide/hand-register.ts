import { defineForm, definePathway, defineRegister, registerPlugin } from '@kvalreg/declaration';
import { and, gte, isKnown, oneOf, sub } from '@kvalreg/expression';

const painForm = defineForm({
  version: '1',
  title: { en: 'Pain' },
  respondent: 'patient',
  items: {
    pain: {
      kind: 'integer',
      min: 0,
      max: 10,
      display: 'scale',
      label: { en: 'How strong was your pain during the last week?' },
    },
  },
  instruments: {},
  pages: [{ id: 'pain', title: { en: 'Pain' }, fields: ['pain'] }],
});

const operation = defineForm({
  version: '1',
  title: { en: 'Operation' },
  respondent: 'staff',
  items: {
    date: { kind: 'date', required: true, notAfter: 'today', label: { en: 'Day of the operation' } },
    side: {
      kind: 'choice',
      label: { en: 'Side' },
      options: { left: { en: 'Left' }, right: { en: 'Right' } },
    },
  },
  instruments: {},
  pages: [{ id: 'operation', title: { en: 'Operation' }, fields: ['date', 'side'] }],
});

const hand = definePathway({
  title: { en: 'Hand surgery' },
  event: { title: { en: 'Operation' }, date: { en: 'Day of operation' }, year: { en: 'Year of operation' } },
  forms: { pain: painForm, operation },
  occasions: {
    baseline: {
      title: { en: 'Before' },
      form: 'pain',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 180, after: 0 },
    },
    surgery: {
      title: { en: 'Operation' },
      form: 'operation',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 0, after: 60 },
    },
    year1: {
      title: { en: '1 year after' },
      form: 'pain',
      opens: 'index',
      due: { years: 1 },
      window: { before: 60, after: 180 },
    },
  },
  index: (at) => at.surgery.date,
  dimensions: (at) => ({
    side: {
      title: { en: 'Side' },
      value: at.surgery.side,
      options: [
        { code: 'left', label: { en: 'Left' } },
        { code: 'right', label: { en: 'Right' } },
      ],
    },
  }),
  indicators: (at) => ({
    relieved: {
      kind: 'proportion',
      title: { en: 'Less pain after 1 year' },
      definition: {
        en: 'Share whose pain is at least 2 points lower 1 year after than before the operation.',
      },
      better: 'higher',
      population: oneOf(at.surgery.side, 'left', 'right'),
      denominator: and(isKnown(at.baseline.pain), isKnown(at.year1.pain)),
      numerator: gte(sub(at.baseline.pain, at.year1.pain), 2),
    },
  }),
  reports: {
    standard: {
      title: { en: 'Report' },
      filters: ['year', 'side'],
      tabs: [
        {
          id: 'outcome',
          title: { en: 'Outcome' },
          figures: [{ title: { en: 'Pain' }, indicators: ['relieved'], by: 'year', chart: 'trend' }],
        },
      ],
    },
  },
  publication: { indicators: ['relieved'], smallestN: 10, smallestCell: 3 },
});

export const plugins = [
  registerPlugin(
    defineRegister({
      id: 'hand',
      version: '1',
      title: { en: 'Register of hand surgery' },
      shortTitle: { en: 'Hand' },
      description: { en: 'Operations of the hand and how people fare a year after.' },
      holder: { en: 'Example region' },
      languages: ['en'],
      identifiers: ['personnummer'],
      participation: {
        basis: 'opt-out',
        information: { en: 'You may say no at any time.' },
        informationVersion: '1',
      },
      pathways: { hand },
    }),
    { apiVersion: 1 },
  ),
];
