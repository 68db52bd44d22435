import { textIn } from '@kvalreg/declaration';
import { drawChart, type ChartView } from '../../charts/draw-chart.js';
import { tones } from '../../charts/chart-spec.js';
import { message } from '../../messages/message.js';
import { figureCharts } from '../figure-charts.js';
import type { FigureInput, FigureSeries } from '../figure-input.js';
import { bandsOf } from '../goal-words.js';
import { rangeOf, styleOf } from '../indicator-style.js';
import { chosenRows, inOrderOf, isPlace, isTime, type ChosenInput } from './chosen-input.js';

/** More values than this beside each other are read as a sorted list. */
const mostColumns = 10;
/** More charts than this tell nobody anything: the table has the rest. */
const mostCharts = 12;

/** Charts of one measure: one, or one for each value of the second dimension. `left`: values that have none. */
export function chosenCharts(input: ChosenInput): {
  readonly charts: readonly ChartView[];
  readonly left: number;
} {
  const [first, second] = input.by;
  if (input.chart === 'none') return { charts: [], left: 0 };
  if (second === undefined) return { charts: oneChart(input, first, input.series, input.id, null), left: 0 };
  const values = valuesOf(input, second);
  const [group, another] = input.series;
  if (group && !another && values.length <= tones.length && input.declared.kind !== 'distribution') {
    const series = values.map((value, at) => ({
      label: input.labelOf(second, value),
      tone: tones[at] ?? 'own',
      results: resultsAt(group, first ?? '', second, value),
    }));
    return { charts: oneChart(input, first, series, input.id, null), left: 0 };
  }
  const charts = values.slice(0, mostCharts).flatMap((value, at) =>
    oneChart(
      input,
      first,
      input.series.map((one) => ({ ...one, results: resultsAt(one, first ?? '', second, value) })),
      `${input.id}-${String(at + 1)}`,
      input.labelOf(second, value),
    ),
  );
  return { charts, left: Math.max(0, values.length - mostCharts) };
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
): readonly ChartView[] {
  const { declared, language } = input;
  const title = [textIn(declared.title, language), ...(of === null ? [] : [of])].join(', ');
  const values = by === undefined ? [] : valuesOf(input, by);
  const ordered = by === undefined ? series : series.map((one) => inValueOrder(one, by, values));
  const [group, another] = ordered;
  const asBars =
    input.chart === 'bars' || (input.chart === 'auto' && (isPlace(by) || values.length > mostColumns));
  if (by !== undefined && group && !another && asBars && !isTime(by) && declared.kind !== 'distribution') {
    return bars(input, by, group, id, title);
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
    smallestN: input.smallestN,
  };
  return figureCharts(figure).map((chart) => ({ ...chart, title: of ?? chart.title }));
}

function inValueOrder(series: FigureSeries, by: string, values: readonly string[]): FigureSeries {
  const place = (group: Readonly<Record<string, string>>) => values.indexOf(group[by] ?? '');
  return { ...series, results: series.results.toSorted((a, b) => place(a.group) - place(b.group)) };
}

function kindOf({ chart, declared }: ChosenInput, by: string | undefined): FigureInput['figure']['chart'] {
  if (declared.kind === 'distribution') return 'stacked';
  if (declared.kind === 'change' && by === undefined) return 'before-after';
  if (chart === 'trend' || (chart === 'auto' && isTime(by))) return 'trend';
  return 'columns';
}

/** Sorted by value, the best first, with all together as a line. */
function bars(
  input: ChosenInput,
  by: string,
  { results, label: whole }: FigureSeries,
  id: string,
  title: string,
): readonly ChartView[] {
  const { declared, indicator, labelOf, language, ownUnit } = input;
  const direction = declared.better === 'lower' ? 1 : -1;
  const own = results.filter((result) => result.indicator === indicator);
  const shown = own
    .flatMap(({ group, value, low, high }) =>
      group[by] === undefined || value === null ? [] : [{ code: group[by], value, low, high }],
    )
    .toSorted((a, b) => direction * (a.value - b.value));
  const anyOwn = by === 'unit' && shown.some(({ code }) => code === ownUnit);
  // A total beside numbers of its parts would set the scale.
  const all =
    declared.kind === 'count'
      ? null
      : (own.find(({ group }) => Object.keys(group).length === 0)?.value ?? null);
  const chart = drawChart(
    {
      kind: 'units',
      language,
      style: styleOf(declared),
      range: rangeOf(declared),
      bands: bandsOf(declared),
      rows: shown.map(({ code, value, low, high }) => ({
        label: labelOf(by, code),
        tone: !anyOwn || code === ownUnit ? 'own' : 'other',
        estimate: { value, low, high },
      })),
      reference: all === null ? null : { label: whole, value: all },
    },
    {
      id: `${id}-bars`,
      title: message(language, 'figure.chartOf', { title }),
      description: `${message(language, 'public.rank')}. ${message(language, 'figure.chartTable')}`,
    },
  );
  return chart ? [{ ...chart, title }] : [];
}
