import type { BuiltInDimension } from './dimension.js';
import type { Audience } from './audience.js';
import type { Text } from './text.js';

export const chartNames = [
  'columns',
  'trend',
  'before-after',
  'stacked',
  'bars',
  'funnel',
  'run',
  'curve',
  'sankey',
  'small-multiples',
  'map',
] as const;
export type ChartName = (typeof chartNames)[number];
/** Countries whose counties can be drawn: Sweden by the codes of its län, Norway by those of its fylker from 2024. */
export const mapNames = ['sweden', 'norway'] as const;
export type MapName = (typeof mapNames)[number];

export interface Figure<K extends string = string, D extends string = string> {
  readonly title: Text;
  readonly indicators: readonly K[];
  /** One row for each value; without it one row for all. */
  readonly by?: D | BuiltInDimension;
  /**
   * `bars`: a row with its interval for each value, sorted by result, all together in their place among them. `funnel`:
   * units by their number of cases within the limits of chance. `run`: periods around their median, with the signals of
   * Anhøj. `curve`: cumulative incidence from the index date. `sankey`: from the states before to those after.
   */
  readonly chart: ChartName;
  /** Of small multiples: one small trend along `by` for each value of this dimension, all on one scale. */
  readonly across?: D | BuiltInDimension;
  /** Of a map: whose counties the codes of `by` are. */
  readonly map?: MapName;
  /** Units with fewer cases are shown together in one row. */
  readonly pool?: { readonly below: number; readonly title: Text };
  /** Who it is shown to; everybody who reads the report where it is left out. */
  readonly for?: readonly Audience[];
}
/** A part of a tab with a heading of its own. */
export interface ReportSection<K extends string = string, D extends string = string> {
  readonly heading: Text;
  /** May hold numbers of the report, as in `{{n 'operations'}} operations`: see `parseReportText`. */
  readonly text?: Text;
  readonly figures: readonly Figure<K, D>[];
  readonly for?: readonly Audience[];
}
export interface ReportTab<K extends string = string, D extends string = string> {
  readonly id: string;
  readonly title: Text;
  /** Stands above the figures, and may hold numbers as that of a section. */
  readonly text?: Text;
  readonly figures: readonly Figure<K, D>[];
  /** After the figures of the tab itself. */
  readonly sections?: readonly ReportSection<K, D>[];
  readonly for?: readonly Audience[];
}
export interface Report<K extends string = string, D extends string = string> {
  readonly title: Text;
  readonly filters: readonly (D | BuiltInDimension)[];
  readonly tabs: readonly ReportTab<K, D>[];
  /** Units that reach fewer than `atLeast` of a count are outside the report's figures by unit; it says how many are in. */
  readonly unitCriterion?: { readonly title: Text; readonly indicator: K; readonly atLeast: number };
  /** Whether it may go by e-mail as a file, where the installation allows that too; otherwise a link goes. */
  readonly mayBeAttached?: boolean;
}
/** What anyone may see without log-in, always by unit and year. */
export interface Publication<K extends string = string, D extends string = string> {
  readonly indicators: readonly K[];
  /** Shown for one of these values of one dimension at a time, never for all together: differences would disclose. */
  readonly selection?: { readonly dimension: D; readonly codes: readonly string[] };
  /** A figure with fewer cases is withheld. */
  readonly smallestN: number;
  /**
   * A share with fewer cases in the numerator or outside it is withheld, and any other figure that shows a part of its
   * cases (an option, a step between states, the events between two days, those beyond a percentile) with fewer in it.
   */
  readonly smallestCell: number;
  /**
   * Units that are not shown alone: each has a row without numbers (`hide`, where left out), and beside those rows stand
   * their figures together, with how many they are (`pool`).
   */
  readonly smallUnits?: 'hide' | 'pool';
}
