import { textIn } from '@kvalreg/declaration';
import { percentStyle, type NumberStyle } from '../../format/format-interval.js';
import { message } from '../../messages/message.js';
import type { CellView, ColumnView, TableView } from '../../views/table-view.js';
import { inPoints, pointStyle } from '../balance-cell.js';
import { countCell, estimateCell } from '../cells.js';
import type { FigureIndicator, FigureInput } from '../figure-input.js';
import { styleOf } from '../indicator-style.js';
import { headingOf, nHeadingOf } from '../kinds/value-header.js';
import type { ComparedUnit } from './compared-unit.js';

const wholePercent: NumberStyle = { ...percentStyle, decimals: 0 };

/** A row for each unit. Of a distribution every option stands in a column of its own, and the balance beside them. */
export function unitTable(
  input: FigureInput,
  one: FigureIndicator,
  units: readonly ComparedUnit[],
): Omit<TableView, 'id' | 'captionHidden'> {
  const { language } = input;
  return {
    caption: textIn(one.indicator.title, language),
    columnGroups: [],
    rowHeaders: [input.dimensionTitle('unit')],
    columns: columnsOf(input, one),
    sections: [
      {
        title: null,
        rows: units.map((unit) => ({
          headers: [unit.label],
          strong: unit.isTotal || unit.isOwn,
          fixed: unit.isTotal,
          cells: cellsOf(input, one, unit),
        })),
      },
    ],
  };
}

function columnsOf({ language }: FigureInput, { indicator }: FigureIndicator): readonly ColumnView[] {
  const numeric = (label: string): ColumnView => ({ label, numeric: true });
  const n = numeric(nHeadingOf(indicator, language));
  switch (indicator.kind) {
    case 'distribution':
      return [
        ...indicator.options.map(({ label }) => numeric(textIn(label, language))),
        ...(indicator.balance
          ? [
              numeric(
                message(language, 'units.balance', { title: textIn(indicator.balance.title, language) }),
              ),
            ]
          : []),
        n,
      ];
    case 'count':
      return [numeric(message(language, 'figure.count'))];
    case 'mean':
      return [
        numeric(
          indicator.unit
            ? message(language, 'units.inUnit', { unit: textIn(indicator.unit, language) })
            : message(language, 'figure.mean'),
        ),
        n,
      ];
    default:
      return [numeric(headingOf(indicator, language)), n];
  }
}

function cellsOf(
  { language }: FigureInput,
  { indicator }: FigureIndicator,
  { result }: ComparedUnit,
): readonly CellView[] {
  const reason = result.suppressed;
  const n = countCell(result.n, language, reason);
  switch (indicator.kind) {
    case 'distribution':
      return [
        ...indicator.options.map(({ code }) => {
          const share = result.options?.find((option) => option.code === code)?.value ?? null;
          return estimateCell({ value: share, low: null, high: null }, wholePercent, language, reason);
        }),
        ...(indicator.balance ? [estimateCell(inPoints(result.balance), pointStyle, language, reason)] : []),
        n,
      ];
    case 'count':
      return [countCell(result.value, language, reason)];
    default:
      return [estimateCell(result, styleOf(indicator), language, reason), n];
  }
}
