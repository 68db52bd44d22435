import { defineForm, defineInstrument } from '@kvalreg/declaration';
import { eq, gt, gte, lte, mean, not, or } from '@kvalreg/expression';

const label = (en: string) => ({ sv: `${en} (sv)`, nb: `${en} (nb)`, en });

/** A small questionnaire for the tests of this package. */
export const painScale = defineInstrument({
  id: 'pain',
  version: '1',
  title: label('Pain'),
  items: {
    now: { kind: 'integer', min: 0, max: 10, label: label('Pain now') },
    worst: { kind: 'integer', min: 0, max: 10, label: label('Worst pain') },
  },
  scores: (item) => ({
    mean: {
      label: label('Mean pain'),
      range: [0, 10],
      better: 'lower',
      decimals: 1,
      value: mean([item.now, item.worst], { minAnswered: 2 }),
    },
  }),
  categories: (item) => ({
    band: {
      kind: 'bands',
      label: label('Band'),
      score: 'mean',
      rounding: 'half-up',
      bands: [
        { code: 'low', label: label('Low'), from: 0, to: 3 },
        { code: 'high', label: label('High'), from: 4, to: 10 },
      ],
    },
    profile: { kind: 'profile', label: label('Profile'), items: ['now', 'worst'], missing: '-' },
    digit: {
      kind: 'codes',
      label: label('Digit'),
      score: 'mean',
      codes: [{ value: 10, code: 'ten', label: label('Ten') }],
    },
    rising: {
      kind: 'condition',
      label: label('Worse than now'),
      holds: gt(item.worst, item.now),
      notApplicable: eq(item.worst, 0),
    },
  }),
  missingRule: label('Both are needed.'),
  licence: { holder: 'none', itemTextMayShip: 'yes' },
  sources: ['Made up.'],
});

/** A form with every kind of item, branching in two steps and checks of both severities, for the tests. */
export const visitForm = defineForm({
  version: '1',
  title: label('Visit'),
  respondent: 'patient',
  items: {
    day: {
      kind: 'date',
      required: true,
      notBefore: '2000-01-01',
      notAfter: 'today',
      label: label('Day of visit'),
    },
    smokes: { kind: 'boolean', required: true, label: label('Smokes') },
    amount: { kind: 'integer', min: 1, max: 60, required: true, label: label('Cigarettes a day') },
    quitPlan: {
      kind: 'choice',
      options: { yes: label('Yes'), no: label('No') },
      label: label('Plans to quit'),
    },
    weight: { kind: 'decimal', min: 20, max: 300, decimals: 1, label: label('Weight') },
    illnesses: {
      kind: 'choices',
      options: { heart: label('Heart'), lung: label('Lung'), none: label('None') },
      exclusive: 'none',
      label: label('Illnesses'),
    },
    comment: { kind: 'text', maxLength: 10, label: label('Comment') },
    planned: { kind: 'date', notBefore: 'today', notAfter: '2030-12-31', label: label('Next visit') },
  },
  instruments: { pain: painScale },
  pages: [
    { id: 'first', title: label('First'), fields: ['day', 'smokes', 'amount', 'quitPlan'] },
    { id: 'second', title: label('Second'), fields: ['weight', 'pain', 'illnesses', 'comment', 'planned'] },
  ],
  visibleIf: (f) => ({
    amount: f.smokes,
    quitPlan: gte(f.amount, 20),
    pain: or(not(f.smokes), lte(f.amount, 40)),
    comment: gte(f.pain.mean, 5),
  }),
  checks: (f) => [
    {
      id: 'heavy',
      severity: 'warning',
      holds: lte(f.weight, 200),
      fields: [f.weight],
      message: label('More than 200 kg is rare: check the weight.'),
    },
    {
      id: 'pain-order',
      severity: 'error',
      holds: gte(f.pain.worst, f.pain.now),
      fields: [f.pain.worst, f.pain.now],
      message: label('The worst pain cannot be less than the pain now: correct one of them.'),
    },
  ],
});
