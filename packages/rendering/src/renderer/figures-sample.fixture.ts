import { chosenFigure } from '../figures/chosen/chosen-figure.js';
import type { ChosenInput } from '../figures/chosen/chosen-input.js';
import { pathway, proportionOf } from '../figures/pathway.fixture.js';
import type { FigureView } from '../views/figure-views.js';
import type { FiguresView } from '../views/figures-view.js';
import type { OverviewView } from '../views/overview-view.js';
import type { FilterView } from '../views/filter-view.js';

const satisfied = pathway.indicators['satisfied'];
if (!satisfied) throw new Error('the sample pathway has no indicator of that name');

/** A measure by year and sex. */
export const chosenSample: ChosenInput = {
  id: 'chosen',
  indicator: 'satisfied',
  declared: satisfied,
  source: pathway,
  language: 'sv',
  by: ['year', 'sex'],
  series: [
    {
      label: 'Riket',
      tone: 'own',
      results: [
        proportionOf('satisfied', 0.6, { year: '2019', sex: 'female' }),
        proportionOf('satisfied', 0.7, { year: '2019', sex: 'male' }),
        proportionOf('satisfied', 0.65, {}),
      ],
    },
  ],
  labelOf: (_dimension, code) => code,
  dimensionTitle: (dimension) => (dimension === 'year' ? 'År' : 'Kön'),
  allLabel: 'Alla tillsammans',
  ownUnit: null,
  smallestN: 10,
  chart: 'auto',
  order: { column: 'value', descending: true },
  hrefOf: (order) => (order === null ? '/r/x' : `/r/x?sort=${order.descending ? '-' : ''}${order.column}`),
};

/** The page of figures with everything that it can have. */
export function figuresSample(filters: readonly FilterView[], figures: readonly FigureView[]): FiguresView {
  return {
    title: 'Siffror: Ländrygg',
    live: { version: 'a1', versionHref: '/api/v1/version' },
    sources: [{ href: '/r/x/figures/lumbar', label: 'Ländrygg', current: true }],
    action: '/r/x/figures/lumbar',
    hidden: [{ name: 'kind', value: 'all' }],
    filters,
    cases: [],
    casesOpen: true,
    days: [{ name: 'from', id: 'filter-from', label: 'Från', value: '2019-01-01' }],
    clearHref: '/r/x/figures/lumbar',
    heading: 'Nöjda, år × kön',
    selection: 'Fall: alla.',
    madeAt: 'Beräknat 2026-01-01 kl. 12:00.',
    notes: ['Perioden kan ändras.'],
    problems: [],
    links: [{ href: '/r/x/comparisons', label: 'Pröva skillnader' }],
    files: [{ href: '/r/x.csv', label: 'CSV' }],
    figures: [...figures, chosenFigure(chosenSample)],
    nothing: false,
    empty: false,
  };
}

/** A register at a glance: one measure that has changed, and one without a year before. */
export const overviewSample: OverviewView = {
  live: { version: 'a1', versionHref: '/api/v1/version' },
  title: 'Översikt: Lund',
  lead: 'Det senaste året.',
  madeAt: 'Beräknat 2026-01-01 kl. 12:00.',
  whole: 'Riket',
  parts: [
    {
      id: 'lumbar',
      title: 'Ländrygg',
      more: { text: 'Här visas 2 av 9 mått.', href: '/r/x/figures/lumbar', label: 'Alla mått: Ländrygg' },
      rows: [
        {
          title: 'Nöjda',
          href: '/r/x/figures/lumbar?indicator=satisfied',
          year: '2019',
          value: '62,1 %',
          direction: 'Högre är bättre',
          detail: '(58,0–66,0) %, n = 100',
          level: 'high',
          word: 'Hög',
          symbol: '●',
          goal: 'Hög ≥ 60 %',
          judged: 'Målet bedöms på 2022–2023: 61 %, n = 84',
          nation: 'Riket: 58,0 %',
          before: '(2018: 50,0 %)',
          arrow: '↑',
          change: 'Högre än året innan.',
          tone: 'better',
          links: [{ href: '/r/x/reports/lumbar', label: 'År för år' }],
        },
        {
          title: 'Vårdtid',
          href: '/r/x/figures/lumbar?indicator=stay',
          year: '',
          value: '–',
          direction: null,
          detail: 'Inget år.',
          level: null,
          word: null,
          symbol: null,
          goal: null,
          judged: null,
          nation: null,
          before: '',
          arrow: null,
          change: 'Inget år innan.',
          tone: null,
          links: [],
        },
      ],
    },
  ],
  links: [{ href: '/r/x/reports/lumbar/standard', label: 'Standardrapport' }],
};
