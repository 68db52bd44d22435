import type { PageViews } from '../views/page-views.js';
import type { FiledTable, FilingAction, FilingRow } from '../views/filing-views.js';
import type { FilterView } from '../views/filter-view.js';

const status = { label: 'Utkast', color: 'info' } as const;
const row: FilingRow = {
  name: '2026',
  statuses: [status],
  window: '1 mars till 31 mars',
  signed: null,
  open: { href: '/r/x/submissions/y/2026/u', label: 'Öppna', fullLabel: 'Öppna 2026' },
};
const link = { href: '/public/x', label: 'Siffror', fullLabel: 'Publicerade siffror' };
const filter: FilterView = {
  name: 'year',
  id: 'filter-year',
  label: 'År',
  several: false,
  chosen: '',
  open: false,
  options: [{ id: 'filter-year-0', value: '2026', label: '2026', selected: true }],
};
const choice = { action: '/x', hidden: [{ name: 'a', value: '1' }], filters: [filter], clearHref: null };
const table: FiledTable = {
  id: 'filed-b1',
  title: 'B1 Antal',
  comment: 'Två flyttade',
  table: {
    id: 'filed-b1-table',
    caption: 'B1 Antal',
    captionHidden: true,
    columnGroups: [],
    rowHeaders: ['Uppgift'],
    columns: [{ label: '2026', numeric: true }],
    sections: [
      {
        title: 'Kön',
        rows: [{ headers: ['Kvinna'], strong: false, cells: [{ text: '3', numeric: true, note: null }] }],
      },
    ],
  },
};
const action: FilingAction = {
  id: 'return',
  title: 'Återsänd',
  text: 'Text',
  action: '/x/return',
  label: 'Återsänd',
  primary: false,
  lockVersion: 3,
  field: { name: 'comment', label: 'Vad?', value: 'Hm' },
  error: 'Skriv något',
};

/** One view of every page around filed figures with everything in it. */
export const filingSamples: Pick<
  PageViews,
  'filings' | 'filing-overview' | 'filing' | 'filing-version' | 'filing-measure' | 'published' | 'scope'
> = {
  filings: {
    title: 'Årlig uppföljning',
    description: 'Om',
    licences: ['från 2024'],
    caption: 'År',
    rows: [row],
    links: [link],
  },
  'filing-overview': {
    ...choice,
    title: 'Vem',
    deadline: 'Sista dag',
    missing: 'Saknas: A',
    caption: 'Enheter',
    rows: [row],
    publish: { action: '/x/publish', label: 'Publicera', waiting: null },
    licences: {
      rows: [
        { id: 'l1', unit: 'Lund', from: '2024-07-01', to: '', action: '/x/l1', changeLabel: 'Ändra Lund' },
      ],
      action: '/x/licences',
      units: [{ value: 'lund', label: 'Lund' }],
      error: 'Fel',
    },
    links: [link],
  },
  filing: {
    title: 'Inlämning 2026',
    unit: 'Lund',
    backHref: '/x',
    backLabel: 'År',
    statuses: [status],
    deadline: 'Sista dag',
    returned: { title: 'Återsänd', comment: 'Varför?' },
    reason: 'Skäl',
    saved: 'Sparat',
    hidden: 'Dolt',
    problems: {
      title: 'Kontroller',
      items: [
        { href: '/x#a', message: 'Fel' },
        { href: null, message: 'Också' },
      ],
    },
    questions: { title: 'Frågor', items: [{ href: null, message: 'Stor förändring' }] },
    passed: true,
    measures: [{ title: 'B1 Antal', period: '2025', filled: '3 av 4', status, open: row.open }],
    tables: [table],
    actions: [action, { ...action, id: 'sign', field: null }],
    note: 'Obs',
    files: {
      templates: [link],
      importAction: '/x/import',
      lockVersion: 2,
      error: { title: 'Inte inläst', items: [{ href: null, message: 'Rad 3' }] },
    },
    versions: [{ label: 'Version 1', detail: '2026', href: '/x/v/1' }],
    events: [{ what: 'Påbörjad', who: 'Kim', comment: 'Hej' }],
  },
  'filing-version': {
    title: 'Version 1',
    unit: 'Lund',
    backHref: '/x',
    text: 'Signerad',
    reason: 'Skäl',
    tables: [table],
  },
  'filing-measure': {
    title: 'B1 Antal',
    context: 'Lund',
    period: '2025',
    steps: [{ href: '/x/b1', label: 'B1', current: true, title: 'Antal' }],
    action: '/x/b1',
    checkAction: '/x/b1/check',
    hidden: [{ name: 'lockVersion', value: '1' }],
    conflict: 'Ändrad',
    errors: { title: 'Fel', items: [{ href: '#f-1', message: 'Inget tal' }] },
    remarks: [{ message: 'Stor förändring', tone: 'warning' }],
    thisYear: '2026',
    lastYear: '2025',
    groups: [
      {
        id: 'g-0',
        title: 'Totalt',
        fields: [
          {
            key: 'b1.total',
            id: 'f-1',
            label: 'Totalt',
            value: 'x',
            before: '3',
            inputMode: 'numeric',
            error: 'Inget tal',
            describedBy: 'f-1-error',
            savedNow: 'sparat nu: 4',
          },
        ],
      },
    ],
    hint: 'Tomma delar',
    comment: { key: 'comment', id: 'f-comment', value: 'Hej', asked: true, savedNow: 'sparat nu: Hopp' },
    notes: [{ heading: 'Syfte', text: 'Att veta' }],
    summaryHref: '/x',
  },
  published: {
    ...choice,
    title: 'Öppna siffror',
    description: 'Om',
    nothing: false,
    noMeasure: 'Senare',
    figures: [
      {
        id: 'f1',
        title: 'B1',
        headingLevel: 2,
        charts: [],
        severalCharts: false,
        tables: [table.table],
        notes: ['Obs'],
        definitions: [],
      },
    ],
    aboutTitle: 'Om måttet',
    about: [{ heading: 'Syfte', text: 'Att veta' }],
    notes: ['Granskade'],
    source: 'Källan',
    files: [link],
    scopeHref: '/x/scope',
  },
  scope: {
    title: 'Vården som ingår',
    context: 'Årlig uppföljning',
    groups: [{ title: 'Tillstånd', id: 'g', criteria: [{ id: 'g-0', text: 'Tumör' }], notes: ['TNM 8'] }],
    source: 'Källan',
  },
};
