import type { FigureView } from './figure-views.js';
import type { FilterView, PagingView } from './filter-view.js';
import type { StatusView } from './staff-views.js';
import type { TableView } from './table-view.js';

/** Whether messages are paused, and who may change that. */
export interface PausesView {
  readonly lasting: readonly {
    readonly text: string;
    readonly resume: { readonly action: string; readonly label: string } | null;
  }[];
  /** Null for those who may not pause. */
  readonly form: {
    readonly action: string;
    /** Empty for a clinic, which pauses itself. */
    readonly units: readonly { readonly value: string; readonly label: string }[];
    readonly reason: string;
    readonly error: string | null;
  } | null;
}

interface PersonRow {
  readonly patient: string;
  readonly identifier: string;
  readonly href: string;
  readonly occasion: string;
  readonly rung: string;
  readonly unit: string;
}

/** What will be sent to whom on the days to come. */
export interface MessagesUpcomingView {
  readonly pauses: PausesView;
  readonly sentHref: string;
  readonly lettersHref: string | null;
  readonly held: { readonly href: string; readonly text: string } | null;
  readonly notices: readonly string[];
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly figure: FigureView;
  readonly notSent: TableView | null;
  readonly caption: string;
  readonly rows: readonly (PersonRow & { readonly day: string; readonly status: StatusView })[];
  readonly paging: PagingView | null;
}

/** What was sent, waits or was skipped. */
export interface MessagesSentView {
  readonly pauses: PausesView;
  readonly upcomingHref: string;
  /** Of one episode: the way back to it. */
  readonly episodeHref: string | null;
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly figure: FigureView | null;
  readonly caption: string;
  readonly rows: readonly (PersonRow & {
    readonly day: string;
    readonly channel: string | null;
    readonly status: StatusView;
    readonly reason: string | null;
    readonly attempts: readonly string[];
    readonly decisions: readonly {
      readonly action: string;
      readonly value: string;
      readonly label: string;
      readonly fullLabel: string;
    }[];
  })[];
  readonly paging: PagingView | null;
}
