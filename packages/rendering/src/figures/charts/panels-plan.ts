import { textIn } from '@kvalreg/declaration';
import { message } from '../../messages/message.js';
import { resultAt, type FigureIndicator, type FigureInput } from '../figure-input.js';
import { rangeOf, styleOf } from '../indicator-style.js';
import { axesOf } from './axis-titles.js';
import { extremes, sentences } from '../../charts/words/extremes.js';
import { panelSeries } from './panels.js';
import type { PlannedCharts } from './planned-chart.js';
import { axisValues, isIncomplete } from './time-rows.js';

/** The same trend for each value of the second dimension, beside that of all together. */
export function panelsPlan(input: FigureInput, { key, indicator }: FigureIndicator): PlannedCharts {
  const { language, figure, series } = input;
  const { by = '' } = figure;
  const periods = axisValues(input).map((value) => value ?? '');
  const whole = series.at(-1);
  const ofWhole = whole ? periods.map((period) => resultAt(whole, key, by, period)) : [];
  const panels = panelSeries(input).map((panel) => ({
    label: panel.label,
    isOwn: panel.tone === 'own',
    results: periods.map((period) => resultAt(panel, key, by, period)),
  }));
  const style = styleOf(indicator);
  const last = periods.at(-1);
  const isOpen = periods.map((_, at) =>
    isIncomplete([ofWhole[at], ...panels.map(({ results }) => results[at])]),
  );
  return {
    notes: [
      ...(panels.length > 0 ? [message(language, 'chart.sameScale')] : []),
      ...(isOpen.includes(true) ? [message(language, 'chart.incomplete')] : []),
    ],
    charts: [
      {
        title: textIn(indicator.title, language),
        spec: {
          kind: 'small-multiples',
          language,
          style,
          range: rangeOf(indicator),
          axes: axesOf(input, [indicator]),
          categories: periods.map((period) => input.labelOf(by, period, [key])),
          incomplete: isOpen,
          panels: panels.map(({ label, isOwn, results }) => ({
            label,
            isOwn,
            values: results.map((result) => result?.value ?? null),
          })),
          reference: ofWhole.some((result) => typeof result?.value === 'number')
            ? { label: whole?.label ?? '', values: ofWhole.map((result) => result?.value ?? null) }
            : null,
          noneLabel: message(language, 'chart.noValues'),
        },
        description: sentences([
          ...(last === undefined
            ? []
            : [message(language, 'chart.inPeriod', { period: input.labelOf(by, last, [key]) })]),
          ...extremes(
            panels.map(({ label, isOwn, results }) => ({
              label,
              isOwn,
              value: results.at(-1)?.value ?? null,
            })),
            style,
            language,
          ),
        ]),
      },
    ],
  };
}
