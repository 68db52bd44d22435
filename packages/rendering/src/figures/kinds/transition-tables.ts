import { textIn, type TransitionIndicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { formatValue, noValue, percentStyle } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { CellView, TableView } from '../../views/table-view.js';
import { countCell, estimateCell } from '../cells.js';
import { resultAt, type FigureInput, type FigureSeries } from '../figure-input.js';
import { sectionsByValue } from './sections-by-value.js';

/**
 * A transition: how many moved which way; and, where the figure is not divided, from each state to each with the share of
 * those who began in it.
 */
export function transitionTables(
  input: FigureInput,
  key: string,
  indicator: TransitionIndicator,
): readonly TableView[] {
  const matrices =
    input.figure.by === undefined ? input.series.map((one) => stateTable(input, key, indicator, one)) : [];
  return [movementTable(input, key, indicator), ...matrices];
}

function movementTable(input: FigureInput, key: string, indicator: TransitionIndicator): TableView {
  const { language, series } = input;
  const cellsOf = (result: DisclosedResult | undefined, at: number): readonly CellView[] => {
    const movement = result?.movements?.[at];
    return [
      estimateCell(movement, percentStyle, language, result?.suppressed),
      countCell(movement?.k, language, result?.suppressed),
    ];
  };
  return {
    id: '',
    caption: textIn(indicator.title, language),
    captionHidden: false,
    columnGroups:
      series.length > 1 ? [{ label: '', span: 1 }, ...series.map(({ label }) => ({ label, span: 2 }))] : [],
    rowHeaders: [message(language, 'kind.movement')],
    columns: series.flatMap(() =>
      (['figure.share', 'figure.count'] as const).map((label) => ({
        label: message(language, label),
        numeric: true,
      })),
    ),
    sections: sectionsByValue(input, key, (results) => [
      ...(['kind.improved', 'kind.unchanged', 'kind.worse'] as const).map((direction, at) => ({
        headers: [message(language, direction)],
        strong: false,
        fixed: true,
        cells: results.flatMap((result) => cellsOf(result, at)),
      })),
      {
        headers: [message(language, 'figure.n')],
        strong: true,
        fixed: true,
        cells: results.flatMap((result) => [
          { text: '', numeric: true, note: null },
          countCell(result?.n, language, result?.suppressed),
        ]),
      },
    ]),
  };
}

function stateTable(
  input: FigureInput,
  key: string,
  { title, options }: TransitionIndicator,
  group: FigureSeries,
): TableView {
  const { language } = input;
  const result = resultAt(group, key, undefined, null);
  const note = result?.suppressed ? message(language, 'suppressed.mark') : null;
  const cellOf = (from: string, to: string): CellView => {
    const found = result?.transitions?.find((one) => one.from === from && one.to === to);
    if (!found) return { text: noValue, numeric: true, note };
    const text = message(language, 'kind.cell', {
      k: formatCount(found.k, language),
      share: formatValue(found.value, percentStyle, language),
    });
    return { text, numeric: true, note: null, sort: String(found.k) };
  };
  return {
    id: '',
    caption: [textIn(title, language), group.label].join(', '),
    captionHidden: false,
    columnGroups: [],
    rowHeaders: [message(language, 'kind.from')],
    columns: options.map(({ label }) => ({
      label: message(language, 'kind.to', { state: textIn(label, language) }),
      numeric: true,
    })),
    sections: [
      {
        title: null,
        rows: result
          ? options.map(({ code, label }) => ({
              headers: [textIn(label, language)],
              strong: false,
              fixed: true,
              cells: options.map((to) => cellOf(code, to.code)),
            }))
          : [],
      },
    ],
  };
}
