import type { RunAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { builtInLabel, message, type CsvCell } from '@kvalreg/rendering';
import { withMoment } from '../platform/pages/as-of-text.js';
import { spreadsheetCsv } from '../platform/pages/spreadsheet-csv.js';
import { runState } from './figures/run-figure.js';

/** The periods of a run chart, one a row, each with the median that it is judged by; shares are parts of one, unrounded. */
export function runFile(
  { source, indicator, unit, by, series, asOfTime }: RunAnswer,
  whole: string,
  language: Language,
): string {
  const title = textIn(source.indicators[indicator]?.title ?? {}, language);
  const header = [
    message(language, 'figure.measure'),
    message(language, 'dimension.unit'),
    message(language, 'comparison.period'),
    message(language, 'figure.n'),
    message(language, 'figure.value'),
    message(language, 'comparison.median'),
    message(language, 'comparison.state'),
  ];
  const rows = series.points.map((point): readonly CsvCell[] => [
    title,
    unit?.name ?? whole,
    builtInLabel(by, point.period, language) ?? point.period,
    point.n,
    point.value,
    series.centre,
    runState(point, language),
  ]);
  const { header: heads, lines } = withMoment(header, rows, asOfTime, language);
  return spreadsheetCsv(heads, lines, language);
}
