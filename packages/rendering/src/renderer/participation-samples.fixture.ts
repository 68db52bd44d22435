import type { FieldView } from '../views/form/field-view.js';
import type { PageViews } from '../views/page-views.js';

const facts = [{ term: 'Sedan', value: '2025-01-02' }];
const status = { label: 'Har samtyckt', color: 'success' } as const;

export const participationField: FieldView = {
  key: 'consentOn',
  id: 'f-consentOn',
  control: 'date',
  label: 'Personen samtyckte den dag',
  help: 'Registret kräver samtycke',
  hint: null,
  optional: true,
  unit: null,
  options: [],
  value: '2025-01-02',
  inputType: 'text',
  autocomplete: 'off',
  inputMode: 'numeric',
  maxLength: null,
  min: null,
  max: null,
  step: 1,
  size: 12,
  anchors: null,
  body: [],
  output: null,
  error: 'Datumet ligger i framtiden',
  warning: null,
  describedBy: 'f-consentOn-help f-consentOn-error',
  clearable: false,
};

export const participationSamples: Pick<
  PageViews,
  'participation' | 'decision' | 'information' | 'own-participations' | 'certificates' | 'certificate'
> = {
  participation: {
    backHref: '/r/x/patients/p',
    name: 'Anna',
    facts,
    status,
    rule: 'Bara den som har samtyckt',
    informationHref: '/information/x',
    errors: { title: 'Ett fel', items: [{ href: '#f-consentOn', message: 'Datumet' }] },
    action: '/r/x/patients/p/participation',
    fields: [participationField],
    events: [{ what: 'Har samtyckt, 2025-01-02', who: 'Kim Berg' }],
    erasure: {
      action: '/r/x/patients/p/erasure',
      field: {
        ...participationField,
        key: 'reason',
        id: 'f-reason',
        control: 'text',
        describedBy: 'f-reason-help f-reason-error',
      },
    },
  },
  decision: {
    heading: 'Vill du lämna registret?',
    paragraphs: ['Ryggregistret'],
    consequences: ['Allt raderas'],
    action: '/my/participation/x',
    hidden: [{ name: 'choice', value: 'end' }],
    confirm: 'Jag vill inte vara med',
    isFinal: true,
    cancel: { href: '/my/participation/x', label: 'Avbryt' },
  },
  information: {
    heading: 'Ryggregistret',
    paragraphs: ['Så här används uppgifterna'],
    facts,
    standing: status,
    choices: [
      { action: '/my/participation/x', value: 'end', label: 'Jag vill inte vara med', primary: false },
    ],
    back: { href: '/my/participation', label: 'Registren och du' },
  },
  'own-participations': {
    registers: [
      {
        title: 'Ryggregistret',
        href: '/my/participation/x',
        status,
        since: 'sedan 2025-01-02',
        actionLabel: 'Läs',
      },
    ],
  },
  certificates: {
    rows: [{ href: '/r/x/erasures/1', day: '2025-01-02', ground: 'På begäran', by: 'Kim Berg', rows: '12' }],
    paging: { summary: '1–25 av 30', previousHref: null, nextHref: '?page=2' },
  },
  certificate: {
    backHref: '/r/x/erasures',
    fileHref: '/r/x/erasures/1/file',
    facts,
    statement: 'Ryggregistret har raderat allt',
    counts: [{ kind: 'register.episode', n: '1' }],
  },
};
