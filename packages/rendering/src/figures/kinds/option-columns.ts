import { textIn, type DistributionIndicator } from '@kvalreg/declaration';
import { percentStyle, type NumberStyle } from '../../format/format-interval.js';
import { message } from '../../messages/message.js';
import type { TableView } from '../../views/table-view.js';
import { inPoints, pointStyle } from '../balance-cell.js';
import { countCell, estimateCell } from '../cells.js';
import { placeOf } from '../charts/time-rows.js';
import { resultAt, rowValues, type FigureInput } from '../figure-input.js';

const wholePercent: NumberStyle = { ...percentStyle, decimals: 0 };

/** A distribution in one table: a row for each value and group, and the share of every option in a column of its own. */
export function optionColumns(input: FigureInput, key: string, indicator: DistributionIndicator): TableView {
  const { language, figure, series } = input;
  const { by } = figure;
  const namesGroups = series.length > 1 || by === undefined;
  const { balance } = indicator;
  const labels = [
    ...indicator.options.map(({ label }) => textIn(label, language)),
    ...(balance ? [message(language, 'units.balance', { title: textIn(balance.title, language) })] : []),
    message(language, 'figure.n'),
  ];
  const rows = rowValues(input).flatMap((value) =>
    series.flatMap((group) => {
      const result = resultAt(group, key, by, value);
      if (!result) return [];
      const isDivided = value !== null && by !== undefined;
      return [
        {
          headers: [
            ...(isDivided ? [input.labelOf(by, value, [key])] : []),
            ...(namesGroups ? [group.label] : []),
          ],
          places: isDivided ? [placeOf(by, value)] : [],
          strong: false,
          cells: [
            ...indicator.options.map(({ code }) => {
              const share = result.options?.find((option) => option.code === code)?.value ?? null;
              const estimate = { value: share, low: null, high: null };
              return estimateCell(estimate, wholePercent, language, result.suppressed);
            }),
            ...(balance
              ? [estimateCell(inPoints(result.balance), pointStyle, language, result.suppressed)]
              : []),
            countCell(result.n, language, result.suppressed),
          ],
        },
      ];
    }),
  );
  return {
    id: '',
    caption: textIn(indicator.title, language),
    captionHidden: false,
    columnGroups: [],
    rowHeaders: [
      ...(by === undefined ? [] : [input.dimensionTitle(by)]),
      ...(namesGroups ? [message(language, 'figure.group')] : []),
    ],
    columns: labels.map((label) => ({ label, numeric: true })),
    sections: [{ title: null, rows }],
  };
}
