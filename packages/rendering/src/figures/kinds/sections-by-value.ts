import type { DisclosedResult } from '@kvalreg/engine';
import type { TableRow, TableSection } from '../../views/table-view.js';
import { resultAt, rowValues, type FigureInput } from '../figure-input.js';

/** Rows of an indicator that need several for one figure: a section for each value that the figure divides by. */
export function sectionsByValue(
  input: FigureInput,
  key: string,
  rowsOf: (results: readonly (DisclosedResult | undefined)[]) => readonly TableRow[],
): readonly TableSection[] {
  const { figure, series } = input;
  return rowValues(input).flatMap((value) => {
    const results = series.map((one) => resultAt(one, key, figure.by, value));
    if (results.every((result) => result === undefined)) return [];
    const title = value === null || figure.by === undefined ? null : input.labelOf(figure.by, value, [key]);
    return [{ title, rows: rowsOf(results) }];
  });
}
