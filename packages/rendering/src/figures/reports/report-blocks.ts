import { textIn, type ReportTab } from '@kvalreg/declaration';
import type { FigureView, ReportBlockView } from '../../views/figure-views.js';
import { reportText, type ReportWords } from './report-text.js';

/** A tab as it is read: its own words and figures, then section by section. `figures` stand in the order of the tab. */
export function reportBlocks<F extends Pick<FigureView, 'id'>>(
  tab: ReportTab,
  figures: readonly F[],
  words: ReportWords,
): readonly ReportBlockView<F>[] {
  let next = tab.figures.length;
  const own: ReportBlockView<F> = {
    heading: null,
    paragraphs: paragraphsOf(tab.text && reportText(tab.text, words)),
    figures: figures.slice(0, next),
  };
  const sections = (tab.sections ?? []).map((section): ReportBlockView<F> => {
    const from = next;
    next += section.figures.length;
    return {
      heading: textIn(section.heading, words.language),
      paragraphs: paragraphsOf(section.text && reportText(section.text, words)),
      figures: figures.slice(from, next),
    };
  });
  return [own, ...sections].filter(
    ({ heading, paragraphs, figures: of }) => heading !== null || paragraphs.length > 0 || of.length > 0,
  );
}

/** An empty line begins a new paragraph. */
function paragraphsOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
