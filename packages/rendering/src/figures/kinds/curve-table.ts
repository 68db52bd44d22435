import { textIn, type Language, type TimeToEventIndicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { percentStyle } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { TableView } from '../../views/table-view.js';
import { eventWords } from '../../explanations/field-words.js';
import { countCell, estimateCell } from '../cells.js';
import type { FigureInput } from '../figure-input.js';
import { sectionsByValue } from './sections-by-value.js';

/** A time to event: one row for each day that is shown, with the events so far and who was followed to it. */
export function curveTable(input: FigureInput, key: string, indicator: TimeToEventIndicator): TableView {
  const { language, pathway, series } = input;
  return {
    id: '',
    caption: textIn(indicator.title, language),
    captionHidden: false,
    columnGroups:
      series.length > 1 ? [{ label: '', span: 1 }, ...series.map(({ label }) => ({ label, span: 3 }))] : [],
    rowHeaders: [message(language, 'chart.days', { start: eventWords(pathway, 'date', language) })],
    columns: series.flatMap(({ results }) =>
      [
        message(language, 'kind.incidence'),
        message(language, 'kind.events'),
        atRiskTitle(message(language, 'kind.atRisk'), results, language),
      ].map((label) => ({ label, numeric: true })),
    ),
    sections: sectionsByValue(input, key, (results) => [
      ...indicator.at.map((day, at) => ({
        headers: [message(language, 'kind.day', { days: formatCount(day, language) })],
        strong: false,
        fixed: true,
        cells: results.flatMap((result) => {
          const point = result?.curve?.[at];
          return [
            estimateCell(point, percentStyle, language, result?.suppressed),
            countCell(point?.k, language, result?.suppressed),
            countCell(point?.atRisk, language, result?.suppressed),
          ];
        }),
      })),
      {
        headers: [
          message(language, series.some(({ results }) => stepOf(results)) ? 'kind.nExact' : 'figure.n'),
        ],
        strong: false,
        fixed: true,
        cells: results.flatMap((result) => [
          { text: '', numeric: true, note: null },
          { text: '', numeric: true, note: null },
          countCell(result?.n, language, result?.suppressed),
        ]),
      },
    ]),
  };
}

/** What numbers at risk are called, with how they are rounded for readers who are not told of single cases. */
export function atRiskTitle(label: string, results: readonly DisclosedResult[], language: Language): string {
  const step = stepOf(results);
  return step === undefined
    ? label
    : message(language, 'kind.atRiskRounded', { label, step: formatCount(step, language) });
}

function stepOf(results: readonly DisclosedResult[]): number | undefined {
  return results.find(({ atRiskStep }) => atRiskStep !== undefined)?.atRiskStep;
}
