import type { Audience } from './audience.js';
import type { Figure, Report, ReportTab } from './report.js';

/** All figures of a tab in the order in which they are shown: its own, then those of its sections. */
export function figuresOfTab({
  figures,
  sections = [],
}: Pick<ReportTab, 'figures' | 'sections'>): readonly Figure[] {
  return [...figures, ...sections.flatMap((section) => section.figures)];
}

/** The report with nothing but what is for such a reader; without tabs when nothing of it is. */
export function reportFor(report: Report, audience: Audience): Report {
  const isFor = (part: { readonly for?: readonly Audience[] }): boolean =>
    part.for === undefined || part.for.includes('public') || part.for.includes(audience);
  const tabs = report.tabs.filter(isFor).flatMap((tab): readonly ReportTab[] => {
    const sections = (tab.sections ?? []).filter(isFor).flatMap((section) => {
      const figures = section.figures.filter(isFor);
      return figures.length === 0 && section.text === undefined ? [] : [{ ...section, figures }];
    });
    const figures = tab.figures.filter(isFor);
    const isEmpty = figures.length === 0 && sections.length === 0 && tab.text === undefined;
    return isEmpty ? [] : [{ ...tab, figures, ...(tab.sections && { sections }) }];
  });
  return { ...report, tabs };
}
