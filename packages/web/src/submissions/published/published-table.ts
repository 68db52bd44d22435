import type { Language, Measure } from '@kvalreg/declaration';
import type { PublishedFigure } from '@kvalreg/engine';
import {
  formatCount,
  formatEstimate,
  formatNumber,
  message,
  noValue,
  percentStyle,
  type CellView,
  type TableView,
} from '@kvalreg/rendering';

/** A table of figures, one a row. */
export function tableOf(
  id: string,
  caption: string,
  rowHeader: string,
  columns: readonly Column[],
  rows: readonly { readonly header: string; readonly figure: PublishedFigure; readonly strong: boolean }[],
  language: Language,
): TableView {
  return {
    id: `${id}-table`,
    caption,
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [rowHeader],
    columns: columns.map(({ label }) => ({ label: message(language, label), numeric: true })),
    sections: [
      {
        title: null,
        rows: rows.map(({ header, figure, strong }) => ({
          headers: [header],
          strong,
          cells: columns.map(({ text }) => cell(text(figure, language), figure, language)),
        })),
      },
    ],
  };
}

type Column = {
  readonly label:
    | 'published.count'
    | 'published.share'
    | 'published.numerator'
    | 'published.denominator'
    | 'published.mean'
    | 'published.sd'
    | 'published.p10'
    | 'published.median'
    | 'published.p90'
    | 'published.n';
  readonly text: (figure: PublishedFigure, language: Language) => string | null;
};

/** What there is to show of a unit. */
export function columnsOf(measure: Measure): readonly Column[] {
  const count = (value: number | null, language: Language) =>
    value === null ? null : formatCount(value, language);
  switch (measure.kind) {
    case 'count':
      return [{ label: 'published.count', text: ({ value }, language) => count(value, language) }];
    case 'share':
      return [
        {
          label: 'published.share',
          text: ({ value, low, high }, language) =>
            value === null ? null : formatEstimate({ value, low, high }, percentStyle, language),
        },
        { label: 'published.numerator', text: ({ k }, language) => count(k, language) },
        { label: 'published.denominator', text: ({ n }, language) => count(n, language) },
      ];
    case 'summary': {
      const number = (value: number | null, language: Language) =>
        value === null ? null : formatNumber(value, measure.decimals, language);
      return [
        { label: 'published.median', text: ({ median }, language) => number(median, language) },
        { label: 'published.p10', text: ({ p10 }, language) => number(p10, language) },
        { label: 'published.p90', text: ({ p90 }, language) => number(p90, language) },
        { label: 'published.mean', text: ({ value }, language) => number(value, language) },
        { label: 'published.sd', text: ({ sd }, language) => number(sd, language) },
        { label: 'published.n', text: ({ n }, language) => count(n, language) },
      ];
    }
  }
}

/** Without what cannot be worked out for all units together. */
export function columnsOfAll(measure: Measure): readonly Column[] {
  const ofUnits = ['published.median', 'published.p10', 'published.p90'];
  return columnsOf(measure).filter(({ label }) => !ofUnits.includes(label));
}

function cell(text: string | null, { withheld }: PublishedFigure, language: Language): CellView {
  const note = text === null && withheld !== null ? message(language, 'published.withheld') : null;
  return { text: text ?? noValue, numeric: true, note };
}
