import { unknownGroup, type DisclosedResult } from '@kvalreg/engine';
import type { FigureInput } from '../figure-input.js';

/** The values of the second dimension of a figure, the own unit first and then by name. */
export function panelValues({ figure, series, labelOf, ownUnit, language }: FigureInput): readonly string[] {
  const { by = '', across = '' } = figure;
  const values = new Set(
    (series.at(-1)?.results ?? []).flatMap(({ group }) => {
      const value = group[across];
      return value !== undefined && group[by] !== undefined ? [value] : [];
    }),
  );
  const last = (value: string) => (value === unknownGroup || value === '' ? 1 : 0);
  const isOwn = (value: string) => (across === 'unit' && value === ownUnit ? 0 : 1);
  return [...values].toSorted(
    (a, b) =>
      isOwn(a) - isOwn(b) ||
      last(a) - last(b) ||
      labelOf(across, a).localeCompare(labelOf(across, b), language),
  );
}

/** The result of one period in one panel. */
export function panelResult(
  { figure, series }: FigureInput,
  key: string,
  panel: string,
  period: string,
): DisclosedResult | undefined {
  const { by = '', across = '' } = figure;
  return series
    .at(-1)
    ?.results.find(
      ({ indicator, group }) => indicator === key && group[across] === panel && group[by] === period,
    );
}
