import type { Indicator } from '@kvalreg/declaration';
import type { IndicatorResult } from '@kvalreg/engine';
import { everyKind } from '../forms/every-kind.fixture.js';
import { fieldOf } from '@kvalreg/engine';
import { explanationFlow } from '../explanations/explanation-flow.js';
import { fieldView } from '../forms/field-view.js';
import type { FieldView } from '../views/form/field-view.js';
import type { PageViews } from '../views/page-views.js';
import type { TableView } from '../views/table-view.js';

const satisfied: Indicator = {
  kind: 'proportion',
  title: { sv: 'Nöjda' },
  definition: { sv: 'Andel som är nöjda ett år efter operationen.' },
  exclusions: [
    { title: { sv: 'Ingen smärta före' }, when: { op: 'literal', type: 'boolean', value: false } },
    { title: { sv: 'Opererad tidigare' }, when: { op: 'literal', type: 'boolean', value: false } },
  ],
  denominator: { op: 'literal', type: 'boolean', value: true },
  numerator: { op: 'literal', type: 'boolean', value: true },
};
const result = (population: number, k: number): IndicatorResult => ({
  indicator: 'satisfied',
  kind: 'proportion',
  group: {},
  population,
  excluded: [12, 7],
  unknown: 23,
  n: population - 50,
  k,
  value: k / (population - 50),
  low: 0.7,
  high: 0.9,
});
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
const cell = (text: string, numeric = true) => ({ text, numeric, note: null });
const table = (id: string, columns: readonly string[], rows: readonly (readonly string[])[]): TableView => ({
  id,
  caption: `Tabell ${id}`,
  captionHidden: true,
  columnGroups: [],
  rowHeaders: ['Del'],
  columns: columns.map((label) => ({ label, numeric: true })),
  sections: [
    {
      title: null,
      rows: rows.map(([header = '', ...cells]) => ({
        headers: [header],
        strong: false,
        cells: cells.map((text) => cell(text)),
      })),
    },
  ],
});
const change = {
  figures: table('change-figures', ['n', 'Värde'], [['Lund, Årsrapport 2024', '318', '81 %']]),
  cases: {
    table: table('change-cases', ['Fall'], [['Uppgift saknas → I täljaren', '4']]),
    text: '310 fall är kvar.',
  },
  erased: '2 fall har raderats ur underlaget sedan dess.',
  definitionChanged: true,
  definition: table(
    'change-definition',
    ['Då', 'Nu'],
    [
      [
        'Täljare',
        'De i nämnaren där ”Nöjd” är ”Ja”.',
        'De i nämnaren där ”Nöjd” är något av (”Ja”, ”Ganska”).',
      ],
    ],
  ),
};
const long = 'Region Västra Götaland, ortopediska kliniken vid Sahlgrenska universitetssjukhuset';

export const explanationSamples: Pick<
  PageViews,
  'explanation' | 'figure-persons' | 'releases' | 'release' | 'release-change'
> = {
  explanation: {
    heading: 'Förklara siffran: Nöjda',
    asOf: 'Siffrorna visar registret som det var i dag.',
    lead: 'Ländrygg',
    selection: 'Visas för: År 2024.',
    values: [{ term: 'Lund', value: '81 % (76 till 85), n = 318' }],
    withheld: true,
    definition: [
      {
        label: 'Population',
        sentences: ['De där formuläret vid ”1 år efter operationen” är besvarat.'],
        ordered: false,
      },
      {
        label: 'Exkluderas, i denna ordning',
        sentences: [
          'Ingen smärta före – om Bensmärta (före operationen) är 0.',
          'Opererad tidigare – om ”Tidigare opererad” (operation) är ja.',
        ],
        ordered: true,
      },
    ],
    flow: explanationFlow(
      satisfied,
      [
        { label: long, result: result(368, 258) },
        { label: 'Riket', result: result(9000, 7100) },
      ],
      'sv',
    ),
    unknown: {
      table: table(
        'unknown-table',
        ['Fall', 'Formuläret är inte besvarat', 'Frågan är inte besvarad'],
        [['”Hur nöjd är du?” (1 år efter operationen)', '23', '20', '3']],
      ),
      text: 'Lund: den första uppgift som saknas, i den ordning som de läses.',
    },
    persons: [{ text: 'I täljaren (258)', label: 'Visa personerna: I täljaren (258)', href: '/r/x/persons' }],
    last: { title: 'Förra gången', change },
  },
  'figure-persons': {
    heading: 'Uppgift saknas: Nöjda',
    selection: 'Visas för: alla fall.',
    backHref: '/r/x',
    showsMissing: true,
    rows: [
      {
        href: '/r/x/episodes/e',
        name: 'Anna Andersson',
        identifier: '19121212-1212',
        date: '2024-01-01',
        dateSort: '20240101',
        unit: long,
        missing: '”Hur nöjd är du?” (1 år efter operationen)',
      },
    ],
    unlisted: '1 person har tackat nej till registret och visas inte i listor.',
    paging: { summary: '1–25 av 60', previousHref: null, nextHref: '/r/x?page=2' },
  },
  releases: {
    rows: [
      {
        href: '/r/x/releases/1',
        title: 'Årsrapport 2024',
        source: 'Ländrygg',
        measures: 'Nöjda, Operationer',
        frozen: '1 mars 2025 av Stina Staff',
        frozenSort: '20250301',
        cases: '12 000',
      },
    ],
    make: [
      {
        title: 'Ländrygg',
        action: '/r/x/releases',
        source: 'lumbar',
        problems: { title: 'Rätta detta först', items: [{ href: '#f-job', message: 'Skriv något' }] },
        fields: [field('job')],
        open: true,
      },
    ],
  },
  release: {
    heading: 'Frysta siffror: Årsrapport 2024',
    backHref: '/r/x/releases',
    facts: [{ term: 'Definitionens kontrollsumma', value: '0123456789abcdef' }],
    erased: '2 fall har raderats ur underlaget sedan dess.',
    notes: ['En del av siffrorna kan inte visas för dig.'],
    figures: [],
    reproduce: { action: '/r/x/releases/1/reproductions' },
    outcome: {
      same: false,
      texts: ['3 av 120 värden blev andra.'],
      table: table('differences', ['Fryst', 'Omräknat'], [['n', '318', '316']]),
    },
    compare: {
      action: '/r/x/releases/1/changes',
      filters: [
        {
          name: 'indicator',
          id: 'filter-indicator',
          label: 'Mått',
          several: false,
          chosen: '',
          open: false,
          options: [{ id: 'filter-indicator-0', value: 'satisfied', label: 'Nöjda', selected: true }],
        },
      ],
    },
  },
  'release-change': {
    heading: 'Vad har ändrats: Nöjda',
    backHref: '/r/x/releases',
    selection: 'Visas för: alla fall.',
    change,
  },
};
