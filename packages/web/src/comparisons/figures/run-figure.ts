import type { RunAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import {
  builtInLabel,
  drawChart,
  formatValue,
  message,
  rangeOf,
  styleOf,
  valueTitle,
  type FigureView,
} from '@kvalreg/rendering';
import { cell, countCell, emptyFigure, tableOf } from './comparison-parts.js';
import { betterNote, definitionsOf, type Explained } from './measure-words.js';

/** An indicator over periods around its median. */
export function runFigure(
  { by, source, indicator, series }: RunAnswer,
  explained: Explained,
  language: Language,
): FigureView {
  const declared = source.indicators[indicator];
  const style = declared ? styleOf(declared) : { percent: false, decimals: 1 };
  const title = textIn(declared?.title ?? {}, language);
  const { points, centre } = series;
  const label = (period: string): string => builtInLabel(by, period, language) ?? period;
  const median = centre === null ? '' : formatValue(centre, style, language);
  const chart =
    centre === null
      ? null
      : drawChart(
          {
            kind: 'run',
            language,
            style,
            range: declared ? rangeOf(declared) : null,
            axes: {
              ...(declared && { value: valueTitle(declared, language) }),
              category: message(language, 'comparison.period'),
            },
            tone: 'own',
            categories: points.map(({ period }) => label(period)),
            values: points.map(({ value }) => value),
            incomplete: points.map(({ incomplete }) => incomplete),
            median: { label: `${message(language, 'comparison.median')} ${median}`, value: centre },
            shift: null,
          },
          {
            id: 'run-chart',
            title: message(language, 'figure.chartOf', { title }),
            description: message(language, 'figure.chartTable'),
          },
        );
  return {
    ...emptyFigure('run', title),
    charts: chart ? [chart] : [],
    tables:
      points.length === 0
        ? []
        : [
            {
              ...tableOf('run', title, language),
              rowHeaders: [message(language, 'comparison.period')],
              columns: [
                {
                  label: declared ? valueTitle(declared, language) : message(language, 'comparison.result'),
                  numeric: true,
                },
                { label: 'n', numeric: true },
                { label: message(language, 'comparison.state'), numeric: false },
              ],
              sections: [
                {
                  title: null,
                  rows: points.map((point) => ({
                    headers: [label(point.period)],
                    strong: false,
                    cells: [
                      cell(formatValue(point.value, style, language), point.value),
                      countCell(point.n, language, null),
                      { text: runState(point, language), numeric: false, note: null },
                    ],
                  })),
                },
              ],
            },
          ],
    notes: [
      ...betterNote(declared, language),
      ...(median === '' ? [] : [`${message(language, 'comparison.median')}: ${median}.`]),
    ],
    definitions: definitionsOf(source, [indicator], explained, language),
  };
}

/** Whether a period is judged. */
export function runState(
  { incomplete, withheld }: RunAnswer['series']['points'][number],
  language: Language,
): string {
  if (withheld) return message(language, 'comparison.notShown');
  return message(language, incomplete ? 'comparison.notOver' : 'comparison.over');
}
