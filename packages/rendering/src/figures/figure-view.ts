import { textIn } from '@kvalreg/declaration';
import { message } from '../messages/message.js';
import type { FigureView } from '../views/figure-views.js';
import { withheldNote } from './cells.js';
import { definitionsOf } from './definitions.js';
import { figureCharts } from './figure-charts.js';
import type { FigureInput } from './figure-input.js';
import { figureTables } from './figure-tables.js';

/** A figure of a report: charts and tables of the same numbers, and how they were reached. */
export function figureView(input: FigureInput): FigureView {
  const charts = figureCharts(input);
  const results = input.series.flatMap((one) =>
    one.results.filter(({ indicator }) => input.figure.indicators.includes(indicator)),
  );
  const withheld = withheldNote(results, input.smallestN, input.language);
  return {
    id: input.id,
    title: textIn(input.figure.title, input.language),
    headingLevel: input.headingLevel ?? 3,
    charts,
    severalCharts: charts.length > 1,
    tables: figureTables(input),
    notes: [
      ...(charts.length > 0 && input.figure.chart !== 'stacked' && results.some(({ low }) => low !== null)
        ? [message(input.language, 'figure.intervalBars')]
        : []),
      ...(withheld === null ? [] : [withheld]),
    ],
    definitions: definitionsOf(input),
  };
}
