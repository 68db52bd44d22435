import { textIn, type TimeToEventIndicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { tones, type CurveChart } from '../../charts/chart-spec.js';
import { formatValue } from '../../format/format-interval.js';
import { formatCount, formatNumber } from '../../format/format-number.js';
import { eventWords } from '../../explanations/field-words.js';
import { message } from '../../messages/message.js';
import { resultAt, rowValues, type FigureIndicator, type FigureInput } from '../figure-input.js';
import { rangeOf, styleOf } from '../indicator-style.js';
import { atRiskTitle } from '../kinds/curve-table.js';
import { valueTitle } from './axis-titles.js';
import { sentences } from '../../charts/words/extremes.js';
import { onOneScale } from './one-scale.js';
import { nothingPlanned, titleOfGroup, type PlannedChart, type PlannedCharts } from './planned-chart.js';

/** The incidence over time: of the groups that are compared, or of the values of a dimension, a chart for each group. */
export function curvePlan(input: FigureInput, { key, indicator }: FigureIndicator): PlannedCharts {
  if (indicator.kind !== 'time-to-event') return nothingPlanned;
  const { language, figure, series } = input;
  const { by } = figure;
  const title = textIn(indicator.title, language);
  const lines = series.map((group) =>
    rowValues(input).map((value) => ({
      label: value === null || by === undefined ? group.label : input.labelOf(by, value, [key]),
      tone: group.tone,
      result: resultAt(group, key, by, value),
    })),
  );
  const charts =
    by === undefined
      ? [{ title, lines: lines.flat() }]
      : series.flatMap((group, at) => toldApart(titleOfGroup(title, group, input), lines[at] ?? []));
  const planned = charts.map(({ lines: ofChart, ...titles }) => {
    const spec = curveSpec(input, indicator, ofChart);
    return { ...titles, spec, description: describe(spec) };
  });
  const notes = charts.length > 0 ? [message(language, 'chart.curveNote')] : [];
  return onOneScale({ charts: planned, notes }, language);
}

type Line = Pick<CurveChart['series'][number], 'label' | 'tone'> & {
  readonly result: ReturnType<typeof resultAt>;
};

/** As many lines in a chart as there are colours; the others in charts of their own, alike in size and named by theirs. */
function toldApart(
  { title, ...group }: Pick<PlannedChart, 'title' | 'group'>,
  lines: readonly Line[],
): readonly (Pick<PlannedChart, 'title' | 'group'> & { readonly lines: readonly Line[] })[] {
  const charts = Math.ceil(lines.length / tones.length);
  const size = Math.ceil(lines.length / Math.max(1, charts));
  return Array.from({ length: charts }, (_, at) => {
    const own = lines
      .slice(at * size, (at + 1) * size)
      .map((line, place) => ({ ...line, tone: tones[place] ?? 'own' }));
    return {
      ...group,
      title: charts > 1 ? `${title}: ${own.map(({ label }) => label).join(', ')}` : title,
      lines: own,
    };
  });
}

function curveSpec(
  { pathway, language }: FigureInput,
  indicator: TimeToEventIndicator,
  lines: readonly Line[],
): CurveChart {
  const inYears = indicator.at.every((day) => isYears(day)) && indicator.at.length > 0;
  const horizon = Math.max(...indicator.at, 1);
  return {
    kind: 'curve',
    language,
    style: styleOf(indicator),
    range: rangeOf(indicator),
    axes: { value: valueTitle(indicator, language) },
    horizon,
    ticks: [0, ...indicator.at].map((day) => ({
      day,
      label: inYears ? formatNumber(Math.round(day / 365.25), 0, language) : formatCount(day, language),
    })),
    timeLabel: message(language, inYears ? 'chart.years' : 'chart.days', {
      start: eventWords(pathway, 'date', language),
    }),
    atRiskLabel: atRiskTitle(
      message(language, 'chart.atRisk'),
      lines.flatMap(({ result }) => result ?? []),
      language,
    ),
    series: lines.flatMap(({ label, tone, result }) => {
      const curve = result?.suppressed === undefined ? result?.curve : undefined;
      if (!curve) return [];
      return [
        {
          label,
          tone,
          points: curve.flatMap(({ day, value, low, high }) =>
            value === null ? [] : [{ day, value, low, high }],
          ),
          atRisk: [
            startOf(result),
            ...indicator.at.map((day) => curve.find((point) => point.day === day)?.atRisk ?? null),
          ],
        },
      ];
    }),
  };
}

/** Who is followed from the first day, told as those of later days are. */
function startOf(result: DisclosedResult | undefined): number | null {
  if (!result || result.suppressed !== undefined) return null;
  const { n, atRiskStep: step } = result;
  return step === undefined ? n : Math.floor(n / step) * step;
}

/** A whole number of years, whether a year was written as 365 days or with its leap days. */
function isYears(day: number): boolean {
  const years = Math.round(day / 365.25);
  return years > 0 && Math.abs(day - years * 365.25) <= Math.max(1, years * 0.25 + 0.5);
}

/** The last value of each line, with its interval. */
function describe({ series, ticks, style, language, timeLabel }: CurveChart): string {
  return sentences(
    series.flatMap(({ label, points }) => {
      const last = points.at(-1);
      if (!last) return [];
      const time = ticks.find(({ day }) => day === last.day)?.label ?? '';
      return [
        message(language, 'chart.curveEnd', {
          label,
          time: `${time} (${timeLabel.toLocaleLowerCase(language)})`,
          value: formatValue(last.value, style, language),
        }),
      ];
    }),
  );
}
