import type { FigureView } from './figure-views.js';
import type { PagingView } from './filter-view.js';
import type { FieldView, ProblemSummary } from './form/field-view.js';
import type { StatusView } from './staff-views.js';

export interface ContactForm {
  readonly action: string;
  readonly errors: ProblemSummary | null;
  /** How the person can be reached now, in words. */
  readonly reached: string;
  /** What came back, each with the way to note or to take it back. */
  readonly failures: readonly {
    readonly label: string;
    readonly status: StatusView | null;
    readonly action: string;
    readonly channel: string;
    readonly failed: string;
    readonly button: string;
    readonly fullLabel: string;
  }[];
  /** Null where the reader may only look. */
  readonly fields: readonly FieldView[] | null;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly changed: string | null;
}
/** Where one person can be reached. */
export interface ContactView {
  readonly backHref: string;
  readonly name: string;
  /** Said in place of everything else of somebody whose identity is protected. */
  readonly isProtected: boolean;
  readonly form: ContactForm;
}
/** A patient's own, for each register. */
export interface OwnContactsView {
  readonly registers: readonly {
    readonly id: string;
    readonly title: string;
    readonly isProtected: boolean;
    readonly form: ContactForm;
  }[];
}
/** How many can be reached how, and who cannot. */
export interface ReachView {
  readonly figure: FigureView;
  readonly caption: string;
  readonly rows: readonly {
    readonly patient: string;
    readonly identifier: string;
    readonly href: string;
    readonly unit: string;
    readonly reason: string;
  }[];
  readonly paging: PagingView | null;
}
/** The end of the follow-up of one episode, and what came before. */
export interface EndingView {
  readonly backHref: string;
  readonly name: string;
  readonly context: readonly string[];
  readonly state: string;
  readonly errors: ProblemSummary | null;
  readonly action: string;
  readonly isEnded: boolean;
  readonly fields: readonly FieldView[];
  readonly history: readonly { readonly what: string; readonly who: string }[];
}
