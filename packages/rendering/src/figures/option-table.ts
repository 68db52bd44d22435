import { textIn } from '@kvalreg/declaration';
import { percentStyle } from '../format/format-interval.js';
import { message } from '../messages/message.js';
import type { TableView } from '../views/table-view.js';
import { inPoints, pointStyle } from './balance-cell.js';
import { countCell, estimateCell } from './cells.js';
import { resultAt, rowValues, type FigureIndicator, type FigureInput } from './figure-input.js';

/** A distribution: one row for each option, one block of columns for each group. One table for each value of `by`. */
export function optionTable(input: FigureInput, { key, indicator }: FigureIndicator): readonly TableView[] {
  const { language, figure, series } = input;
  if (indicator.kind !== 'distribution') return [];
  const title = textIn(indicator.title, language);
  return rowValues(input).flatMap((value) => {
    const results = series.map((one) => resultAt(one, key, figure.by, value));
    if (results.every((result) => result === undefined)) return [];
    const rows = indicator.options.map(({ code, label }) => ({
      headers: [textIn(label, language)],
      strong: false,
      cells: results.flatMap((result) => {
        const option = result?.options?.find((one) => one.code === code);
        return [
          estimateCell(option, percentStyle, language, result?.suppressed),
          countCell(option?.k, language, result?.suppressed),
        ];
      }),
    }));
    const balance = indicator.balance
      ? [
          {
            headers: [
              message(language, 'units.balance', { title: textIn(indicator.balance.title, language) }),
            ],
            strong: true,
            fixed: true,
            cells: results.flatMap((result) => [
              estimateCell(inPoints(result?.balance), pointStyle, language, result?.suppressed),
              { text: '', numeric: true, note: null },
            ]),
          },
        ]
      : [];
    const total = {
      headers: [message(language, 'figure.n')],
      strong: true,
      fixed: true,
      cells: results.flatMap((result) => [
        { text: '', numeric: true, note: null },
        countCell(result?.n, language, result?.suppressed),
      ]),
    };
    return [
      {
        id: '',
        caption:
          value === null || figure.by === undefined
            ? title
            : `${title}, ${input.labelOf(figure.by, value, [key])}`,
        columnGroups:
          series.length > 1
            ? [{ label: '', span: 1 }, ...series.map(({ label }) => ({ label, span: 2 }))]
            : [],
        rowHeaders: [message(language, 'figure.option')],
        columns: series.flatMap(() => [
          { label: message(language, 'figure.share'), numeric: true },
          { label: message(language, 'figure.count'), numeric: true },
        ]),
        sections: [{ title: null, rows: [...rows, ...balance, total] }],
        captionHidden: false,
      },
    ];
  });
}
