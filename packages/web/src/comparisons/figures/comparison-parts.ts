import type { ComparisonAnswer } from '@kvalreg/core';
import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import type { ComparedResult } from '@kvalreg/engine';
import {
  formatCount,
  message,
  noValue,
  styleOf,
  type CellView,
  type ColumnView,
  type FigureView,
  type NumberStyle,
  type TableView,
} from '@kvalreg/rendering';

const points: NumberStyle = { percent: false, decimals: 1 };

/** What the two sides are called. */
export interface Names {
  readonly first: string;
  readonly second: string;
}

export function namesOf({ first, second }: ComparisonAnswer, language: Language): Names {
  return { first: textIn(first.name, language), second: textIn(second.name, language) };
}

/** A side as a heading: `the other units` is written within sentences. */
export function headed(name: string, language: Language): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

export function titleOf(
  { source }: Pick<ComparisonAnswer, 'source'>,
  { indicator }: Pick<ComparedResult, 'indicator'>,
  language: Language,
): string {
  return textIn(source.indicators[indicator]?.title ?? {}, language);
}

export function styleIn({ source }: ComparisonAnswer, { indicator }: ComparedResult): NumberStyle {
  const declared = source.indicators[indicator];
  return declared ? styleOf(declared) : points;
}

export function emptyFigure(id: string, title: string): FigureView {
  return {
    id,
    title,
    headingLevel: 3,
    charts: [],
    severalCharts: false,
    tables: [],
    notes: [],
    definitions: [],
  };
}

export function tableOf(
  id: string,
  caption: string,
  language: Language,
): Pick<TableView, 'id' | 'caption' | 'captionHidden' | 'columnGroups' | 'rowHeaders'> {
  return {
    id: `${id}-table`,
    caption,
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [message(language, 'comparison.indicator')],
  };
}

export function numberColumn(
  key: 'result' | 'number' | 'unknown' | 'difference' | 'ratio' | 'p',
  language: Language,
): ColumnView {
  return { label: message(language, `comparison.${key}`), numeric: true };
}

/** What the values of a row are and which are better, before them. */
export function readingColumn(language: Language): ColumnView {
  return { label: message(language, 'comparison.reading'), numeric: false };
}

export function readingCell(
  { source }: Pick<ComparisonAnswer, 'source'>,
  { indicator }: Pick<ComparedResult, 'indicator'>,
  reading: (declared: Indicator, language: Language) => string,
  language: Language,
): CellView {
  const declared = source.indicators[indicator];
  return { text: declared ? reading(declared, language) : noValue, numeric: false, note: null };
}

export function cell(text: string, value: number | null, note: string | null = null): CellView {
  return { text, numeric: true, note, ...(value !== null && { sort: String(value) }) };
}

export function countCell(value: number | null, language: Language, note: string | null): CellView {
  return cell(value === null ? noValue : formatCount(value, language), value, note);
}
