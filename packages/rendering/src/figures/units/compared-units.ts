import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import { allUnits, otherUnits, type DisclosedResult } from '@kvalreg/engine';
import type { UnitChart } from '../../charts/chart-spec.js';
import { drawChart, type ChartView } from '../../charts/draw-chart.js';
import { formatCount } from '../../format/format-number.js';
import { message } from '../../messages/message.js';
import type { TableView } from '../../views/table-view.js';
import { valueTitle } from '../charts/axis-titles.js';
import { extremes, sentences } from '../../charts/words/extremes.js';
import { indicatorsOf, type FigureIndicator, type FigureInput } from '../figure-input.js';
import { rangeOf, styleOf } from '../indicator-style.js';
import type { ComparedUnit } from './compared-unit.js';
import { unitTable } from './unit-table.js';

/** Charts and tables of a figure by unit: sorted by result, the best first, all together in their place among them. */
export function comparedUnits(input: FigureInput): {
  readonly charts: readonly ChartView[];
  readonly tables: readonly TableView[];
} {
  const compared = indicatorsOf(input).map((one) => ({ one, units: unitsOf(input, one) }));
  return {
    charts: compared.flatMap(({ one, units }, at) => chartOf(input, one, units, at)),
    tables: comparedTables(input),
  };
}

/** The units of each indicator, sorted as their bars would be. */
export function comparedTables(input: FigureInput): readonly TableView[] {
  const compared = indicatorsOf(input).map((one) => ({ one, units: unitsOf(input, one) }));
  return compared.flatMap(({ one, units }, at) =>
    units.length === 0
      ? []
      : [
          {
            ...unitTable(input, one, units),
            id: `${input.id}-table-${String(at + 1)}`,
            captionHidden: compared.length === 1,
          },
        ],
  );
}

/** Those without a number stand last, in the order of their names. */
function unitsOf(input: FigureInput, { key, indicator }: FigureIndicator): readonly ComparedUnit[] {
  const { language, ownUnit } = input;
  const direction = indicator.better === 'lower' ? 1 : -1;
  const results = input.series.at(-1)?.results ?? [];
  const units = results.flatMap((result) => {
    const { unit } = result.group;
    if (result.indicator !== key || unit === undefined || Object.keys(result.group).length > 1) return [];
    const isTotal = unit === allUnits;
    const label = pooledTitle(input.labelOf('unit', unit), result, language);
    return [{ label, result, isOwn: unit === ownUnit, isTotal }];
  });
  const byName = (a: ComparedUnit, b: ComparedUnit) => a.label.localeCompare(b.label, language);
  const known = units.filter(({ result }) => sortValue(result) !== null);
  return [
    ...known.toSorted(
      (a, b) => direction * ((sortValue(a.result) ?? 0) - (sortValue(b.result) ?? 0)) || byName(a, b),
    ),
    ...units.filter(({ result }) => sortValue(result) === null).toSorted(byName),
  ];
}

/** A distribution is sorted by its balance, or by its first option. */
export function sortValue({ value, balance, options }: DisclosedResult): number | null {
  return value ?? balance?.mean ?? options?.[0]?.value ?? null;
}

function chartOf(
  input: FigureInput,
  { indicator }: FigureIndicator,
  units: readonly ComparedUnit[],
  at: number,
): readonly ChartView[] {
  const { language } = input;
  const shown = units.filter(({ result }) => sortValue(result) !== null);
  if (shown.length === 0) return [];
  const title = textIn(indicator.title, language);
  const chart = drawChart(
    indicator.kind === 'distribution'
      ? {
          kind: 'stacked',
          language,
          options: indicator.options.map(({ label }) => textIn(label, language)),
          rows: shown.map(({ label, result }) => ({
            label,
            shares: indicator.options.map(
              ({ code }) => result.options?.find((option) => option.code === code)?.value ?? 0,
            ),
          })),
        }
      : unitBars(input, indicator, shown),
    {
      id: `${input.id}-chart-${String(at + 1)}`,
      title: message(language, 'figure.chartOf', { title }),
      description: sentences([
        message(language, 'units.sorted'),
        ...extremes(
          shown
            .filter(({ result }) => result.value !== null)
            .map(({ label, result, isOwn, isTotal }) => ({
              label,
              value: result.value,
              isOwn: isOwn || isTotal,
            })),
          styleOf(indicator),
          language,
        ),
        message(language, 'figure.chartTable'),
      ]),
    },
  );
  return chart ? [{ ...chart, title }] : [];
}

function unitBars(input: FigureInput, indicator: Indicator, shown: readonly ComparedUnit[]): UnitChart {
  const anyOwn = shown.some(({ isOwn }) => isOwn);
  const total = shown.find(({ isTotal }) => isTotal);
  const value = total?.result.value ?? null;
  return {
    kind: 'units',
    language: input.language,
    style: styleOf(indicator),
    range: chartRange(indicator, shown),
    axes: { value: valueTitle(indicator, input.language) },
    rows: shown.map(({ label, result, isOwn, isTotal }) => ({
      label,
      tone: isTotal ? 'third' : isOwn || !anyOwn ? 'own' : 'other',
      estimate: { value: result.value, low: result.low, high: result.high },
    })),
    reference: total && value !== null ? { label: total.label, value } : null,
  };
}

/** A change of a share may go from −100 to 100, and seldom goes far: the axis holds what there is, and zero. */
function chartRange(indicator: Indicator, shown: readonly ComparedUnit[]): readonly [number, number] | null {
  const range = rangeOf(indicator);
  if (range === null || range[0] >= 0) return range;
  const ends = shown.flatMap(({ result }) => [result.low, result.high, result.value]);
  const known = ends.filter((end) => end !== null);
  const step = (range[1] - range[0]) / 20;
  return [
    Math.max(range[0], Math.floor(Math.min(0, ...known) / step) * step),
    Math.min(range[1], Math.ceil(Math.max(0, ...known) / step) * step),
  ];
}

/** What several units together are called, with how many they are. */
export function pooledTitle(title: string, { pooledUnits }: DisclosedResult, language: Language): string {
  return pooledUnits === undefined
    ? title
    : message(language, 'units.pooled', { title, count: formatCount(pooledUnits, language) });
}

/** What stands in the place of a unit's name where several are together. */
export function unitLabel(
  input: Pick<FigureInput, 'language' | 'figure'> & { readonly allLabel: string },
  code: string,
): string | null {
  if (code === allUnits) return input.allLabel;
  if (code === otherUnits && input.figure.pool) return textIn(input.figure.pool.title, input.language);
  return null;
}
