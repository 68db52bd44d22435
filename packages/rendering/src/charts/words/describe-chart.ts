import { formatValue, percentStyle, type NumberStyle } from '../../format/format-interval.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { BeforeAfterChart, CategoryChart, ChartSpec, RunChart, StackedChart } from '../chart-spec.js';
import { isOpenAt } from '../is-open.js';
import { countryShapes } from '../map/country-shapes.js';
import { describeFunnel, describeUnits } from './describe-units.js';
import { extremes, type NamedValue } from './extremes.js';

/**
 * What a chart shows, sentence by sentence, for those who do not see it: what its values are, how
 * many, the highest and the lowest, and what stands out. Nothing of what is withheld.
 */
export function describeChart(spec: ChartSpec): readonly string[] {
  const { value } = ('axes' in spec && spec.axes) || {};
  return [...(value === undefined ? [] : [value]), ...shownIn(spec)];
}

function shownIn(spec: ChartSpec): readonly string[] {
  const { language } = spec;
  switch (spec.kind) {
    case 'units':
      return describeUnits(spec);
    case 'funnel':
      return describeFunnel(spec);
    case 'run':
      return periods(spec);
    case 'columns':
    case 'trend':
      return series(spec);
    case 'before-after':
      return beforeAfter(spec);
    case 'stacked':
      return shares(spec);
    case 'curve':
      return spec.series.flatMap(({ label, points }) => {
        const last = points.at(-1);
        return last ? [valueOf(label, last.value, spec.style, spec)] : [];
      });
    case 'sankey':
      return spec.before.map(({ label, n }, at) =>
        message(language, 'chart.stateOf', {
          label,
          before: formatCount(n, language),
          after: formatCount(spec.after[at]?.n ?? 0, language),
        }),
      );
    case 'small-multiples':
      return [
        ...spec.panels.flatMap(({ label, values }) => {
          const last = known(values).at(-1);
          return last === undefined ? [] : [valueOf(label, last, spec.style, spec)];
        }),
        message(language, 'chart.sameScale'),
      ];
    case 'map':
      return extremes(
        countryShapes[spec.country].counties.map(({ code, name }) => ({
          label: name,
          value: spec.values[code] ?? null,
        })),
        spec.style,
        language,
      );
  }
}

/** The highest and lowest of the periods that can no longer change. */
function periods(spec: RunChart): readonly string[] {
  const { language, categories, values, incomplete, median, shift } = spec;
  const named = categories.map((label, at) => ({ label, value: values[at] ?? null }));
  const settled = named.filter((_, at) => incomplete[at] !== true);
  const open = named.filter(({ value }, at) => incomplete[at] === true && value !== null);
  const count = settled.filter(({ value }) => value !== null).length;
  return [
    message(language, 'chart.periodCount', { count: formatCount(count, language) }),
    median.label,
    ...extremes(settled, spec.style, language),
    ...(shift ? [`${shift.label}: ${categories[shift.from] ?? ''} – ${categories[shift.to] ?? ''}`] : []),
    ...(open.length > 0
      ? [message(language, 'chart.openPeriods', { periods: open.map(({ label }) => label).join(', ') })]
      : []),
  ];
}

function series({
  kind,
  language,
  style,
  categories,
  incomplete,
  series: all,
}: CategoryChart): readonly string[] {
  return all.flatMap(({ label, estimates, ...own }) => {
    const named: readonly NamedValue[] = categories.map((category, at) => ({
      label: category,
      value: estimates[at]?.value ?? null,
    }));
    const complete = named.filter(({ value }, at) => value !== null && !isOpenAt(own, { incomplete }, at));
    const shown = complete.length > 0 ? complete : named.filter(({ value }) => value !== null);
    const last = kind === 'trend' && shown.length > 1 ? shown.at(-1) : undefined;
    if (shown.length === 0) return [];
    return [
      `${label}:`,
      ...(last ? [valueOf(last.label, last.value, style, { language })] : []),
      ...extremes(shown, style, language),
    ];
  });
}

function beforeAfter({ language, style, rows }: BeforeAfterChart): readonly string[] {
  return rows.flatMap(({ label, before, after }) =>
    before.value === null || after.value === null
      ? []
      : [
          message(language, 'chart.stateOf', {
            label: label.replaceAll('\n', ', '),
            before: formatValue(before.value, style, language),
            after: formatValue(after.value, style, language),
          }),
        ],
  );
}

function shares({ language, options, rows }: StackedChart): readonly string[] {
  return rows.flatMap(({ label, shares: parts }) => {
    const told = (parts ?? []).map(
      (share, at) => `${options[at] ?? ''} ${formatValue(share, { ...percentStyle, decimals: 0 }, language)}`,
    );
    return told.length === 0 ? [] : [message(language, 'figure.valueOf', { label, value: told.join(', ') })];
  });
}

function valueOf(
  label: string,
  value: number | null,
  style: NumberStyle,
  { language }: Pick<ChartSpec, 'language'>,
): string {
  return message(language, 'figure.valueOf', { label, value: formatValue(value, style, language) });
}

function known(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}
