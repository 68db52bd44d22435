import { textIn } from '@kvalreg/declaration';
import type { DisclosedResult, MeanFigure } from '@kvalreg/engine';
import { tones } from '../charts/chart-spec.js';
import { drawChart, type ChartView } from '../charts/draw-chart.js';
import type { Estimate } from '../format/format-interval.js';
import { message } from '../messages/message.js';
import {
  indicatorsOf,
  resultAt,
  rowValues,
  type FigureIndicator,
  type FigureInput,
  type FigureSeries,
} from './figure-input.js';
import { chartWords, goalWords } from './chart-words.js';
import { axesOf, measureTitle } from './charts/axis-titles.js';
import { curvePlan } from './charts/curve-plan.js';
import { sentences } from '../charts/words/extremes.js';
import { funnelPlan } from './charts/funnel-plan.js';
import { mapPlan } from './charts/map-plan.js';
import { panelsPlan } from './charts/panels-plan.js';
import { titleOfGroup, together, type PlannedChart, type PlannedCharts } from './charts/planned-chart.js';
import { runPlan } from './charts/run-plan.js';
import { sankeyPlan } from './charts/sankey-plan.js';
import { axisValues, isIncomplete, isTime } from './charts/time-rows.js';
import { sharedLabel } from './shared-label.js';
import { bandsOf } from './goal-words.js';
import { measureRangeOf, measureStyleOf, rangeOf, styleOf } from './indicator-style.js';

/** The charts of a figure, and what is said beside them. Measures share a chart where they share a scale. */
export function figureCharts(input: FigureInput): {
  readonly charts: readonly ChartView[];
  readonly notes: readonly string[];
} {
  const indicators = indicatorsOf(input);
  const planned = plan(input, indicators);
  const charts = planned.charts.flatMap(({ title, group, spec, description, shows }, index) => {
    const words = {
      id: `${input.id}-chart-${String(index + 1)}`,
      title: message(input.language, 'figure.chartOf', { title }),
      description: sentences([
        ...(description === undefined
          ? chartWords(input, shows ?? { indicators, series: input.series })
          : [description]),
        message(input.language, 'figure.chartTable'),
      ]),
    };
    const chart = drawChart(spec, words);
    return chart ? [{ ...chart, title, ...(group !== undefined && { group }) }] : [];
  });
  return { charts, notes: planned.notes };
}

function plan(input: FigureInput, indicators: readonly FigureIndicator[]): PlannedCharts {
  const each = (planOne: (input: FigureInput, one: FigureIndicator) => PlannedCharts) =>
    together(indicators.map((one) => planOne(input, one)));
  switch (input.figure.chart) {
    case 'funnel':
      return each(funnelPlan);
    case 'run':
      return each(runPlan);
    case 'curve':
      return each(curvePlan);
    case 'sankey':
      return each(sankeyPlan);
    case 'small-multiples':
      return each(panelsPlan);
    case 'map':
      return each(mapPlan);
    case 'before-after':
      return { charts: byScale(indicators).map((group) => beforeAfter(input, group)), notes: [] };
    case 'stacked':
      return { charts: indicators.flatMap((one) => stacked(input, one)), notes: [] };
    case 'bars':
    case 'columns':
    case 'trend':
      return { charts: overAxis(input, indicators), notes: [...goalNotes(input), ...incompleteNotes(input)] };
  }
}

function overAxis(input: FigureInput, indicators: readonly FigureIndicator[]): readonly PlannedChart[] {
  const counts = indicators.filter(({ indicator }) => indicator.kind === 'count');
  const others = indicators.filter(
    ({ indicator }) => indicator.kind !== 'count' && indicator.kind !== 'distribution',
  );
  const byValue = input.figure.by !== undefined;
  return [
    ...(counts.length === 0
      ? []
      : byValue
        ? input.series.map((one) => countsByValue(input, counts, one))
        : [overMeasures(input, counts)]),
    ...(byValue
      ? others.map((one) => overValues(input, one))
      : byScale(others).map((group) => overMeasures(input, group))),
  ];
}

/** Which categories of an axis of time are not complete yet for these measures. */
function incompleteAt(input: FigureInput, indicators: readonly FigureIndicator[]): readonly boolean[] {
  const { by } = input.figure;
  if (!isTime(by)) return [];
  return axisValues(input).map((value) =>
    isIncomplete(
      indicators.flatMap(({ key }) => input.series.map((group) => resultAt(group, key, by, value))),
    ),
  );
}

/** What the fields behind the charts mean: under the name of its measure where there are several. */
function goalNotes(input: FigureInput): readonly string[] {
  const indicators = indicatorsOf(input);
  return indicators.flatMap((one) =>
    goalWords(input, one).map((words) =>
      indicators.length === 1 ? words : `${textIn(one.indicator.title, input.language)}. ${words}`,
    ),
  );
}

function incompleteNotes(input: FigureInput): readonly string[] {
  if (!incompleteAt(input, indicatorsOf(input)).includes(true)) return [];
  const key = input.figure.chart === 'trend' ? 'chart.incomplete' : 'chart.incompleteColumns';
  return [message(input.language, key)];
}

