import type { FigureSource, Indicator, Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { FigureSeries } from '../figure-input.js';
import { inOrderOf } from '../value-order.js';

/** How the reader wishes to see a measure; `auto` lets the measure and what it is divided by decide. */
export const chartChoices = ['auto', 'trend', 'columns', 'bars', 'run', 'funnel', 'none'] as const;
export type ChartChoice = (typeof chartChoices)[number];

/** By which column the rows are sorted; the columns are those of `chosenColumns`. */
export interface ChosenOrder {
  readonly column: string;
  readonly descending: boolean;
}

/** One measure as a reader asked for it: divided by up to two dimensions, of one group or of two beside each other. */
export interface ChosenInput {
  /** Unique on the page. */
  readonly id: string;
  readonly indicator: string;
  readonly declared: Indicator;
  readonly source: FigureSource;
  readonly language: Language;
  /** Dimensions that make the rows, the first of them the outer. */
  readonly by: readonly string[];
  /** Results by these dimensions, and without them of all together. */
  readonly series: readonly FigureSeries[];
  readonly labelOf: (dimension: string, code: string) => string;
  readonly dimensionTitle: (dimension: string) => string;
  /** What all values of a dimension together are called. */
  readonly allLabel: string;
  /** The unit that stands out in figures by unit. */
  readonly ownUnit: string | null;
  readonly smallestN: number;
  readonly chart: ChartChoice;
  readonly order: ChosenOrder | null;
  /** Where the number of a row is explained; null where nothing more is told. */
  readonly explain?: (row: ChosenRow) => string | null;
  /** The address of the same page in another order; null for the order in which rows come by themselves. */
  readonly hrefOf: (order: ChosenOrder | null) => string;
}

/** One row of the measure: a value of each dimension, of one group. A dimension without a value stands for all. */
export interface ChosenRow {
  readonly values: readonly (string | null)[];
  readonly series: FigureSeries;
  readonly result: DisclosedResult;
}

/** The rows in the order in which they come; all together last. */
export function chosenRows(input: ChosenInput): readonly ChosenRow[] {
  const { by, indicator, series } = input;
  const rows = series.flatMap((one) =>
    one.results.flatMap((result): readonly ChosenRow[] => {
      const dimensions = Object.keys(result.group);
      if (result.indicator !== indicator || !dimensions.every((dimension) => by.includes(dimension)))
        return [];
      return [{ values: by.map((dimension) => result.group[dimension] ?? null), series: one, result }];
    }),
  );
  const places = by.map((dimension, at) => {
    const values = rows.flatMap((row) => row.values[at] ?? []);
    return new Map(inOrderOf(input, dimension, values).map((value, place) => [value, place]));
  });
  const placeOf = ({ values }: ChosenRow, at: number): number => {
    const value = values[at] ?? null;
    return value === null ? Infinity : (places[at]?.get(value) ?? 0);
  };
  return rows.toSorted((a, b) => {
    for (const at of by.keys()) {
      const [first, second] = [placeOf(a, at), placeOf(b, at)];
      if (first !== second) return first - second;
    }
    return series.indexOf(a.series) - series.indexOf(b.series);
  });
}
