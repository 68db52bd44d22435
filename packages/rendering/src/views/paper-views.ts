import type { FieldView } from './form/field-view.js';
import type { HiddenInput } from './form/form-views.js';
import type { FilterView, PagingView } from './filter-view.js';
import type { StatusView } from './staff-views.js';

export interface PaperRow {
  readonly code: string;
  readonly form: string;
  readonly unit: string;
  readonly printed: string;
  readonly printedBy: string;
  readonly status: StatusView;
  readonly action: { readonly href: string; readonly label: string; readonly fullLabel: string } | null;
  /** Where it is withdrawn; null where it cannot be. */
  readonly revoke: { readonly action: string; readonly label: string } | null;
}
export interface PaperTable {
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly PaperRow[];
}
/** Where papers that have come back are typed in, one after the other. */
export interface PaperDeskView {
  readonly action: string;
  readonly value: string;
  readonly error: string | null;
  readonly printHref: string | null;
  /** Papers that wait for a second person, or to be settled. */
  readonly waiting: PaperTable | null;
  /** All that are out. */
  readonly out: PaperTable | null;
  readonly paging: PagingView | null;
  readonly accuracy: readonly {
    readonly form: string;
    readonly quarter: string;
    readonly papers: string;
    readonly fields: string;
    readonly differing: string;
    readonly share: string;
  }[];
}

/** What is to be printed, and how. */
export interface PaperPrintView {
  readonly action: string;
  /** One form of one person, in place of a list to choose from. */
  readonly single: {
    readonly formTitle: string;
    readonly context: readonly string[];
    readonly value: string;
    readonly backHref: string;
  } | null;
  readonly filterBar: {
    readonly action: string;
    readonly hidden: readonly HiddenInput[];
    readonly filters: readonly FilterView[];
    readonly clearHref: string | null;
  } | null;
  readonly caption: string;
  readonly rows: readonly {
    readonly id: string;
    readonly value: string;
    readonly patient: string;
    readonly identifier: string;
    readonly form: string;
    readonly unit: string;
    readonly dueOn: string | null;
    readonly status: StatusView;
    readonly checked: boolean;
  }[];
  readonly paging: PagingView | null;
  readonly fields: readonly FieldView[];
  readonly error: string | null;
  /** Papers that have been printed of the same form. */
  readonly earlier: PaperTable | null;
}

/** What two people have read on one paper, where they differ. */
export interface PaperCompareView {
  readonly formTitle: string;
  readonly context: readonly string[];
  readonly lead: string;
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly differences: readonly {
    readonly key: string;
    readonly id: string;
    readonly question: string;
    readonly choices: readonly {
      readonly id: string;
      readonly value: string;
      readonly label: string;
      readonly answer: string | null;
      readonly checked: boolean;
    }[];
    readonly field: FieldView;
    readonly error: string | null;
  }[];
  readonly backHref: string;
}
