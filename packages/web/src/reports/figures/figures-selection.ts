import type { FigureSource } from '@kvalreg/declaration';
import { chartChoices, type ChartChoice, type ChosenOrder } from '@kvalreg/rendering';
import { chosenIn } from '../chosen-in.js';

/** What an address asks for, as it was written: whether there is such a thing is checked where it is computed. */
export interface FiguresSelection {
  readonly indicators: readonly string[];
  /** Dimensions that make the rows, at most two. */
  readonly by: readonly string[];
  /** The unit beside all; of several the first one is read, and the rest refused. */
  readonly unit: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** Dimension → values to keep. */
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly chart: ChartChoice;
  readonly order: ChosenOrder | null;
}

const ownNames: ReadonlySet<string> = new Set([
  'indicator',
  'by',
  'then',
  'unit',
  'from',
  'to',
  'chart',
  'sort',
]);

/** A bare address shows the first measure by year; one that says anything shows what it says. */
export function selectionIn(
  query: Readonly<Record<string, unknown>>,
  source: FigureSource,
): FiguresSelection {
  const chosen = chosenIn(query);
  const valuesOf = (name: string): readonly string[] =>
    Object.hasOwn(chosen, name) ? (chosen[name] ?? []) : [];
  const [first = null] = Object.keys(source.indicators);
  const indicators = [...new Set(valuesOf('indicator'))];
  const isSaid = Object.hasOwn(query, 'by') || Object.hasOwn(query, 'then');
  const by = isSaid ? [...valuesOf('by'), ...valuesOf('then')] : ['year'];
  return {
    indicators: indicators.length > 0 || first === null ? indicators : [first],
    by: [...new Set(by)],
    unit: valuesOf('unit'),
    from: valuesOf('from')[0]?.trim() ?? null,
    to: valuesOf('to')[0]?.trim() ?? null,
    filter: Object.fromEntries(Object.entries(chosen).filter(([name]) => !ownNames.has(name))),
    chart: chartChoices.find((one) => one === valuesOf('chart')[0]) ?? 'auto',
    order: orderIn(valuesOf('sort')[0]),
  };
}

/** The address of a selection; nothing is left to be guessed but the order of the rows. */
export function queryOf(
  selection: FiguresSelection,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  const { indicators, by, unit, from, to, filter, chart, order } = selection;
  return {
    ...filter,
    indicator: indicators,
    by: by[0] ?? '',
    then: by.slice(1),
    unit,
    from: from ?? undefined,
    to: to ?? undefined,
    chart: chart === 'auto' ? undefined : chart,
    sort: order === null ? undefined : `${order.descending ? '-' : ''}${order.column}`,
  };
}

function orderIn(text: string | undefined): ChosenOrder | null {
  if (text === undefined || text === '') return null;
  const descending = text.startsWith('-');
  return { column: (descending ? text.slice(1) : text).slice(0, 100), descending };
}
