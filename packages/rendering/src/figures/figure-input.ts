import type { Figure, Indicator, Language, FigureSource } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { Tone } from '../charts/chart-spec.js';
import { inOrderOf } from './value-order.js';

/** The figures of one side of a comparison: the own clinic, or the nation. */
export interface FigureSeries {
  readonly label: string;
  readonly tone: Tone;
  readonly results: readonly DisclosedResult[];
}

export interface FigureInput {
  /** Unique on the page. */
  readonly id: string;
  /** Of the title: 3 below the title of a tab (the default), 4 below that of a section, 2 right below the page's. */
  readonly headingLevel?: 2 | 3 | 4;
  readonly figure: Figure;
  readonly pathway: FigureSource;
  readonly language: Language;
  readonly series: readonly FigureSeries[];
  /**
   * Name of a dimension's value: a clinic's name, an option's label. Of a period it says as well whether it is complete
   * for the indicators it stands beside; of all where none are named.
   */
  readonly labelOf: (dimension: string, code: string, indicators?: readonly string[]) => string;
  readonly dimensionTitle: (dimension: string) => string;
  /** Whether a distribution stands in one table with its options in columns, not in a table for each value. */
  readonly optionsInColumns?: boolean;
  /** The unit that stands out in figures by unit. */
  readonly ownUnit?: string | null;
  /** Where the number of an indicator is explained. */
  readonly explain?: (indicator: string) => string;
  /** The limits below which figures are withheld, for the explanation. */
  readonly smallestN: number;
}

/** One indicator of a figure with its declaration. */
export interface FigureIndicator {
  readonly key: string;
  readonly indicator: Indicator;
}

export function indicatorsOf({
  figure,
  pathway,
}: Pick<FigureInput, 'figure' | 'pathway'>): readonly FigureIndicator[] {
  return figure.indicators.flatMap((key) => {
    const indicator = pathway.indicators[key];
    return indicator ? [{ key, indicator }] : [];
  });
}

/** The values that the rows stand for, in the order they come; null where there is one row for all. */
export function rowValues({
  figure,
  series,
  pathway,
  language,
  labelOf,
}: FigureInput): readonly (string | null)[] {
  const { by } = figure;
  if (by === undefined) return [null];
  const values = series.flatMap(({ results }) =>
    results.filter(({ group }) => isGroup(group, by)).map(({ group }) => group[by] ?? ''),
  );
  if (Object.hasOwn(pathway.dimensions, by))
    return inOrderOf({ source: pathway, language, labelOf }, by, [...new Set(values)]);
  // The nation has every value that the clinic has: its order holds, whichever comes first.
  const longest = series.map(({ results }) =>
    results.filter(({ group }) => isGroup(group, by)).map(({ group }) => group[by] ?? ''),
  );
  const ordered = [...longest].sort((a, b) => b.length - a.length).flat();
  return [...new Set([...ordered, ...values])];
}

/** The result of one indicator for one row of one series. */
export function resultAt(
  series: FigureSeries,
  key: string,
  by: string | undefined,
  value: string | null,
): DisclosedResult | undefined {
  return series.results.find(
    (result) =>
      result.indicator === key &&
      isGroup(result.group, by) &&
      (by === undefined || result.group[by] === value),
  );
}

function isGroup(group: DisclosedResult['group'], by: string | undefined): boolean {
  const keys = Object.keys(group);
  return by === undefined ? keys.length === 0 : keys.length === 1 && keys[0] === by;
}
