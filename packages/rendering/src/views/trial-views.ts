import type { FigureView } from './figure-views.js';
import type { FieldView } from './form/field-view.js';
import type { ProblemSummary } from './form/field-view.js';
import type { StatusView } from './staff-views.js';

/** How a patient stands to one trial, and the way to the draw where there is one. */
export interface TrialCard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly arms: readonly string[];
  readonly status: StatusView;
  /** Why nobody is drawn for, or what came of it. */
  readonly detail: string | null;
  /** What is to be filled in first. */
  readonly missing: readonly string[];
  readonly result: readonly { readonly term: string; readonly value: string }[];
  readonly form: TrialForm | null;
}
export interface TrialForm {
  readonly action: string;
  readonly version: string;
  readonly consentText: string;
  readonly problems: ProblemSummary | null;
  readonly fields: readonly FieldView[];
}
/** The trials that a patient could take part in. */
export interface EpisodeTrialsView {
  readonly heading: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly trials: readonly TrialCard[];
  readonly backHref: string;
}
/** How far the trials of a register have come. */
export interface TrialCountsView {
  readonly trials: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly period: string;
    readonly total: string;
    readonly figures: readonly FigureView[];
  }[];
}
