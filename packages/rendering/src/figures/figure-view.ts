import { textIn, type ChartName } from '@kvalreg/declaration';
import { instrumentsRead } from '@kvalreg/engine';
import { hasIntervalBand } from '../charts/interval-band.js';
import { message } from '../messages/message.js';
import type { FigureView } from '../views/figure-views.js';
import { withheldNote } from './cells.js';
import { axisValues } from './charts/time-rows.js';
import { definitionsOf } from './definitions.js';
import { figureCharts } from './figure-charts.js';
import { indicatorsOf, type FigureInput } from './figure-input.js';
import { settingNote } from './instrument-note.js';
import { betterOf } from './indicator-style.js';
import { judgingNotes, unitNotes } from './judging-notes.js';
import { restsOn } from './rests-on.js';
import { figureTables } from './figure-tables.js';
import { comparedTables, comparedUnits } from './units/compared-units.js';

/** Charts that draw intervals as bars around their values. */
const hasBars: readonly ChartName[] = ['columns', 'trend', 'before-after', 'bars'];

/** A figure of a report: charts and tables of the same numbers, and how they were reached. */
export function figureView(input: FigureInput): FigureView {
  const isByUnit = input.figure.by === 'unit';
  const byUnit = isByUnit && input.figure.chart === 'bars' ? comparedUnits(input) : null;
  const drawn = byUnit ? { charts: byUnit.charts, notes: [] } : figureCharts(input);
  const ofUnits = isByUnit && input.figure.chart === 'funnel' ? comparedTables(input) : null;
  const { charts } = drawn;
  const results = resultsOf(input);
  const hasBand = input.figure.chart === 'trend' && hasIntervalBand(axisValues(input).length);
  const withheld = withheldNote(results, input.smallestN, input.language);
  return {
    id: input.id,
    title: textIn(input.figure.title, input.language),
    headingLevel: input.headingLevel ?? 3,
    charts,
    severalCharts: charts.length > 1,
    tables: byUnit?.tables ?? ofUnits ?? figureTables(input),
    ...(isForOffice(input) && { emptyText: message(input.language, 'figure.forOffice') }),
    notes: [
      ...restsOn(input),
      ...directionNotes(input),
      ...unitNotes(
        indicatorsOf(input).map(({ indicator }) => indicator),
        input.language,
      ),
      ...settingNotes(input),
      ...(byUnit && charts.length > 0 ? [message(input.language, 'units.sorted')] : []),
      ...drawn.notes,
      ...(charts.length > 0 && hasBars.includes(input.figure.chart) && results.some(({ low }) => low !== null)
        ? [message(input.language, hasBand ? 'chart.intervalBand' : 'figure.intervalBars')]
        : []),
      ...judgingNotes(
        results,
        indicatorsOf(input).map(({ indicator }) => indicator),
        input.language,
      ),
      ...(withheld === null ? [] : [withheld]),
    ],
    definitions: definitionsOf(input),
  };
}

/** The results that the figure shows: another figure of the tab may divide the same indicators otherwise. */
function resultsOf({ figure, series }: FigureInput): FigureInput['series'][number]['results'] {
  const { indicators, by, across } = figure;
  return series.flatMap(({ results }) =>
    results.filter(
      ({ indicator, group }) =>
        indicators.includes(indicator) && Object.keys(group).every((name) => name === by || name === across),
    ),
  );
}

/** By region or hospital there are no results for readers from whom something is withheld: units would show through. */
function isForOffice({ figure, series, smallestN }: FigureInput): boolean {
  const isDivided = [figure.by, figure.across].some((name) => name === 'region' || name === 'hospital');
  const dimensions = [figure.by, figure.across].filter((name) => name !== undefined);
  return (
    isDivided &&
    smallestN > 0 &&
    !series.some(({ results }) => results.some(({ group }) => dimensions.every((name) => name in group)))
  );
}

/** Which direction is better: once where it holds for all measures of the figure, otherwise for each. */
function directionNotes(input: FigureInput): readonly string[] {
  const { language } = input;
  const stated = indicatorsOf(input).flatMap(({ indicator }) => {
    const direction = betterOf(indicator, language);
    return direction === null ? [] : [{ title: textIn(indicator.title, language), direction }];
  });
  const [first] = stated;
  if (!first) return [];
  if (stated.every(({ direction }) => direction === first.direction)) return [`${first.direction}.`];
  return stated.map(({ title, direction }) =>
    message(language, 'figure.directionOf', { title, direction: direction.toLocaleLowerCase(language) }),
  );
}

/** Which value set, or other choice of the register, the numbers were computed with. */
function settingNotes(input: FigureInput): readonly string[] {
  const instruments = indicatorsOf(input).flatMap(({ indicator }) =>
    instrumentsRead(input.pathway, indicator),
  );
  return [...new Set(instruments.flatMap((instrument) => settingNote(instrument, input.language) ?? []))];
}
