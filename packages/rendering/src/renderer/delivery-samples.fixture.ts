import { fieldOf } from '@kvalreg/engine';
import { everyKind } from '../forms/every-kind.fixture.js';
import { fieldView } from '../forms/field-view.js';
import { drawChart } from '../charts/draw-chart.js';
import type { FieldView } from '../views/form/field-view.js';
import type { PageViews } from '../views/page-views.js';
import type { TableView } from '../views/table-view.js';

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
const problems = { title: 'Fel', items: [{ href: '#f-title', message: 'Skriv något' }] };
const picker = {
  title: 'Ländrygg',
  groups: [
    {
      id: 'g-1',
      title: 'Före: 2 variabler',
      chosen: 'valda: 1',
      open: true,
      boxes: [
        { id: 'v-1', name: 'v', value: 'before.*', label: 'Allt', note: null, checked: true },
        { id: 'v-2', name: 'v', value: 'before.note', label: 'Anteckning', note: 'fritext', checked: false },
      ],
    },
  ],
};
const table: TableView = {
  id: 'counts',
  caption: 'Begäranden',
  captionHidden: true,
  columnGroups: [],
  rowHeaders: ['År'],
  columns: [{ label: 'Begärda', numeric: true }],
  sections: [
    {
      title: null,
      rows: [{ headers: ['2026'], strong: false, cells: [{ text: '3', numeric: true, note: null }] }],
    },
  ],
};
const counts = {
  chart: drawChart(
    {
      kind: 'columns',
      language: 'sv',
      style: { decimals: 0, percent: false },
      range: null,
      categories: ['2026'],
      series: [{ label: 'Forskning', tone: 'own', estimates: [{ value: 3, low: null, high: null }] }],
    },
    { id: 'counts-chart', title: 'Begäranden', description: 'Begäranden per år' },
  ),
  table,
  csvHref: '/r/x/deliveries/counts.csv',
};
const status = { label: 'Beviljat', color: 'success' as const };
const facts = [{ term: 'Ändamål', value: 'Forskning' }];

/** One page of each kind about data that are handed out. */
export const deliverySamples: Pick<
  PageViews,
  'deliveries' | 'delivery-request' | 'delivery' | 'public-deliveries' | 'free-list'
> = {
  deliveries: {
    newHref: '/r/x/deliveries/new',
    rows: [
      {
        number: '1',
        title: 'Studie',
        href: '/r/x/deliveries/1',
        applicant: 'Eva Ek',
        purpose: 'Forskning',
        requestedOn: '2026-01-01',
        status,
      },
    ],
    counts,
    publication: { text: 'Bara registret', action: '/r/x/deliveries/counts', value: 'yes', label: 'Visa' },
  },
  'delivery-request': {
    action: '/r/x/deliveries/new',
    problems,
    fields: [field('job')],
    pickers: [picker],
    caseFields: [],
  },
  delivery: {
    title: 'Utlämnande 1',
    backHref: '/r/x/deliveries',
    status,
    facts,
    sameProject: 'Samma projekt som nummer 2',
    contents: [{ title: 'Ländrygg: 1 variabel', variables: ['Ålder'] }],
    decisions: [{ title: 'Beviljas', facts }],
    problems,
    decide: {
      title: 'Besluta',
      open: true,
      action: '/r/x/deliveries/1/decisions',
      decisions: 1,
      fields: [field('job')],
      terms: [],
      pickers: [picker],
      caseFields: [],
    },
    making: { text: 'Filerna görs', done: 1, total: 2, href: '/r/x/deliveries/1' },
    failed: true,
    make: { action: '/r/x/deliveries/1/extracts', formats: field('aids') },
    handouts: [
      {
        title: '2026-01-01',
        text: 'Framställt',
        table: { ...table, id: 'files-1' },
        gone: true,
        fetch: { href: '/r/x/deliveries/1/extracts/2/files.zip', until: 'Till 2026-02-01' },
        keysHref: '/r/x/deliveries/1/extracts/2/keys.csv',
        collections: ['Hämtad'],
      },
    ],
  },
  'public-deliveries': {
    back: { href: '/public/x', label: 'Alla öppna resultat' },
    lead: 'Hur ofta',
    counts,
  },
  'free-list': {
    lead: 'Välj',
    action: '/r/x/free-list',
    pathways: [
      { href: '?pathway=a', label: 'Ländrygg', current: true },
      { href: '?pathway=b', label: 'Halsrygg', current: false },
    ],
    pathway: 'a',
    saved: [
      {
        id: '1',
        name: 'Mitt',
        href: '?list=1',
        whose: 'egen',
        removeAction: '/r/x/free-list/1/remove',
        removeLabel: 'Ta bort Mitt',
      },
    ],
    problems,
    size: { text: '3 rader', columns: ['age: Ålder'] },
    filters: [field('job')],
    dimensions: { open: true, fields: [field('aids')] },
    picker: { ...picker, title: null },
    options: [],
    saving: [],
  },
};
