import type { FieldView } from '../views/form/field-view.js';
import type { PageViews } from '../views/page-views.js';

const box = (key: string): FieldView => ({
  key,
  id: `f-${key}`,
  control: 'checkboxes',
  label: 'Samtycke',
  help: null,
  hint: null,
  optional: false,
  unit: null,
  options: [
    { id: `f-${key}-1`, value: 'yes', label: 'Patienten samtycker', checked: false, exclusive: false },
  ],
  value: '',
  inputType: 'text',
  autocomplete: 'off',
  inputMode: 'text',
  maxLength: null,
  min: null,
  max: null,
  step: 1,
  size: null,
  anchors: null,
  body: [],
  output: null,
  error: 'Kryssa i',
  warning: null,
  describedBy: `f-${key}-error`,
  clearable: false,
});
const card = {
  description: 'Jämför träning hemma med träning i grupp.',
  arms: ['Hemma', 'I grupp'],
  detail: null,
  missing: [],
  result: [],
  form: null,
};

export const trialSamples: Pick<PageViews, 'episode-trials' | 'trial-counts'> = {
  'episode-trials': {
    heading: 'Studier: Anna Andersson',
    facts: [{ term: 'Ålder', value: '61 år' }],
    backHref: '/r/x/episodes/e',
    trials: [
      {
        ...card,
        id: 'trial-a',
        title: 'Träning',
        status: { label: 'Kan lottas', color: 'info' },
        form: {
          action: '/r/x/episodes/e/trials/a',
          version: '2',
          consentText: 'Jag samtycker.',
          problems: { title: 'Något saknas', items: [{ href: '#f-consent', message: 'Kryssa i' }] },
          fields: [box('consent')],
        },
      },
      {
        ...card,
        id: 'trial-b',
        title: 'Skena',
        status: { label: 'Uppgifter saknas', color: 'warning' },
        detail: 'Fyll först i:',
        missing: ['Före operation: Smärta i vila'],
      },
      {
        ...card,
        id: 'trial-c',
        title: 'Korsett',
        status: { label: 'Lottad', color: 'success' },
        result: [{ term: 'Grupp', value: 'Hemma' }],
      },
    ],
  },
  'trial-counts': {
    trials: [
      {
        id: 'trial-x-a',
        title: 'Träning',
        description: 'Jämför träning hemma med träning i grupp.',
        period: '2025-01-01 till 2025-12-31.',
        total: '12 patienter lottade.',
        figures: [
          {
            id: 'x-a-strata',
            title: 'Efter stratum',
            headingLevel: 3,
            charts: [],
            severalCharts: false,
            tables: [],
            notes: [],
            definitions: [],
          },
        ],
      },
    ],
  },
};
