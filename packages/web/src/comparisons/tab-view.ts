import { textIn } from '@kvalreg/declaration';
import { message, type ComparisonView } from '@kvalreg/rendering';
import { hrefWith } from '../platform/pages/paging.js';
import type { Asked } from './asked.js';

export type ComparisonTab = 'compare' | 'funnel' | 'run';
/** What a tab has of its own. */
export type TabView = Pick<ComparisonView, 'lead' | 'heading' | 'filters'> & Partial<ComparisonView>;

/** A tab with what all of them share; `path` is its own address. */
export function tabView(
  { register, language, pathway, source }: Asked,
  tab: ComparisonTab,
  path: string,
  view: TabView,
): ComparisonView {
  const base = `/r/${encodeURIComponent(register.id)}/comparisons`;
  return {
    title: `${message(language, 'comparison.title')}: ${textIn(source.title, language)}`,
    tabs: (['compare', 'funnel', 'run'] as const).map((one) => ({
      href: hrefWith(one === 'compare' ? base : `${base}/${one}`, { source: pathway }),
      label: message(language, `comparison.${one}`),
      current: one === tab,
    })),
    action: path,
    hidden: view.filters.some(({ name }) => name === 'source') ? [] : [{ name: 'source', value: pathway }],
    clearHref: hrefWith(path, { source: pathway }),
    csv: null,
    asOf: null,
    empty: null,
    findings: [],
    figures: [],
    ...view,
  };
}
