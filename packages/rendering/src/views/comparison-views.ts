import type { FigureView, TabView } from './figure-views.js';
import type { FilterView } from './filter-view.js';
import type { HiddenInput } from './form/form-views.js';
import type { LiveView } from './live-view.js';

/** Sides that are compared, a funnel, or an indicator over time. */
export interface ComparisonView {
  readonly live?: LiveView;
  readonly title: string;
  readonly lead: string;
  readonly tabs: readonly TabView[];
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  /** Empty where nothing has been chosen yet. */
  readonly heading: string;
  /** As of when the figures are; null where there are none. */
  readonly asOf: string | null;
  readonly csv: { readonly href: string; readonly label: string } | null;
  /** What must be chosen first, or why there is nothing. */
  readonly empty: { readonly title: string; readonly text: string } | null;
  /** What was found, in plain words, with the measures that it was found of. */
  readonly findings: readonly { readonly titles: readonly string[]; readonly text: string }[];
  readonly figures: readonly FigureView[];
}

/** The case-mix models of a register. */
export interface ModelsView {
  readonly models: readonly {
    readonly href: string;
    readonly title: string;
    readonly definition: string;
    readonly kind: string;
    readonly state: string;
  }[];
}

/** One model: its fit, the units by it, and how it fits. */
export interface ModelView {
  readonly title: string;
  readonly lead: string;
  readonly backHref: string;
  /** How far a fit has come, or that the model has changed. */
  readonly messages: readonly string[];
  readonly empty: { readonly title: string; readonly text: string } | null;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly csv: { readonly href: string; readonly label: string } | null;
  readonly figures: readonly FigureView[];
  /** Null for those who may not fit, and while the model is being fitted. */
  readonly fitAction: string | null;
  /** Where the page asks how far a fit has come; absent while none is under way. */
  readonly live?: LiveView | undefined;
}
