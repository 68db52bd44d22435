import type { ChartView } from '../charts/draw-chart.js';
import type { LiveView } from './live-view.js';
import type { HiddenInput } from './form/form-views.js';
import type { FilterView } from './filter-view.js';
import type { TableView } from './table-view.js';

/** How one indicator of a figure is defined and what it rests on. */
export interface DefinitionView {
  readonly title: string;
  readonly definition: string;
  /** Which direction is better, and the scale. */
  readonly direction: string | null;
  readonly exclusions: readonly string[];
  /** One sentence for each group: cases, excluded, unknown, n. */
  readonly bases: readonly string[];
  /** Which version and settings of an instrument the figure rests on, and its rule for missing answers. */
  readonly instruments: readonly string[];
  readonly source: string | null;
  /** Where the number is explained down to its cases. */
  readonly explain?: string | null;
}
export interface FigureView {
  readonly id: string;
  readonly title: string;
  readonly headingLevel: 2 | 3 | 4;
  readonly charts: readonly ChartView[];
  /** Each chart is named when there are several. */
  readonly severalCharts: boolean;
  readonly tables: readonly TableView[];
  /** Why there is no table, where it is not that nothing was chosen. */
  readonly emptyText?: string;
  readonly notes: readonly string[];
  readonly definitions: readonly DefinitionView[];
  /** Each chart as a file of its own. */
  readonly pictures?: readonly {
    /** Which chart, where there are several. */
    readonly title: string | null;
    readonly files: readonly { readonly href: string; readonly label: string; readonly name: string }[];
  }[];
}

/** Figures that belong together, with the words above them. */
export interface ReportBlockView<F = FigureView> {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly figures: readonly F[];
}

export interface TabView {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}
export interface ReportView {
  /** How the page knows that there are newer figures; it does not ask where this is left out. */
  readonly live?: LiveView;
  readonly title: string;
  readonly lead: string;
  readonly selection: string;
  /** The selection holds no case of anybody. */
  readonly empty?: boolean;
  readonly madeOn: string;
  readonly tabs: readonly TabView[];
  readonly tabTitle: string;
  /** Which units the figures by unit are about. */
  readonly participation: readonly string[];
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly csvHref: string;
  readonly csvLabel: string;
  /** The whole report as files, and how to have it sent. */
  readonly outputs?: readonly { readonly href: string; readonly label: string; readonly name: string }[];
  readonly figures: readonly FigureView[];
  /** The same figures below the headings and words of the tab, where it has such. */
  readonly blocks?: readonly ReportBlockView[];
}

/** Another page of open results. */
export interface PublicLink {
  readonly href: string;
  readonly label: string;
}
export interface PublicView {
  readonly title: string;
  readonly registerDescription: string;
  /** Whether the figures are frozen, and as of when they are; null where there are none. */
  readonly asOf: string | null;
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  /** What was asked for and is not there, each with what stands in its place. */
  readonly missing: readonly string[];
  readonly figures: readonly FigureView[];
  /** What must be known to read the figures. */
  readonly notes: readonly string[];
  readonly nothing: boolean;
  /** What else is open of the register. */
  readonly links: readonly PublicLink[];
  readonly csvHref: string | null;
}
