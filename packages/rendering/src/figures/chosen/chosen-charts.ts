import { isTimeDimension, textIn } from '@kvalreg/declaration';
import type { ChartView } from '../../charts/draw-chart.js';
import { tones } from '../../charts/chart-spec.js';
import { figureCharts } from '../figure-charts.js';
import type { FigureInput, FigureSeries } from '../figure-input.js';
import { chosenBars } from './chosen-bars.js';
import { inOrderOf, isPlace } from '../value-order.js';
import { chosenRows, type ChosenInput } from './chosen-input.js';

/** More values than this beside each other are read as a sorted list. */
const mostColumns = 10;
/** More charts than this tell nobody anything: the table has the rest. */
const mostCharts = 12;

interface Drawn {
  readonly charts: readonly ChartView[];
  readonly notes: readonly string[];
}

/** Charts of one measure: one, or one for each value of the second dimension. `left`: values that have none. */
export function chosenCharts(input: ChosenInput): Drawn & { readonly left: number } {
  const [first, second] = input.by;
  if (input.chart === 'none') return { charts: [], notes: [], left: 0 };
  if (second === undefined) return { ...oneChart(input, first, input.series, input.id, null), left: 0 };
  const values = valuesOf(input, second);
  const [group, another] = input.series;
  if (group && !another && values.length <= tones.length && input.declared.kind !== 'distribution') {
    const series = values.map((value, at) => ({
      label: input.labelOf(second, value),
      tone: tones[at] ?? 'own',
      results: resultsAt(group, first ?? '', second, value),
    }));
    return { ...oneChart(input, first, series, input.id, null), left: 0 };
  }
  const drawn = values.slice(0, mostCharts).map((value, at) =>
    oneChart(
      input,
      first,
      input.series.map((one) => ({ ...one, results: resultsAt(one, first ?? '', second, value) })),
      `${input.id}-${String(at + 1)}`,
      input.labelOf(second, value),
    ),
  );
  return {
    charts: drawn.flatMap(({ charts }) => charts),
    notes: [...new Set(drawn.flatMap(({ notes }) => notes))],
    left: Math.max(0, values.length - mostCharts),
  };
}

function valuesOf(input: ChosenInput, dimension: string): readonly string[] {
  const at = input.by.indexOf(dimension);
  const values = chosenRows(input).flatMap((row) => row.values[at] ?? []);
  return inOrderOf(input, dimension, values);
}

/** Results by one dimension, of one value of the other. */
function resultsAt(
  { results }: FigureSeries,
  by: string,
  other: string,
  value: string,
): FigureSeries['results'] {
  return results.flatMap((result) => {
    const code = result.group[by];
    return code !== undefined && result.group[other] === value ? [{ ...result, group: { [by]: code } }] : [];
  });
}

function oneChart(
  input: ChosenInput,
  by: string | undefined,
  series: readonly FigureSeries[],
  id: string,
  of: string | null,
): Drawn {
  const { declared, language } = input;
  const title = [textIn(declared.title, language), ...(of === null ? [] : [of])].join(', ');
  const values = by === undefined ? [] : valuesOf(input, by);
  const ordered = by === undefined ? series : series.map((one) => inValueOrder(one, by, values));
  const [group, another] = ordered;
  const asBars =
    input.chart === 'bars' || (input.chart === 'auto' && (isPlace(by) || values.length > mostColumns));
  if (
    by !== undefined &&
    group &&
    !another &&
    asBars &&
    !isTimeDimension(by) &&
    declared.kind !== 'distribution'
  ) {
    return { charts: chosenBars(input, by, group, id, title), notes: [] };
  }
  const figure: FigureInput = {
    id,
    figure: {
      title: { [language]: title },
      indicators: [input.indicator],
      chart: kindOf(input, by),
      ...(by !== undefined && { by }),
    },
    pathway: input.source,
    language,
    series: ordered,
    labelOf: input.labelOf,
    dimensionTitle: input.dimensionTitle,
    ownUnit: input.ownUnit,
    smallestN: input.smallestN,
  };
  const { charts, notes } = figureCharts(figure);
  return { charts: charts.map((chart) => ({ ...chart, title: of ?? chart.title })), notes };
}

function inValueOrder(series: FigureSeries, by: string, values: readonly string[]): FigureSeries {
  const place = (group: Readonly<Record<string, string>>) => values.indexOf(group[by] ?? '');
  return { ...series, results: series.results.toSorted((a, b) => place(a.group) - place(b.group)) };
}

function kindOf({ chart, declared }: ChosenInput, by: string | undefined): FigureInput['figure']['chart'] {
  if (declared.kind === 'distribution') return 'stacked';
  if (declared.kind === 'change' && chart === 'auto' && (by === undefined || !isTimeDimension(by)))
    return 'before-after';
  if (declared.kind === 'time-to-event') return 'curve';
  if (declared.kind === 'transition' && by === undefined) return 'sankey';
  if (chart === 'run' && by !== undefined && isTimeDimension(by)) return 'run';
  if (chart === 'funnel' && by === 'unit') return 'funnel';
  if (chart === 'trend' || (chart === 'auto' && by !== undefined && isTimeDimension(by))) return 'trend';
  return 'columns';
}
