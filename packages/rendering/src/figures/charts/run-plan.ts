import { textIn, type Language } from '@kvalreg/declaration';
import { periodsOverlap, runSeries, runWords, type DisclosedResult, type RunSeries } from '@kvalreg/engine';
import type { RunChart, Tone } from '../../charts/chart-spec.js';
import { formatValue, type NumberStyle } from '../../format/format-interval.js';
import { message } from '../../messages/message.js';
import { resultAt, type FigureIndicator, type FigureInput, type FigureSeries } from '../figure-input.js';
import { rangeOf, styleOf } from '../indicator-style.js';
import { axesOf } from './axis-titles.js';
import { extremes, sentences } from '../../charts/words/extremes.js';
import { onOneScale } from './one-scale.js';
import { nothingPlanned, titleOfGroup, together, type PlannedCharts } from './planned-chart.js';
import { axisValues } from './time-rows.js';

/** A run chart of each group that the figure compares. */
export function runPlan(input: FigureInput, { key, indicator }: FigureIndicator): PlannedCharts {
  const { language, figure } = input;
  const by = figure.by ?? '';
  const periods = axisValues(input).map((value) => value ?? '');
  const planned = input.series.map((group) => {
    const found = runSeries(
      resultsOf(group, key, by, periods),
      ({ group: { [by]: period } }) => period ?? '',
      { overlap: periodsOverlap(indicator, by) },
    );
    const spec = runSpec(found, {
      language,
      style: styleOf(indicator),
      range: rangeOf(indicator),
      axes: axesOf(input, [indicator]),
      tone: group.tone,
      periods: periods.map((period) => ({ period, label: input.labelOf(by, period, [key]) })),
    });
    if (!spec) return nothingPlanned;
    const words = runWords(found, language);
    const measure = textIn(indicator.title, language);
    const named = spec.categories.map((label, at) => ({ label, value: spec.values[at] ?? null }));
    return {
      charts: [
        {
          ...titleOfGroup(measure, group, input),
          spec,
          description: sentences([spec.median.label, words, ...extremes(named, spec.style, language)]),
        },
      ],
      notes: [
        input.series.length > 1 ? `${group.label}: ${words}` : words,
        ...(spec.incomplete.includes(true) ? [message(language, 'chart.incomplete')] : []),
      ],
    };
  });
  return onOneScale(together(planned), language);
}

function resultsOf(
  group: FigureSeries,
  key: string,
  by: string,
  periods: readonly string[],
): readonly DisclosedResult[] {
  return periods.flatMap((period) => resultAt(group, key, by, period) ?? []);
}

/** What a run chart draws of the signals that were found; null where no period has a value that is judged. */
export function runSpec(
  { points, centre, chart }: RunSeries,
  options: {
    readonly language: Language;
    readonly style: NumberStyle;
    readonly range: readonly [number, number] | null;
    readonly axes?: RunChart['axes'];
    readonly tone: Tone;
    /** Every period along the axis, in its order, also those without a point. */
    readonly periods: readonly { readonly period: string; readonly label: string }[];
  },
): RunChart | null {
  const { language, style, range, axes, tone, periods } = options;
  if (centre === null) return null;
  const placed = periods.map(({ period }) => points.find((point) => point.period === period));
  const values = placed.map((point) => point?.value ?? null);
  const incomplete = placed.map((point) => point?.incomplete === true);
  const longest = chart?.shift === true ? longestRun(values, incomplete, centre) : null;
  return {
    kind: 'run',
    language,
    ...(axes && { axes }),
    style,
    range,
    tone,
    categories: periods.map(({ label }) => label),
    values,
    incomplete,
    median: {
      label: message(language, 'chart.median', { value: formatValue(centre, style, language) }),
      value: centre,
    },
    shift: longest && { label: message(language, 'chart.shift'), ...longest },
  };
}

/** Where the longest run on one side lies; points on the line neither belong to it nor end it. */
function longestRun(
  values: readonly (number | null)[],
  incomplete: readonly boolean[],
  centre: number,
): { readonly from: number; readonly to: number } | null {
  const runs: Run[] = [];
  for (const [at, value] of values.entries()) {
    if (value === null || incomplete[at] === true || value === centre) continue;
    const isAbove = value > centre;
    const last = runs.at(-1);
    if (last?.isAbove === isAbove) runs[runs.length - 1] = { ...last, to: at, count: last.count + 1 };
    else runs.push({ isAbove, from: at, to: at, count: 1 });
  }
  return runs.reduce<Run | null>((best, run) => (best && best.count >= run.count ? best : run), null);
}

interface Run {
  readonly isAbove: boolean;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
