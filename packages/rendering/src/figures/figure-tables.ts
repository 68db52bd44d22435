import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { MessageKey } from '../messages/catalogue.js';
import { message } from '../messages/message.js';
import type { CellView, TableView } from '../views/table-view.js';
import { countCell, estimateCell, meanCell } from './cells.js';
import { indicatorsOf, resultAt, rowValues, type FigureIndicator, type FigureInput } from './figure-input.js';
import { optionTable } from './option-table.js';
import { styleOf } from './indicator-style.js';
import { sideBySideTable } from './side-by-side-table.js';

/** The tables of a figure: one for each kind of measure in it, and one for each distribution. */
export function figureTables(input: FigureInput): readonly TableView[] {
  const indicators = indicatorsOf(input);
  const kinds = [...new Set(indicators.map(({ indicator }) => indicator.kind))];
  const tables = kinds.flatMap((kind) => {
    const own = indicators.filter(({ indicator }) => indicator.kind === kind);
    if (kind === 'distribution') return own.flatMap((one) => optionTable(input, one));
    return kind === 'change' || input.figure.by === undefined
      ? [longTable(input, own)]
      : [sideBySideTable(input, own)];
  });
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

/** Headers of the numbers of each kind of measure; the cells below come in the same order. */
const columnsOfKind = {
  count: ['figure.count'],
  proportion: ['figure.n', 'figure.numerator', 'figure.share'],
  mean: ['figure.n', 'figure.mean', 'figure.sd'],
  change: ['figure.n', 'figure.before', 'figure.after', 'figure.difference'],
  distribution: [],
  ratio: ['figure.n', 'figure.numerator', 'figure.ratio'],
} as const satisfies Record<Indicator['kind'], readonly MessageKey[]>;

/** One row for each measure, value and group. */
function longTable(input: FigureInput, indicators: readonly FigureIndicator[]): TableView {
  const { language, figure, series } = input;
  const several = indicators.length > 1;
  const kind = indicators[0]?.indicator.kind ?? 'count';
  const sections = indicators.map((one) => ({
    title: several ? textIn(one.indicator.title, language) : null,
    rows: rowValues(input).flatMap((value) =>
      series.flatMap((group) => {
        const result = resultAt(group, one.key, figure.by, value);
        if (!result) return [];
        const headers = [
          ...(value === null || figure.by === undefined ? [] : [input.labelOf(figure.by, value)]),
          group.label,
        ];
        return [{ headers, strong: false, cells: cellsOf(one.indicator, result, language) }];
      }),
    ),
  }));
  return {
    id: '',
    caption: several || !indicators[0] ? '' : textIn(indicators[0].indicator.title, language),
    columnGroups: [],
    rowHeaders: [
      ...(figure.by === undefined ? [] : [input.dimensionTitle(figure.by)]),
      message(language, 'figure.group'),
    ],
    columns: columnsOfKind[kind].map((key) => ({ label: message(language, key), numeric: true })),
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
      return [n, countCell(result.k, language, reason), estimateCell(result, style, language, reason)];
    case 'mean': {
      const sd = { value: result.sd ?? null, low: null, high: null };
      return [n, estimateCell(result, style, language, reason), estimateCell(sd, style, language, reason)];
    }
    case 'change':
      return [
        n,
        ...[result.before, result.after, result.difference].map((figure) =>
          meanCell(figure, style, language, reason),
        ),
      ];
    case 'distribution':
      return [];
  }
}
