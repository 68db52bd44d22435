import type { GoalLevel } from '@kvalreg/engine';
import type { FigureView } from './figure-views.js';
import type { LiveView } from './live-view.js';
import type { FilterView } from './filter-view.js';

export interface GoalCellView {
  /** The value, or the mark of a small n, or a dash. */
  readonly text: string;
  readonly level: GoalLevel | null;
  /** The level in a word, beside its symbol. */
  readonly word: string | null;
  readonly symbol: string | null;
  /** n and interval, or why there is no value. */
  readonly detail: string;
  /** The number that rows are sorted by; left out where no value is shown. */
  readonly sort?: string;
}
export interface GoalRowView {
  readonly name: string;
  readonly cells: readonly GoalCellView[];
}
export interface GoalColumnView {
  readonly heading: string;
  readonly title: string;
  readonly href: string;
  readonly definition: string;
  readonly direction: string | null;
  readonly goal: string;
  readonly period: string;
  readonly smallestN: string;
  readonly source: string | null;
}
/** Units in rows, goals in columns. */
export interface GoalTableView {
  readonly live?: LiveView;
  /** The way back to the page that leads here, where the menu does not. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly title: string;
  readonly intro: string | null;
  /** As of when the figures are, and what is frozen beside them. */
  readonly asOf: readonly string[];
  readonly action: string;
  readonly filters: readonly FilterView[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly clearHref: string | null;
  readonly caption: string;
  readonly unitTitle: string;
  readonly csvHref: string;
  readonly columns: readonly GoalColumnView[];
  readonly nation: GoalRowView;
  readonly regions: readonly { readonly name: string; readonly rows: readonly GoalRowView[] }[];
  readonly legend: readonly { readonly sign: string; readonly text: string }[];
}
/** Every report of a register. */
export interface ReportsView {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}
/** One column of the table: as a trend, and unit by unit. */
export interface GoalIndicatorView {
  readonly live?: LiveView;
  readonly title: string;
  readonly asOf: readonly string[];
  readonly lead: string;
  readonly goal: string;
  readonly backHref: string;
  readonly action: string;
  readonly filters: readonly FilterView[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly clearHref: string | null;
  readonly csvHref: string;
  readonly figures: readonly FigureView[];
}
