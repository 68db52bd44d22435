import { defineForm, defineInstrument } from '@kvalreg/declaration';
import { cond, gte, includesPrefix, lt, lte, sum } from '@kvalreg/expression';

const label = (en: string) => ({ sv: `${en} (sv)`, nb: `${en} (nb)`, en });

/** Steps, codes of a classification, a check between answers, and categories by rules and as a list, for the tests. */
export const workAbility = defineInstrument({
  id: 'work-ability',
  version: '1',
  title: label('Work ability'),
  items: {
    prognosis: { kind: 'integer', min: 1, max: 7, step: 3, label: label('Prognosis') },
    demands: { kind: 'decimal', min: 2, max: 10, step: 0.5, decimals: 1, label: label('Demands') },
    diagnoses: { kind: 'codes', system: 'icd-10', label: label('Diagnoses') },
    from: { kind: 'date', label: label('Sick from') },
    to: { kind: 'date', label: label('Sick to') },
  },
  scores: (item) => ({
    total: {
      label: label('Total'),
      range: [3, 18],
      better: 'higher',
      decimals: 1,
      value: sum([item.prognosis, item.demands, cond(includesPrefix(item.diagnoses, 'F3'), 0, 1)], {
        minAnswered: 3,
      }),
    },
  }),
  categories: (item, score) => ({
    band: {
      kind: 'rules',
      label: label('Band'),
      rules: [
        { code: 'poor', label: label('Poor'), when: lt(score.total, 8) },
        { code: 'fair', label: label('Fair'), when: lt(score.total, 12) },
        { code: 'good', label: label('Good') },
      ],
    },
    found: {
      kind: 'list',
      label: label('Found'),
      members: [
        { code: 'spine', label: label('Spine'), when: includesPrefix(item.diagnoses, 'M4', 'M5') },
        { code: 'mood', label: label('Mood'), when: includesPrefix(item.diagnoses, 'F3') },
      ],
    },
    high: { kind: 'condition', label: label('High'), holds: gte(score.total, 12) },
  }),
  checks: (item) => [
    {
      id: 'order',
      holds: lte(item.from, item.to),
      message: label('It ends before it begins: correct a day.'),
    },
  ],
  missingRule: label('All are needed.'),
  licence: { holder: 'none', itemTextMayShip: 'yes' },
  sources: ['Made up.'],
});

/** A form that asks nothing else. */
export const workForm = defineForm({
  version: '1',
  title: label('Work'),
  respondent: 'patient',
  items: {},
  instruments: { work: workAbility },
  pages: [{ id: 'only', title: label('Only'), fields: ['work'] }],
});
