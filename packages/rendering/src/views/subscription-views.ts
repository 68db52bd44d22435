import type { PagingView } from './filter-view.js';
import type { StatusView } from './staff-views.js';

/** A button that posts. */
export interface SubscriptionAction {
  readonly action: string;
  readonly label: string;
  /** With the report that it is about. */
  readonly name: string;
}
export interface SubscriptionRow {
  readonly title: string;
  readonly href: string;
  readonly what: string;
  readonly subscriber: string | null;
  /** Whose figures are sent. */
  readonly unit: string;
  /** The language that the report is written in. */
  readonly language: string;
  readonly when: string;
  readonly next: string;
  readonly status: StatusView;
  readonly reason: string | null;
  readonly actions: readonly SubscriptionAction[];
}
export interface SendingRow {
  readonly when: string;
  readonly title: string;
  readonly to: string;
  readonly what: string;
  readonly file: string | null;
  readonly status: StatusView;
  readonly reason: string | null;
}
export interface SubscriptionsView {
  readonly title: string;
  readonly lead: string;
  readonly newHref: string;
  /** Whether everybody's are shown, with their names. */
  readonly ofEverybody: boolean;
  readonly rows: readonly SubscriptionRow[];
  readonly sendings: readonly SendingRow[];
  readonly paging: PagingView | null;
}

export interface SelectView {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly note: string | null;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
}
export interface SubscriptionNewView {
  readonly title: string;
  readonly lead: string;
  /** Which of several reports; empty when one is chosen. */
  readonly reports: readonly { readonly href: string; readonly label: string }[];
  readonly problems: {
    readonly title: string;
    readonly items: readonly { readonly href: string | null; readonly message: string }[];
  } | null;
  readonly form: {
    readonly action: string;
    readonly hidden: readonly { readonly name: string; readonly value: string }[];
    readonly selection: string;
    readonly what: readonly SelectView[];
    readonly when: readonly SelectView[];
    readonly address: string;
  } | null;
}