/** Measures with the same scale and decimals stand in one chart. */
function byScale(indicators: readonly FigureIndicator[]): readonly (readonly FigureIndicator[])[] {
  const groups = new Map<string, FigureIndicator[]>();
  for (const one of indicators) {
    const key = JSON.stringify([rangeOf(one.indicator), styleOf(one.indicator)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function titleOf(input: FigureInput, group: readonly FigureIndicator[]): string {
  return group.map(({ indicator }) => textIn(indicator.title, input.language)).join(', ');
}

/** Own against nation for each value: one measure a chart. */
function overValues(input: FigureInput, one: FigureIndicator): PlannedChart {
  const { figure, language, series } = input;
  const values = axisValues(input);
  return {
    title: titleOf(input, [one]),
    shows: { indicators: [one], series },
    spec: {
      kind: figure.chart === 'trend' ? 'trend' : 'columns',
      language,
      style: styleOf(one.indicator),
      range: rangeOf(one.indicator),
      axes: axesOf(input, [one.indicator]),
      bands: bandsOf(one.indicator),
      categories: values.map((value) => input.labelOf(figure.by ?? '', value ?? '', [one.key])),
      incomplete: incompleteAt(input, [one]),
      series: series.map(({ label, tone, ...rest }) => ({
        label,
        tone,
        estimates: values.map((value) =>
          estimateOf(resultAt({ label, tone, ...rest }, one.key, figure.by, value)),
        ),
      })),
    },
  };
}

/** Numbers of one group: on the scale of the nation's, a clinic's columns would be too small to see. */
function countsByValue(
  input: FigureInput,
  counts: readonly FigureIndicator[],
  group: FigureSeries,
): PlannedChart {
  const { figure, language } = input;
  const values = axisValues(input);
  const title = titleOf(input, counts);
  const keys = counts.map(({ key }) => key);
  return {
    ...titleOfGroup(title, group, input),
    shows: { indicators: counts, series: [group] },
    spec: {
      kind: figure.chart === 'trend' ? 'trend' : 'columns',
      language,
      style: { percent: false, decimals: 0 },
      range: null,
      axes: axesOf(
        input,
        counts.map(({ indicator }) => indicator),
      ),
      categories: values.map((value) => sharedLabel(input, value ?? '', keys).label),
      series: counts.map(({ key, indicator }, index) => ({
        label: textIn(indicator.title, language),
        // One measure may still wait for answers where another does not.
        incomplete: incompleteAt(input, [{ key, indicator }]),
        // Several measures are told apart by tone, and one measure by whose it is.
        tone: counts.length > 1 ? (tones[index % tones.length] ?? 'own') : group.tone,
        estimates: values.map((value) => estimateOf(resultAt(group, key, figure.by, value))),
      })),
    },
  };
}

/** The measures beside each other, own against nation. */
function overMeasures(input: FigureInput, group: readonly FigureIndicator[]): PlannedChart {
  const { language, series } = input;
  const [first] = group;
  return {
    title: titleOf(input, group),
    shows: { indicators: group, series },
    spec: {
      kind: 'columns',
      language,
      style: first ? styleOf(first.indicator) : { percent: false, decimals: 0 },
      range: first ? rangeOf(first.indicator) : null,
      axes: axesOf(
        input,
        group.map(({ indicator }) => indicator),
      ),
      categories: group.map(({ indicator }) => textIn(indicator.title, language)),
      series: series.map((one) => ({
        label: one.label,
        tone: one.tone,
        estimates: group.map(({ key }) => estimateOf(resultAt(one, key, undefined, null))),
      })),
    },
  };
}

function beforeAfter(input: FigureInput, group: readonly FigureIndicator[]): PlannedChart {
  const { figure, language, series } = input;
  const [first] = group;
  const rows = group.flatMap(({ key, indicator }) =>
    rowValues(input).flatMap((value) =>
      series.flatMap((one) => {
        const result = resultAt(one, key, figure.by, value);
        if (!result?.before || !result.after) return [];
        const parts = [
          group.length > 1 ? textIn(indicator.title, language) : null,
          value === null || figure.by === undefined ? null : input.labelOf(figure.by, value, [key]),
          one.label,
        ];
        return [
          {
            label: parts.filter((part) => part !== null).join('\n'),
            tone: one.tone,
            before: meanEstimate(result.before),
            after: meanEstimate(result.after),
          },
        ];
      }),
    ),
  );
  return {
    title: titleOf(input, group),
    shows: { indicators: group, series },
    spec: {
      kind: 'before-after',
      language,
      style: first ? measureStyleOf(first.indicator) : { percent: false, decimals: 1 },
      range: first ? measureRangeOf(first.indicator) : null,
      axes: first ? { value: measureTitle(first.indicator, language) } : {},
      beforeLabel: message(language, 'figure.beforeShort'),
      afterLabel: message(language, 'figure.afterShort'),
      rows,
    },
  };
}

function stacked(input: FigureInput, one: FigureIndicator): readonly PlannedChart[] {
  const { figure, language, series } = input;
  const { indicator, key } = one;
  if (indicator.kind !== 'distribution') return [];
  const rows = rowValues(input).flatMap((value) =>
    series.map((group) => {
      const options = resultAt(group, key, figure.by, value)?.options;
      const divided =
        value === null || figure.by === undefined ? [] : [input.labelOf(figure.by, value, [key])];
      // What all rows would say alike, none needs to.
      const name = series.length > 1 || divided.length === 0 ? [group.label] : [];
      const label = [...divided, ...name].join(' · ');
      const shares =
        options?.every((option) => option.value !== null) === true
          ? indicator.options.map(({ code }) => options.find((option) => option.code === code)?.value ?? 0)
          : null;
      return { label, shares };
    }),
  );
  return [
    {
      title: titleOf(input, [one]),
      shows: { indicators: [one], series },
      spec: {
        kind: 'stacked',
        language,
        options: indicator.options.map(({ label }) => textIn(label, language)),
        rows,
      },
    },
  ];
}

function estimateOf(result: DisclosedResult | undefined): Estimate | null {
  return result ? { value: result.value, low: result.low, high: result.high } : null;
}

function meanEstimate({ mean, low, high }: MeanFigure): Estimate {
  return { value: mean, low, high };
}
