import { defineForm, defineInstrument } from '@kvalreg/declaration';
import { eq, gt, not } from '@kvalreg/expression';

const t = (en: string) => ({ sv: `${en} (sv)`, en });

const pain = defineInstrument({
  id: 'pain',
  version: '1',
  title: t('Pain'),
  items: {
    now: {
      kind: 'integer',
      label: t('Pain now'),
      min: 0,
      max: 10,
      display: 'scale',
      anchors: { min: t('none'), max: t('worst') },
      required: true,
    },
    worst: { kind: 'integer', label: t('Worst pain'), min: 0, max: 10, display: 'scale' },
  },
  scores: (item) => ({
    now: { label: t('Pain now'), range: [0, 10], better: 'lower', decimals: 1, value: item.now },
  }),
  missingRule: t('None'),
  licence: { holder: 'Somebody', itemTextMayShip: 'no' },
  sources: ['https://example.org'],
});

/** A form with every kind of item and every display of it. */
export const everyKind = defineForm({
  version: '1',
  title: t('Everything'),
  intro: t('Please answer.'),
  respondent: 'patient',
  items: {
    visits: { kind: 'integer', label: t('Visits'), min: 0, max: 40, unit: t('visits') },
    health: {
      kind: 'integer',
      label: t('Health'),
      min: 0,
      max: 100,
      display: 'visual-scale',
      anchors: { min: t('worst health'), max: t('best health') },
    },
    better: {
      kind: 'integer',
      label: t('Better'),
      min: 0,
      max: 2,
      display: 'choice',
      valueLabels: { 0: t('worse'), 1: t('same'), 2: t('better') },
    },
    weight: {
      kind: 'decimal',
      label: t('Weight'),
      min: 20,
      max: 350.5,
      decimals: 1,
      unit: { en: 'kg' },
      help: t('Without shoes'),
    },
    smoking: {
      kind: 'choice',
      label: t('Smoking'),
      options: { never: t('Never'), now: t('Now') },
      required: true,
    },
    aids: {
      kind: 'choices',
      label: t('Aids'),
      options: { cane: t('Cane'), walker: t('Walker'), none: t('None') },
      exclusive: 'none',
    },
    working: { kind: 'boolean', label: t('Working'), required: true },
    since: { kind: 'date', label: t('Since'), notAfter: 'today' },
    job: { kind: 'text', label: t('Occupation'), maxLength: 80 },
    illnesses: { kind: 'codes', system: 'icd-10', label: t('Illnesses') },
    remarks: { kind: 'text', label: t('Remarks'), maxLength: 500, multiline: true },
    wakes: { kind: 'time', label: t('Waking up') },
    email: { kind: 'text', label: t('E-mail'), maxLength: 80, format: 'email' },
    where: { kind: 'body-map', label: t('Where it hurts') },
    heavy: { kind: 'calculated', type: 'boolean', label: t('Heavy') },
    load: { kind: 'calculated', type: 'number', decimals: 1, label: t('Load'), unit: { en: 'kg' } },
    standing: { kind: 'choice', label: t('Standing'), options: { rarely: t('Rarely'), often: t('Often') } },
    sitting: { kind: 'choice', label: t('Sitting'), options: { rarely: t('Rarely'), often: t('Often') } },
  },
  instruments: { pain },
  pages: [
    { id: 'you', title: t('You'), fields: ['smoking', 'aids', 'working', 'since', 'job'] },
    {
      id: 'pain',
      title: t('Your pain'),
      intro: t('About the last week'),
      fields: ['pain', 'health', 'better'],
    },
    { id: 'more', title: t('More'), fields: ['visits', 'weight', 'illnesses', 'remarks'] },
    {
      id: 'drawn',
      title: t('Drawn'),
      fields: ['wakes', 'email', 'where', 'heavy', 'load', 'standing', 'sitting'],
      sections: [
        {
          id: 'worked-out',
          title: t('Worked out'),
          intro: t('Yours'),
          layout: 'list',
          fields: ['heavy', 'load'],
        },
        { id: 'work', title: t('At work'), layout: 'matrix', fields: ['standing', 'sitting'] },
      ],
    },
  ],
  calculations: (f) => ({ heavy: gt(f.weight, 100), load: f.weight }),
  visibleIf: (f) => ({ since: not(eq(f.working, true)), job: eq(f.working, true) }),
  decisions: (f) => [
    {
      id: 'course',
      title: t('Course'),
      outcomes: [
        {
          id: 'at-home',
          title: t('At home'),
          advice: t('Give a leaflet'),
          source: 'Guideline, section 1',
          grounds: [{ title: t('Cannot travel'), when: eq(f.better, 0) }],
        },
        {
          id: 'in-a-group',
          title: t('In a group'),
          advice: t('Write a referral'),
          source: 'Guideline, section 2',
          grounds: [
            {
              title: t('Smokes'),
              when: eq(f.smoking, 'now'),
              because: [{ title: t('Works'), when: f.working }],
              note: t('Also now and then'),
            },
          ],
        },
      ],
      otherwise: t('No course'),
    },
  ],
  completeness: (f) => ({
    title: t('Referral'),
    fields: [f.smoking, f.job, f.since, f.weight],
    expectations: [{ field: f.weight, holds: gt(f.weight, 100), message: t('Too light') }],
  }),
});
export const everyKindRegister = { languages: ['sv', 'en'] } as const;
