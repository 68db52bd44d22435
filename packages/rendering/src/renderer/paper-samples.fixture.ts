import { everyKind } from '../forms/every-kind.fixture.js';
import { fieldView } from '../forms/field-view.js';
import { fieldOf } from '@kvalreg/engine';
import type { FieldView } from '../views/form/field-view.js';
import type { PageViews } from '../views/page-views.js';
import type { PaperTable } from '../views/paper-views.js';

const table = (id: string): PaperTable => ({
  id,
  caption: 'Utskrivna formulär',
  rows: [
    {
      code: 'K7M2P-9XQRT',
      form: '1 år',
      unit: 'Lund',
      printed: '2025-11-22',
      printedBy: 'Kim Berg',
      status: { label: 'Utskrivet', color: 'neutral' },
      action: { href: '/r/x/paper/K7M2P-9XQRT', label: 'Skriv in', fullLabel: 'Skriv in: K7M2P-9XQRT' },
      revoke: { action: '/r/x/paper/K7M2P-9XQRT/revoke', label: 'Återkalla: K7M2P-9XQRT' },
    },
  ],
});
const context = ['Anna Andersson', '1 år efter'];
const paging = { summary: '1–25 av 30', previousHref: null, nextHref: '?page=2' };

function field(key: string): FieldView {
  const declared = fieldOf(everyKind, key);
  if (!declared) throw new Error(`the form of all kinds has a field ${key}`);
  return fieldView(declared, {
    language: 'sv',
    value: null,
    raw: undefined,
    problems: [],
    markOptional: false,
  });
}

export const paperSamples: Pick<PageViews, 'paper-desk' | 'paper-print' | 'paper-compare'> = {
  'paper-desk': {
    action: '/r/x/paper',
    value: 'K7',
    error: 'Koden kan inte stämma.',
    printHref: '/r/x/paper/print',
    waiting: table('waiting'),
    out: table('out'),
    paging,
    accuracy: [
      { form: '1 år', quarter: '2025 Q4', papers: '2', fields: '12', differing: '3', share: '25,0 %' },
    ],
  },
  'paper-print': {
    action: '/r/x/paper/print',
    single: null,
    filterBar: { action: '/r/x/paper/print', hidden: [], filters: [], clearHref: null },
    caption: '1 uppföljning',
    rows: [
      {
        id: 'paper-1',
        value: 'e year1',
        patient: 'Anna',
        identifier: '19121212-1212',
        form: '1 år',
        unit: 'Lund',
        dueOn: '2025-12-01',
        status: { label: 'Försenad', color: 'warning' },
        checked: true,
      },
    ],
    paging,
    fields: [field('aids')],
    error: 'Inget är valt.',
    earlier: table('earlier'),
  },
  'paper-compare': {
    formTitle: 'Före operationen',
    context,
    lead: 'Inskrivningarna skiljer sig i en uppgift.',
    action: '/r/x/paper/K7M2P-9XQRT/compare',
    hidden: [{ name: 'key', value: 'k' }],
    errors: ['Fel'],
    warnings: ['Ovanligt'],
    differences: [
      {
        key: 'weight',
        id: 'f-weight-choice',
        question: 'Vikt',
        choices: ['first', 'second', 'other'].map((value, index) => ({
          id: `f-weight-choice-${String(index + 1)}`,
          value,
          label: 'Kim Berg:',
          answer: index === 2 ? null : '80 kg',
          checked: index === 0,
        })),
        field: field('weight'),
        error: 'Välj vad som står på papperet.',
      },
    ],
    backHref: '/r/x/paper',
  },
};
