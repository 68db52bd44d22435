import type { PagingView } from './filter-view.js';
import type { FieldView, ProblemSummary } from './form/field-view.js';
import type { FilterView } from './filter-view.js';
import type { FigureView } from './figure-views.js';
import type { TableView } from './table-view.js';

interface Fact {
  readonly term: string;
  readonly value: string;
}
export interface DefinitionPartView {
  readonly label: string;
  readonly sentences: readonly string[];
  /** The order of the sentences matters. */
  readonly ordered: boolean;
}
/** A figure at two moments. */
export interface ChangeView {
  readonly figures: TableView;
  /** Null where the reader is not told. */
  readonly cases: {
    readonly table: TableView | null;
    readonly text: string;
  } | null;
  readonly erased: string | null;
  /** Null where the definition is the same in words. */
  readonly definition: TableView | null;
  /** Whether the declaration has changed. */
  readonly definitionChanged: boolean;
}
export interface ExplanationView {
  readonly heading: string;
  readonly asOf: string;
  readonly lead: string;
  readonly selection: string;
  /** The value of each group, in words. */
  readonly values: readonly Fact[];
  readonly withheld: boolean;
  readonly definition: readonly DefinitionPartView[];
  readonly flow: FigureView | null;
  readonly unknown: { readonly table: TableView | null; readonly text: string };
  readonly persons: readonly {
    readonly label: string;
    readonly text: string;
    readonly href: string;
  }[];
  readonly last: { readonly title: string; readonly change: ChangeView } | null;
}
export interface FigurePersonsView {
  readonly heading: string;
  readonly selection: string;
  readonly backHref: string;
  readonly showsMissing: boolean;
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly identifier: string;
    readonly date: string;
    /** The day as a number: names of months have another order. */
    readonly dateSort: string | null;
    readonly unit: string;
    readonly missing: string;
  }[];
  readonly unlisted: string | null;
  readonly paging: PagingView | null;
}
export interface ReleasesView {
  readonly rows: readonly {
    readonly href: string;
    readonly title: string;
    readonly source: string;
    readonly measures: string;
    readonly frozen: string;
    readonly frozenSort: string;
    readonly cases: string;
  }[];
  /** One form for each source; none for those who may not freeze. */
  readonly make: readonly {
    readonly title: string;
    readonly action: string;
    readonly source: string;
    readonly problems: ProblemSummary | null;
    readonly fields: readonly FieldView[];
    readonly open: boolean;
  }[];
}
export interface ReleaseView {
  readonly heading: string;
  readonly backHref: string;
  readonly facts: readonly Fact[];
  readonly erased: string | null;
  readonly notes: readonly string[];
  readonly figures: readonly FigureView[];
  readonly reproduce: { readonly action: string } | null;
  readonly outcome: {
    readonly same: boolean;
    readonly texts: readonly string[];
    readonly table: TableView | null;
  } | null;
  readonly compare: { readonly action: string; readonly filters: readonly FilterView[] };
}
export interface ReleaseChangeView {
  readonly heading: string;
  readonly backHref: string;
  readonly selection: string;
  readonly change: ChangeView;
}
