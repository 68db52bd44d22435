import { textIn } from '@kvalreg/declaration';
import { message } from '../../messages/message.js';
import type { FigureView } from '../../views/figure-views.js';
import { withheldNote } from '../cells.js';
import type { TableView } from '../../views/table-view.js';
import { definitionsOf } from '../definitions.js';
import type { FigureInput } from '../figure-input.js';
import { figureTables } from '../figure-tables.js';
import { judgingNotes, unitNotes } from '../judging-notes.js';
import { betterOf } from '../indicator-style.js';
import { chosenCharts } from './chosen-charts.js';
import type { ChosenInput } from './chosen-input.js';
import { chosenTable } from './chosen-table.js';

/** One measure as a reader asked for it: charts and table of the same numbers, and how they were reached. */
export function chosenFigure(input: ChosenInput): FigureView {
  const { declared, indicator, language } = input;
  const { charts, notes, left } = chosenCharts(input);
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
    tables: [...(table ? [table] : []), ...partTables(input)],
    notes: [
      ...(better === null ? [] : [`${better}.`]),
      ...unitNotes([declared], language),
      ...notes,
      ...(left > 0 ? [message(language, 'figures.chartsLeft', { left })] : []),
      ...(charts.length > 0 && hasWhiskers(input) && results.some(({ low }) => low !== null)
        ? [message(language, 'figure.intervalBars')]
        : []),
      ...judgingNotes(results, [declared], language),
      ...(withheld === null ? [] : [withheld]),
    ],
    // What all cases together rest on: once, however they are divided.
    definitions: definitionsOf(plainFigure(input, undefined)),
  };
}

/** Limits of chance and courses in time are drawn without the intervals of their points. */
function hasWhiskers({ chart, declared }: ChosenInput): boolean {
  return (
    chart !== 'run' &&
    chart !== 'funnel' &&
    !['distribution', 'transition', 'time-to-event'].includes(declared.kind)
  );
}

function plainFigure(input: ChosenInput, by: string | undefined): FigureInput {
  const { declared, id, indicator, labelOf, dimensionTitle, language, series, smallestN, source } = input;
  return {
    id,
    figure: {
      title: declared.title,
      indicators: [indicator],
      chart: 'columns',
      ...(by !== undefined && { by }),
    },
    pathway: source,
    language,
    series,
    labelOf,
    dimensionTitle,
    smallestN,
  };
}

/** Measures that are more than a value: their states, their parts or their course in tables of their own. */
function partTables(input: ChosenInput): readonly TableView[] {
  const { by, declared, id } = input;
  const hasParts = ['composite', 'transition', 'time-to-event'].includes(declared.kind);
  if (!hasParts || by.length > 1) return [];
  return figureTables(plainFigure(input, by[0])).map((table, at) => ({
    ...table,
    id: `${id}-part-${String(at + 1)}`,
    captionHidden: false,
  }));
}
