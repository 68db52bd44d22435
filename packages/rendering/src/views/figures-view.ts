import type { FigureView, TabView } from './figure-views.js';
import type { FilterView } from './filter-view.js';
import type { HiddenInput } from './form/form-views.js';
import type { LiveView } from './live-view.js';

/** A day that can be typed into the selection. */
export interface DayField {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly value: string;
}
/** Any measures by any breakdown; the address is the selection. */
export interface FiguresView {
  readonly title: string;
  readonly live: LiveView | null;
  /** What figures there are of; empty where there is one. */
  readonly sources: readonly TabView[];
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  /** What is shown, and how. */
  readonly filters: readonly FilterView[];
  /** Which cases count. */
  readonly cases: readonly FilterView[];
  /** Whether some are chosen. */
  readonly casesOpen: boolean;
  readonly days: readonly DayField[];
  readonly clearHref: string | null;
  readonly heading: string;
  readonly selection: string;
  readonly madeAt: string;
  readonly notes: readonly string[];
  /** Why nothing is shown as it was asked for; empty otherwise. */
  readonly problems: readonly string[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly files: readonly { readonly href: string; readonly label: string }[];
  readonly figures: readonly FigureView[];
  /** No measure is declared here. */
  readonly nothing: boolean;
  readonly empty: boolean;
}
