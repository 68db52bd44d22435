import { chosenFigure } from '../figures/chosen/chosen-figure.js';
import type { ChosenInput } from '../figures/chosen/chosen-input.js';
import { pathway, proportionOf } from '../figures/pathway.fixture.js';
import type { FigureView } from '../views/figure-views.js';
import type { FiguresView } from '../views/figures-view.js';
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
