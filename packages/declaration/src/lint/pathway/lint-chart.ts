import type { Indicator } from '../../indicator.js';
import type { ChartName, Figure } from '../../report.js';
import type { Lint, Path } from '../declaration-problem.js';

interface ChartRule {
  /** The kinds of indicators that it can show. */
  readonly kinds: readonly Indicator['kind'][];
  /** What its rows may be; anything or nothing where left out, and empty where it has one row for all. */
  readonly by?: readonly string[];
  readonly needsBy?: true;
}

/** Periods that follow each other without a case in two of them. */
const periods = ['year', 'half', 'quarter', 'month'];
const places = ['unit', 'hospital', 'region'];
/** A line from one of these to the next says nothing. */
const withoutOrder = [...places, 'residence', 'sex'];
const values = [
  'count',
  'proportion',
  'mean',
  'ratio',
  'quantile',
  'spread',
  'composite',
  'transition',
  'time-to-event',
] as const satisfies readonly Indicator['kind'][];

const rules: Readonly<Record<ChartName, ChartRule>> = {
  columns: { kinds: values },
  trend: { kinds: [...values, 'change'], needsBy: true },
  'before-after': { kinds: ['change'] },
  stacked: { kinds: ['distribution'] },
  bars: { kinds: [...values.filter((kind) => kind !== 'count'), 'change', 'distribution'] },
  funnel: {
    kinds: ['proportion', 'ratio', 'composite', 'transition', 'mean', 'change'],
    by: places,
    needsBy: true,
  },
  run: { kinds: [...values, 'change'], by: periods, needsBy: true },
  curve: { kinds: ['time-to-event'] },
  sankey: { kinds: ['transition'], by: [] },
  'small-multiples': { kinds: [...values, 'change'], by: periods, needsBy: true },
  map: { kinds: [...values, 'change'], by: ['residence', 'region'], needsBy: true },
};

/** What a chart needs of its figure: rows that it can draw, and panels or a country where it has such. */
export function lintChart({ chart, by, across, map }: Figure, path: Path, { report }: Lint): void {
  const rule = rules[chart];
  if (by === undefined) {
    if (rule.needsBy)
      report(
        [...path, 'by'],
        'chart',
        chart === 'trend'
          ? 'A trend needs "by": the dimension along its axis.'
          : `Chart ${chart} needs "by": ${listed(rule.by ?? [])}.`,
      );
  } else if (rule.by && !rule.by.includes(by)) {
    report(
      [...path, 'by'],
      'chart',
      rule.by.length === 0
        ? `Chart ${chart} shows all cases together: leave "by" out.`
        : `Chart ${chart} cannot be by "${by}": write ${listed(rule.by)}.`,
    );
  }
  if (chart === 'trend' && by !== undefined && withoutOrder.includes(by))
    report(
      [...path, 'by'],
      'chart',
      `A trend joins its points, and "${by}" has no order: let the chart be "bars" or "columns", or "by" a period.`,
    );
  if (chart === 'small-multiples') {
    if (across === undefined)
      report([...path, 'across'], 'chart', 'Small multiples need "across": a trend for each of its values.');
    else if (across === by || periods.includes(across))
      report(
        [...path, 'across'],
        'chart',
        `Small multiples run along "by": across is what divides the cases, for instance "unit", not "${across}".`,
      );
  } else if (across !== undefined) {
    report([...path, 'across'], 'chart', `Chart ${chart} has one dimension: leave "across" out.`);
  }
  if (chart === 'map' && map === undefined)
    report([...path, 'map'], 'chart', 'A map needs "map": the country whose counties are drawn.');
  if (chart !== 'map' && map !== undefined)
    report([...path, 'map'], 'chart', `Chart ${chart} is no map: leave "map" out.`);
}

export function lintChartKind(
  chart: ChartName,
  name: string,
  indicator: Indicator,
  path: Path,
  { report }: Lint,
): void {
  const { kind } = indicator;
  const { kinds } = rules[chart];
  if (chart === 'funnel' && kind === 'composite' && indicator.as === 'average')
    report(
      path,
      'chart',
      `A funnel needs a number of cases that are met: "${name}" is an average of shares.`,
    );
  if (chart === 'funnel' && kind === 'change' && indicator.as !== undefined && indicator.as !== 'difference')
    report(
      path,
      'chart',
      `A funnel of a change needs the mean difference of its cases: "${name}" is told as ${indicator.as === 'percentage' ? 'a percentage' : 'an effect size'}.`,
    );
  if (!kinds.includes(kind))
    report(path, 'chart', `Chart ${chart} cannot show "${name}", a ${kind}: it shows ${kinds.join(', ')}.`);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' or ');
}
