import { textIn } from '@kvalreg/declaration';
import { allUnits } from '@kvalreg/engine';
import type { CsvCell } from '../csv/to-csv.js';
import { message } from '../messages/message.js';
import { indicatorsOf, resultAt, rowValues, type FigureInput } from './figure-input.js';
import { periodState } from './judging-notes.js';
import { panelSeries } from './charts/panels.js';
import { estimateRows } from './kinds/estimate-rows.js';
import { whyNoValue } from './why-no-value.js';

/**
 * The columns of the table that `figureCsvRows` makes. Shares are written as parts of one, unrounded. What is withheld has
 * the code `withheld` in every language, for programs, and beside it a sentence for readers.
 */
export function figureCsvHeader({ language }: Pick<FigureInput, 'language'>): readonly string[] {
  const interval = [
    message(language, 'figure.value'),
    message(language, 'figure.low'),
    message(language, 'figure.high'),
  ];
  return [
    message(language, 'figure.figure'),
    message(language, 'figure.measure'),
    message(language, 'figure.part'),
    message(language, 'dimension.value'),
    message(language, 'figure.group'),
    message(language, 'figure.n'),
    message(language, 'figure.numerator'),
    ...interval,
    message(language, 'figure.sd'),
    message(language, 'kind.exposure'),
    message(language, 'kind.atRisk'),
    message(language, 'figure.population'),
    message(language, 'figure.excluded'),
    message(language, 'figure.unknown'),
    message(language, 'figure.withheld'),
    message(language, 'figure.whyNoValue'),
    message(language, 'figure.state'),
  ];
}

/** Every number of a figure, one estimate a row. */
export function figureCsvRows(input: FigureInput): readonly (readonly CsvCell[])[] {
  const { language, figure } = input;
  const series = figure.across === undefined ? input.series : [...input.series, ...panelSeries(input)];
  return indicatorsOf(input).flatMap(({ key, indicator }) =>
    rowValues({ ...input, series }).flatMap((value) =>
      series.flatMap((group) => {
        const result = resultAt(group, key, figure.by, value);
        if (!result) return [];
        return estimateRows(result, indicator, language).map(
          ({ part, n, k, value: estimate, low, high, sd, exposure, atRisk }): readonly CsvCell[] => [
            textIn(figure.title, language),
            textIn(indicator.title, language),
            part,
            value === null || figure.by === undefined ? null : input.labelOf(figure.by, value, [key]),
            figure.by === 'unit' && isOneUnit(value) ? null : group.label,
            n,
            k,
            estimate,
            low,
            high,
            sd,
            exposure,
            atRisk,
            result.population,
            result.excluded ? result.excluded.reduce((a, b) => a + b, 0) : null,
            result.unknown,
            result.suppressed ?? null,
            whyNoValue(result, language),
            periodState(result, language),
          ],
        );
      }),
    ),
  );
}

/** Whose figure it is stands in the row's own name: beside it, a group would tell of another. */
function isOneUnit(value: string | null): boolean {
  return value !== null && value !== allUnits;
}
