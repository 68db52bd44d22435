import { textIn } from '@kvalreg/declaration';
import { message } from '../../messages/message.js';
import type { FigureView } from '../../views/figure-views.js';
import { withheldNote } from '../cells.js';
import { definitionsOf } from '../definitions.js';
import { betterOf } from '../indicator-style.js';
import { chosenCharts } from './chosen-charts.js';
import type { ChosenInput } from './chosen-input.js';
import { chosenTable } from './chosen-table.js';

/** One measure as a reader asked for it: charts and table of the same numbers, and how they were reached. */
export function chosenFigure(input: ChosenInput): FigureView {
  const { declared, indicator, language } = input;
  const { charts, left } = chosenCharts(input);
  const table = chosenTable(input);
  const results = input.series.flatMap((one) =>
    one.results.filter((result) => result.indicator === indicator),
  );
  const withheld = withheldNote(results, input.smallestN, language);
  const better = betterOf(declared, language);
  return {
    id: input.id,
    title: textIn(declared.title, language),
    headingLevel: 2,
    charts,
    severalCharts: charts.length > 1,
    tables: table ? [table] : [],
    notes: [
      ...(better === null ? [] : [`${better}.`]),
      ...(left > 0 ? [message(language, 'figures.chartsLeft', { left })] : []),
      ...(charts.length > 0 && results.some(({ low }) => low !== null)
        ? [message(language, 'figure.intervalBars')]
        : []),
      ...(withheld === null ? [] : [withheld]),
    ],
    definitions: definitionsOf({
      id: input.id,
      // What all cases together rest on: once, however they are divided.
      figure: { title: declared.title, indicators: [indicator], chart: 'columns' },
      pathway: input.source,
      language,
      series: input.series,
      labelOf: input.labelOf,
      dimensionTitle: input.dimensionTitle,
      smallestN: input.smallestN,
    }),
  };
}
