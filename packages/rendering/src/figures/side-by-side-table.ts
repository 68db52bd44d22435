import { textIn, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { message } from '../messages/message.js';
import type { CellView, ColumnView, TableView } from '../views/table-view.js';
import { countCell, estimateCell } from './cells.js';
import { placeOf } from './charts/time-rows.js';
import {
  resultAt,
  rowValues,
  type FigureIndicator,
  type FigureInput,
  type FigureSeries,
} from './figure-input.js';
import { styleOf } from './indicator-style.js';
import { periodState } from './judging-notes.js';
import { sharedLabel } from './shared-label.js';
import { headingOf, nHeadingOf } from './kinds/value-header.js';

/** One row for each value (for instance year), the groups beside each other, n beside every estimate. */
export function sideBySideTable(input: FigureInput, indicators: readonly FigureIndicator[]): TableView {
  const { language, figure, series } = input;
  const by = figure.by ?? '';
  const blocks = indicators.flatMap((one) => series.map((group) => ({ one, group })));
  const several = indicators.length > 1;
  const keys = indicators.map(({ key }) => key);
  const rows = rowValues(input).flatMap((value) => {
    if (value === null) return [];
    const { label, holdsForAll } = sharedLabel(input, value, keys);
    return [
      {
        headers: [label],
        places: [placeOf(by, value)],
        strong: false,
        cells: blocks.flatMap(({ one, group }) => {
          const cells = cellsOf(input, one, group, value);
          return holdsForAll ? cells : withState(cells, resultAt(group, one.key, by, value), language);
        }),
      },
    ];
  });
  const groupLabel = (one: FigureIndicator, group: FigureSeries) =>
    [several ? textIn(one.indicator.title, language) : null, series.length > 1 ? group.label : null]
      .filter((part) => part !== null)
      .join(', ');
  return {
    id: '',
    caption: several ? '' : indicators[0] ? textIn(indicators[0].indicator.title, language) : '',
    columnGroups:
      blocks.length > 1
        ? [
            { label: '', span: 1 },
            ...blocks.map(({ one, group }) => ({
              label: groupLabel(one, group),
              span: columnsOf(input, one).length,
            })),
          ]
        : [],
    rowHeaders: [input.dimensionTitle(by)],
    columns: blocks.flatMap(({ one }) => columnsOf(input, one)),
    sections: [{ title: null, rows }],
    captionHidden: false,
  };
}

/** The value of a measure whose period is not complete, where that of another beside it is. */
function withState(
  [value, ...others]: readonly CellView[],
  result: DisclosedResult | undefined,
  language: Language,
): readonly CellView[] {
  const state = result && periodState(result, language);
  if (!value) return [];
  return state ? [{ ...value, text: `${value.text} (${state})` }, ...others] : [value, ...others];
}

function columnsOf({ language }: FigureInput, { indicator }: FigureIndicator): readonly ColumnView[] {
  const value = { label: headingOf(indicator, language), numeric: true };
  const n = { label: nHeadingOf(indicator, language), numeric: true };
  if (indicator.kind === 'count') return [{ label: message(language, 'figure.count'), numeric: true }];
  if (indicator.kind === 'ratio') {
    return [value, { label: message(language, 'figure.numerator'), numeric: true }, n];
  }
  return [value, n];
}

function cellsOf(
  input: FigureInput,
  { key, indicator }: FigureIndicator,
  group: FigureSeries,
  value: string,
): readonly CellView[] {
  const { language, figure } = input;
  const result = resultAt(group, key, figure.by, value);
  const reason = result?.suppressed;
  if (indicator.kind === 'count') return [countCell(result?.value ?? (reason ? null : 0), language, reason)];
  return [
    estimateCell(result, styleOf(indicator), language, reason),
    ...(indicator.kind === 'ratio' ? [countCell(result?.k ?? (reason ? null : 0), language, reason)] : []),
    countCell(result?.n ?? (reason ? null : 0), language, reason),
  ];
}
