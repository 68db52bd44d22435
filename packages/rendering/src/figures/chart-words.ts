import { textIn } from '@kvalreg/declaration';
import { formatValue, percentStyle } from '../format/format-interval.js';
import { message } from '../messages/message.js';
import { extremes } from '../charts/words/extremes.js';
import { axisValues, isTime } from './charts/time-rows.js';
import {
  resultAt,
  rowValues,
  type FigureIndicator,
  type FigureInput,
  type FigureSeries,
} from './figure-input.js';
import { goalText } from './goal-words.js';
import { styleOf } from './indicator-style.js';

/** Whose values of which measures a chart shows. */
export interface Shown {
  readonly indicators: readonly FigureIndicator[];
  readonly series: readonly FigureSeries[];
}

/** What a chart shows, for those who do not see it: where it stands, its highest and lowest, and the levels of a goal. */
export function chartWords(input: FigureInput, { indicators, series }: Shown): readonly string[] {
  return indicators.flatMap((one) => [
    ...series.flatMap((group) =>
      one.indicator.kind === 'distribution' ? shares(input, one, group) : values(input, one, group),
    ),
    ...goalWords(input, one),
  ]);
}

/** The levels that the fields behind a chart show; nothing where it has none. */
export function goalWords(
  { figure, language }: FigureInput,
  { indicator }: FigureIndicator,
): readonly string[] {
  const { goal } = indicator;
  const hasFields = figure.by !== undefined && (figure.chart === 'trend' || figure.chart === 'columns');
  if (!goal || !hasFields || indicator.kind === 'count') return [];
  return [message(language, 'goal.bands', { goal: goalText({ ...indicator, goal }, language) })];
}

function values(
  input: FigureInput,
  { key, indicator }: FigureIndicator,
  group: FigureSeries,
): readonly string[] {
  const { language, figure } = input;
  const { by } = figure;
  const style = styleOf(indicator);
  const rows = axisValues(input).flatMap((code) => {
    const result = resultAt(group, key, by, code);
    if (!result || result.suppressed || result.value === null) return [];
    const row = code === null || by === undefined ? [] : [input.labelOf(by, code, [key])];
    const isOpen = result.incomplete === true;
    return [{ label: [group.label, ...row].join(', '), value: result.value, isOpen }];
  });
  // Periods that can still change are told of only where there is no other.
  const settled =
    isTime(by) && rows.some(({ isOpen }) => !isOpen) ? rows.filter(({ isOpen }) => !isOpen) : rows;
  const last = settled.at(-1);
  if (!last) return [];
  const title = textIn(indicator.title, language);
  const now =
    by === undefined || isTime(by)
      ? [
          message(language, 'figure.valueOf', {
            label: `${title}, ${last.label}`,
            value: formatValue(last.value, style, language),
          }),
        ]
      : [`${title}:`];
  return [...now, ...(settled.length > 1 ? extremes(settled, style, language) : [])];
}

function shares(
  input: FigureInput,
  { key, indicator }: FigureIndicator,
  group: FigureSeries,
): readonly string[] {
  const { language, figure } = input;
  if (indicator.kind !== 'distribution') return [];
  return rowValues(input).flatMap((code) => {
    const options = resultAt(group, key, figure.by, code)?.options ?? [];
    const told = indicator.options.flatMap(({ code: option, label }) => {
      const value = options.find((one) => one.code === option)?.value ?? null;
      return value === null
        ? []
        : [`${textIn(label, language)} ${formatValue(value, { ...percentStyle, decimals: 0 }, language)}`];
    });
    const row = code === null || figure.by === undefined ? [] : [input.labelOf(figure.by, code, [key])];
    const label = [group.label, ...row].join(', ');
    return told.length === 0 ? [] : [message(language, 'figure.valueOf', { label, value: told.join(', ') })];
  });
}
