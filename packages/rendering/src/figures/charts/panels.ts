import { unknownGroup } from '@kvalreg/engine';
import type { FigureInput, FigureSeries } from '../figure-input.js';

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

/** Each panel as a group of its own, by the axis alone: what tables and files list after all together. */
export function panelSeries(input: FigureInput): readonly FigureSeries[] {
  const { by = '', across = '' } = input.figure;
  const results = input.series.at(-1)?.results ?? [];
  return panelValues(input).map((panel) => ({
    label: input.labelOf(across, panel),
    tone: across === 'unit' && panel === input.ownUnit ? 'own' : 'other',
    results: results.flatMap((result) => {
      const { [across]: value, [by]: period } = result.group;
      return value === panel && period !== undefined ? [{ ...result, group: { [by]: period } }] : [];
    }),
  }));
}
