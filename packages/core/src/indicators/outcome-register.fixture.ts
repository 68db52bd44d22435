import { definePathway, defineRegister, registerPlugin, type RegisterPlugin } from '@kvalreg/declaration';
import { and, eq, isKnown, ne } from '@kvalreg/expression';

const text = (en: string) => ({ sv: `${en} (sv)`, en });
const pain = { kind: 'integer', min: 0, max: 10, label: text('Pain') } as const;
const named = (en: string) => ({ title: text(en), definition: text(`How ${en} is defined`) });

const knee = definePathway({
  title: text('Knee replacement'),
  forms: {
    baseline: {
      version: '1',
      title: text('Before surgery'),
      respondent: 'patient',
      items: { pain, walks: { kind: 'boolean', label: text('Walks') } },
      instruments: {},
      pages: [{ id: 'all', title: text('All'), fields: ['pain', 'walks'] }],
      visibleIf: {},
      checks: [],
    },
    surgery: {
      version: '1',
      title: text('Surgery'),
      respondent: 'staff',
      items: {
        operationDate: { kind: 'date', label: text('Date of surgery'), required: true, notAfter: 'today' },
        side: { kind: 'choice', label: text('Side'), options: { left: text('Left'), right: text('Right') } },
      },
      instruments: {},
      pages: [{ id: 'all', title: text('All'), fields: ['operationDate', 'side'] }],
      visibleIf: {},
      checks: [],
    },
    followUp: {
      version: '1',
      title: text('After surgery'),
      respondent: 'patient',
      items: {
        pain,
        satisfied: {
          kind: 'choice',
          label: text('Satisfied'),
          options: { yes: text('Yes'), unsure: text('Unsure'), no: text('No') },
        },
      },
      instruments: {},
      pages: [{ id: 'all', title: text('All'), fields: ['pain', 'satisfied'] }],
      visibleIf: {},
      checks: [],
    },
  },
  occasions: {
    baseline: {
      title: text('Before'),
      form: 'baseline',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 180, after: 0 },
    },
    surgery: {
      title: text('Surgery'),
      form: 'surgery',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 0, after: 365 },
    },
    year1: {
      title: text('One year'),
      form: 'followUp',
      opens: 'index',
      due: { years: 1 },
      window: { before: 60, after: 180 },
    },
  },
  index: (at) => at.surgery.operationDate,
  dimensions: (at) => ({
    side: {
      title: text('Side'),
      value: at.surgery.side,
      options: [
        { code: 'left', label: text('Left') },
        { code: 'right', label: text('Right') },
      ],
    },
  }),
  indicators: (at) => ({
    operations: { kind: 'count', ...named('operations') },
    satisfied: {
      kind: 'proportion',
      ...named('satisfied'),
      population: at.year1.answered,
      exclusions: [{ title: text('No pain before'), when: eq(at.baseline.pain, 0) }],
      denominator: and(isKnown(at.year1.satisfied), ne(at.baseline.walks, false)),
      numerator: eq(at.year1.satisfied, 'yes'),
    },
    relief: {
      kind: 'change',
      ...named('relief'),
      before: at.baseline.pain,
      after: at.year1.pain,
      range: [0, 10],
      decimals: 1,
    },
    answers: {
      kind: 'distribution',
      ...named('answers'),
      value: at.year1.satisfied,
      options: ['yes', 'unsure', 'no'].map((code) => ({ code, label: text(code) })),
    },
  }),
  reports: {
    standard: {
      title: text('Standard report'),
      filters: ['year', 'side'],
      tabs: [
        {
          id: 'volume',
          title: text('Volume'),
          figures: [
            { title: text('Operations, by year'), indicators: ['operations'], by: 'year', chart: 'columns' },
          ],
        },
        {
          id: 'outcome',
          title: text('Outcome'),
          figures: [
            { title: text('Pain'), indicators: ['relief'], chart: 'before-after' },
            { title: text('Satisfaction'), indicators: ['answers'], chart: 'stacked' },
            { title: text('Satisfied'), indicators: ['satisfied'], chart: 'columns' },
            { title: text('Satisfied over time'), indicators: ['satisfied'], by: 'year', chart: 'trend' },
          ],
        },
      ],
    },
  },
  publication: {
    indicators: ['satisfied'],
    selection: { dimension: 'side', codes: ['left', 'right'] },
    smallestN: 5,
    smallestCell: 1,
  },
});

/** A register with every kind of indicator that is stored, a report and a publication, for the tests of figures. */
export const outcomeRegister: RegisterPlugin = registerPlugin(
  defineRegister({
    id: 'knee',
    version: '1',
    title: text('Knee register'),
    shortTitle: text('Knee'),
    description: text('A register for tests'),
    holder: text('Nobody'),
    languages: ['sv', 'en'],
    identifiers: ['personnummer'],
    participation: { basis: 'opt-out', information: text('You may say no.'), informationVersion: '1' },
    pathways: { knee },
  }),
  { apiVersion: 1 },
);
