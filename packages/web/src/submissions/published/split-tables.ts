import { textIn, type Measure } from '@kvalreg/declaration';
import { formatCount, message, noValue, type FigureView } from '@kvalreg/rendering';
import type { PublishedChoice } from './published-choice.js';

/** A count by each of its splits: classes in rows, units in columns. */
export function splitTables(choice: PublishedChoice, measure: Measure): readonly FigureView[] {
  if (measure.kind !== 'count') return [];
  const { submission, published, measure: name, filingYear, language } = choice;
  const figures = published.figures.filter((one) => one.measure === name && one.filingYear === filingYear);
  const columns = [
    { label: choice.whole, figure: figures.find(({ unit }) => unit === null) },
    ...published.units.map(({ id, name: label }) => ({
      label,
      figure: figures.find(({ unit }) => unit === id),
    })),
  ].filter(({ figure }) => figure !== undefined);
  return measure.splits.map((split): FigureView => {
    // Columns that would hold nothing but dashes are left out, and a sentence says why.
    const isAnyShown = columns
      .slice(1)
      .some(({ figure }) => figure?.parts.some((part) => part.split === split && part.n !== null));
    const shown = isAnyShown ? columns : columns.slice(0, 1);
    const declared = submission.splits[split];
    const title = message(language, 'published.split', {
      measure: `${measure.code} ${textIn(measure.title, language)}`,
      split: textIn(declared?.title ?? {}, language).toLocaleLowerCase(language),
    });
    const rows = Object.entries(declared?.options ?? {}).map(([option, label]) => ({
      headers: [textIn(label, language)],
      strong: false,
      cells: shown.map(({ figure }) => {
        const n = figure?.parts.find((part) => part.split === split && part.option === option)?.n ?? null;
        return n === null
          ? { text: noValue, numeric: true, note: message(language, 'published.withheld') }
          : { text: formatCount(n, language), numeric: true, note: null };
      }),
    }));
    return {
      id: `split-${split}`,
      title,
      headingLevel: 2,
      charts: [],
      severalCharts: false,
      tables: [
        {
          id: `split-${split}-table`,
          caption: title,
          captionHidden: true,
          columnGroups: [],
          rowHeaders: [textIn(declared?.title ?? {}, language)],
          columns: shown.map(({ label }) => ({ label, numeric: true })),
          sections: [{ title: null, rows }],
        },
      ],
      notes: isAnyShown ? [] : [message(language, 'published.noUnits')],
      definitions: [],
    };
  });
}
