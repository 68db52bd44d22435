import type { FigureView } from '../views/figure-views.js';
import type { FilterView } from '../views/filter-view.js';
import type { PageViews } from '../views/page-views.js';

/** Comparisons and models as their pages show them. */
export function comparisonSamples(
  figures: readonly FigureView[],
  filters: readonly FilterView[],
): Pick<PageViews, 'comparison' | 'models' | 'model'> {
  const base = '/r/spine/comparisons';
  return {
    comparison: {
      title: 'Jämförelser: Ländrygg',
      lead: 'Är skillnaden större än vad slumpen förklarar?',
      asOf: 'Siffrorna visar registret som det var i dag.',
      tabs: [
        { href: base, label: 'Jämför', current: true },
        { href: `${base}/funnel`, label: 'Trattdiagram', current: false },
      ],
      action: base,
      hidden: [{ name: 'source', value: 'lumbar' }],
      filters,
      clearHref: base,
      heading: 'Lund och övriga enheter',
      csv: { href: `${base}/csv`, label: 'Ladda ner som CSV: Jämför' },
      empty: null,
      findings: [
        { titles: ['Nöjda'], text: 'Lund: högre än övriga enheter, mer än vad slumpen förklarar.' },
        { titles: ['Gångsträcka', 'Vårdtid'], text: 'Ingen säker skillnad mellan Lund och övriga enheter.' },
      ],
      figures,
    },
    models: {
      models: [
        {
          href: '/r/spine/models/lumbar/satisfaction',
          title: 'Nöjda, för de patienter som enheten har',
          definition: 'Väntat efter ålder och smärta.',
          kind: 'Logistisk',
          state: 'Anpassad 2025-11-22, nr 2',
        },
      ],
    },
    model: {
      title: 'Nöjda, för de patienter som enheten har',
      lead: 'Väntat efter ålder och smärta.',
      backHref: '/r/spine/models',
      messages: ['Modellen har ändrats sedan den anpassades. Anpassa den igen.'],
      empty: null,
      facts: [{ term: 'Fall', value: '4 210 med allt känt' }],
      action: '/r/spine/models/lumbar/satisfaction',
      hidden: [],
      filters,
      clearHref: null,
      csv: { href: '/r/spine/models/lumbar/satisfaction/csv', label: 'Ladda ner som CSV: Enheter' },
      figures,
      fitAction: '/r/spine/models/lumbar/satisfaction/fits',
    },
  };
}
