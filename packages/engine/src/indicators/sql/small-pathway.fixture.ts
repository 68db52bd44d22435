import { definePathway, type Pathway } from '@kvalreg/declaration';
import { gte, literal } from '@kvalreg/expression';

const label = (en: string) => ({ en });
const named = { title: label('x'), definition: label('x') };

/** Three indicators and one dimension, for the tests of what is compiled. */
export const smallPathway: Pathway = definePathway({
  title: label('Small'),
  forms: {
    visit: {
      version: '1',
      title: label('Visit'),
      respondent: 'staff',
      items: {
        day: { kind: 'date', label: label('Day') },
        pain: { kind: 'integer', min: 0, max: 10, label: label('Pain') },
        smokes: { kind: 'boolean', label: label('Smokes') },
        kind: { kind: 'choice', options: { a: label('A'), b: label('B') }, label: label('Kind') },
      },
      instruments: {},
      pages: [{ id: 'only', title: label('All'), fields: ['day', 'pain', 'smokes', 'kind'] }],
      visibleIf: {},
      checks: [],
    },
  },
  occasions: {
    visit: {
      title: label('Visit'),
      form: 'visit',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 0, after: 0 },
    },
  },
  index: (at) => at.visit.day,
  dimensions: (at) => ({
    kind: {
      title: label('Kind'),
      value: at.visit.kind,
      options: ['a', 'b'].map((code) => ({ code, label: label(code) })),
    },
  }),
  indicators: (at) => ({
    cases: { kind: 'count', ...named },
    grave: { kind: 'count', ...named, population: gte(at.visit.pain, 7) },
    smokers: { kind: 'proportion', ...named, denominator: literal(true), numerator: at.visit.smokes },
  }),
  reports: {},
});
