import { definePathway } from '@kvalreg/declaration';
import { painScale, visitForm } from '../forms/visit-form.fixture.js';

const label = (en: string) => ({ en });

/** A pathway whose visits come before, at, and one and two years after the index date, for the tests. */
export const surgeryPathway = definePathway({
  title: label('Surgery'),
  forms: {
    visit: visitForm,
    surgery: {
      version: '1',
      title: label('Surgery'),
      respondent: 'staff',
      items: { day: { kind: 'date', label: label('Day of surgery') } },
      instruments: { pain: painScale },
      pages: [{ id: 'only', title: label('Surgery'), fields: ['day', 'pain'] }],
      visibleIf: {},
      checks: [],
    },
  },
  occasions: {
    before: {
      title: label('Before'),
      form: 'visit',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 180, after: 0 },
    },
    surgery: {
      title: label('Surgery'),
      form: 'surgery',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 0, after: 30 },
    },
    year1: {
      title: label('1 year'),
      form: 'visit',
      opens: 'index',
      due: { years: 1 },
      window: { before: 60, after: 400 },
    },
    year2: {
      title: label('2 years'),
      form: 'visit',
      opens: 'index',
      due: { years: 2 },
      window: { before: 60, after: 180 },
    },
  },
  index: (at) => at.surgery.day,
  dimensions: () => ({}),
  indicators: () => ({}),
  reports: {},
});
