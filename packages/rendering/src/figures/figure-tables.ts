import { textIn, type ChangeIndicator, type Indicator, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { message } from '../messages/message.js';
import type { CellView, TableView } from '../views/table-view.js';
import { countCell, estimateCell, meanCell } from './cells.js';
import { indicatorsOf, resultAt, rowValues, type FigureIndicator, type FigureInput } from './figure-input.js';
import { measureStyleOf, styleOf } from './indicator-style.js';
import { panelTable } from './charts/panel-table.js';
import { placeOf } from './charts/time-rows.js';
import { curveTable } from './kinds/curve-table.js';
import { optionColumns } from './kinds/option-columns.js';
import { partTable } from './kinds/part-table.js';
import { transitionTables } from './kinds/transition-tables.js';
import { headingOf, nHeadingOf } from './kinds/value-header.js';
import { optionTable } from './option-table.js';
import { sideBySideTable } from './side-by-side-table.js';

/** The tables of a figure: one for each kind of measure in it, and those of each measure that is several numbers. */
export function figureTables(input: FigureInput): readonly TableView[] {
  const indicators = indicatorsOf(input);
  const tables = input.figure.across === undefined ? byKind(input, indicators) : [panelTable(input)];
  const title = textIn(input.figure.title, input.language);
  return tables
    .filter(({ sections }) => sections.some(({ rows }) => rows.length > 0))
    .map((table, index, all) => ({
      ...table,
      id: `${input.id}-table-${String(index + 1)}`,
      caption: table.caption === '' ? title : table.caption,
      // The title of the figure stands right above a table that is alone.
      captionHidden: all.length === 1,
    }));
}

function byKind(input: FigureInput, indicators: readonly FigureIndicator[]): readonly TableView[] {
  const kinds = [...new Set(indicators.map(({ indicator }) => indicator.kind))];
  return kinds.flatMap((kind) => {
    const own = indicators.filter(({ indicator }) => indicator.kind === kind);
    switch (kind) {
      case 'distribution':
      case 'composite':
      case 'transition':
      case 'time-to-event':
        return own.flatMap((one) => tablesOf(input, one));
      // What stands in one column must be the same measure.
      case 'change':
      case 'quantile':
        return byHeading(input, own).map((alike) => longTable(input, alike));
      default:
        if (input.figure.by !== undefined) return [sideBySideTable(input, own)];
        return byHeading(input, own).map((alike) => longTable(input, alike));
    }
  });
}

/** The tables of an indicator whose figure is several numbers. */
function tablesOf(input: FigureInput, one: FigureIndicator): readonly TableView[] {
  const { key, indicator } = one;
  switch (indicator.kind) {
    case 'distribution':
      return input.optionsInColumns ? [optionColumns(input, key, indicator)] : optionTable(input, one);
    case 'composite':
      return [partTable(input, key, indicator)];
    case 'transition':
      return transitionTables(input, key, indicator);
    case 'time-to-event':
      return [curveTable(input, key, indicator)];
    default:
      return [];
  }
}

function byHeading(
  { language }: FigureInput,
  indicators: readonly FigureIndicator[],
): readonly (readonly FigureIndicator[])[] {
  const headings = [...new Set(indicators.map(({ indicator }) => headingOf(indicator, language)))];
  return headings.map((heading) =>
    indicators.filter(({ indicator }) => headingOf(indicator, language) === heading),
  );
}

/** Headers of the numbers of a measure; the cells below come in the same order. */
function columnsOf(indicator: Indicator, language: Language): readonly string[] {
  const [n, value] = [nHeadingOf(indicator, language), headingOf(indicator, language)];
  switch (indicator.kind) {
    case 'count':
      return [value];
    case 'proportion':
    case 'ratio':
      return [value, message(language, 'figure.numerator'), n];
    case 'mean':
      return [value, message(language, 'figure.sd'), n];
    case 'quantile':
      return [value, message(language, 'kind.lowerQuartile'), message(language, 'kind.upperQuartile'), n];
    case 'change': {
      const difference = (['figure.before', 'figure.after', 'figure.difference'] as const).map((key) =>
        message(language, key),
      );
      return [...difference, ...(isScaled(indicator) ? [value] : []), n];
    }
    default:
      return [value, n];
  }
}

function isScaled(indicator: ChangeIndicator): boolean {
  return indicator.as === 'percentage' || indicator.as === 'effect-size';
}

/** One row for each measure, value and group. */
function longTable(input: FigureInput, indicators: readonly FigureIndicator[]): TableView {
  const { language, figure, series } = input;
  const several = indicators.length > 1;
  // What all rows would say alike, no column needs to.
  const namesGroups = series.length > 1 || figure.by === undefined;
  const columns = indicators[0] ? columnsOf(indicators[0].indicator, language) : [];
  const sections = indicators.map((one) => ({
    title: several ? textIn(one.indicator.title, language) : null,
    rows: rowValues(input).flatMap((value) =>
      series.flatMap((group) => {
        const result = resultAt(group, one.key, figure.by, value);
        if (!result) return [];
        const headers = [
          ...(value === null || figure.by === undefined ? [] : [input.labelOf(figure.by, value, [one.key])]),
          ...(namesGroups ? [group.label] : []),
        ];
        const places = value === null || figure.by === undefined ? [] : [placeOf(figure.by, value)];
        return [{ headers, places, strong: false, cells: cellsOf(one.indicator, result, language) }];
      }),
    ),
  }));
  return {
    id: '',
    caption: several || !indicators[0] ? '' : textIn(indicators[0].indicator.title, language),
    columnGroups: [],
    rowHeaders: [
      ...(figure.by === undefined ? [] : [input.dimensionTitle(figure.by)]),
      ...(namesGroups ? [message(language, 'figure.group')] : []),
    ],
    columns: columns.map((label) => ({ label, numeric: true })),
    sections,
    captionHidden: false,
  };
}

function cellsOf(indicator: Indicator, result: DisclosedResult, language: Language): readonly CellView[] {
  const style = styleOf(indicator);
  const reason = result.suppressed;
  const n = countCell(result.n, language, reason);
  switch (indicator.kind) {
    case 'count':
      return [countCell(result.value, language, reason)];
    case 'proportion':
    case 'ratio':
      return [estimateCell(result, style, language, reason), countCell(result.k, language, reason), n];
    case 'mean': {
      const sd = { value: result.sd ?? null, low: null, high: null };
      return [estimateCell(result, style, language, reason), estimateCell(sd, style, language, reason), n];
    }
    case 'quantile': {
      const { lower = null, upper = null } = result.quartiles ?? {};
      return [
        ...[result, ...[lower, upper].map((value) => ({ value, low: null, high: null }))].map((figure) =>
          estimateCell(figure, style, language, reason),
        ),
        n,
      ];
    }
    case 'change':
      return [
        ...[result.before, result.after, result.difference].map((figure) =>
          meanCell(figure, measureStyleOf(indicator), language, reason),
        ),
        ...(isScaled(indicator) ? [estimateCell(result, style, language, reason)] : []),
        n,
      ];
    default:
      return [estimateCell(result, style, language, reason), n];
  }
}
