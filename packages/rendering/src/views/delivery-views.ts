import type { FieldView, ProblemSummary } from './form/field-view.js';
import type { ChartView } from '../charts/draw-chart.js';
import type { StatusView } from './staff-views.js';
import type { TableView } from './table-view.js';

/** Variables of one occasion, or of the case, each with a box. */
export interface VariableGroup {
  readonly id: string;
  readonly title: string;
  /** How many of them are chosen; null where none is. */
  readonly chosen: string | null;
  readonly open: boolean;
  readonly boxes: readonly VariableBox[];
}
export interface VariableBox {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly note: string | null;
  readonly checked: boolean;
}
/** The variables that can be chosen of one pathway. */
export interface VariablePicker {
  /** Null where there is one pathway only. */
  readonly title: string | null;
  readonly groups: readonly VariableGroup[];
}

/** Counts by year and purpose, as a chart and a table of the same numbers. */
export interface DeliveryCountsFigure {
  readonly chart: ChartView | null;
  readonly table: TableView | null;
  readonly csvHref: string;
}
export interface DeliveriesView {
  readonly newHref: string | null;
  readonly rows: readonly {
    readonly number: string;
    readonly title: string;
    readonly href: string;
    readonly applicant: string;
    readonly purpose: string;
    readonly requestedOn: string;
    readonly status: StatusView;
  }[];
  readonly counts: DeliveryCountsFigure;
  readonly publication: {
    readonly text: string;
    /** Null for those who do not decide it. */
    readonly action: string | null;
    readonly value: string;
    readonly label: string;
  };
}
export interface DeliveryRequestView {
  readonly action: string;
  readonly problems: ProblemSummary | null;
  readonly fields: readonly FieldView[];
  readonly pickers: readonly VariablePicker[];
  readonly caseFields: readonly FieldView[];
}
interface Fact {
  readonly term: string;
  readonly value: string;
}
export interface DeliveryView {
  readonly title: string;
  readonly backHref: string;
  readonly status: StatusView;
  readonly facts: readonly Fact[];
  readonly sameProject: string | null;
  readonly contents: readonly { readonly title: string; readonly variables: readonly string[] }[];
  readonly decisions: readonly {
    readonly title: string;
    readonly facts: readonly Fact[];
  }[];
  readonly problems: ProblemSummary | null;
  /** Null for those who do not decide. */
  readonly decide: {
    readonly title: string;
    readonly open: boolean;
    readonly action: string;
    readonly decisions: number;
    readonly fields: readonly FieldView[];
    readonly terms: readonly FieldView[];
    readonly pickers: readonly VariablePicker[];
    readonly caseFields: readonly FieldView[];
  } | null;
  readonly making: {
    readonly text: string;
    readonly done: number;
    readonly total: number;
    readonly href: string;
  } | null;
  readonly failed: boolean;
  /** Null for those who do not make files, and where nothing is granted. */
  readonly make: { readonly action: string; readonly formats: FieldView } | null;
  readonly handouts: readonly {
    readonly title: string;
    readonly text: string;
    readonly table: TableView;
    readonly gone: boolean;
    readonly fetch: { readonly href: string; readonly until: string } | null;
    readonly keysHref: string | null;
    readonly collections: readonly string[];
  }[];
}
export interface PublicDeliveriesView {
  readonly back: { readonly href: string; readonly label: string };
  readonly lead: string;
  readonly counts: DeliveryCountsFigure;
}
export interface FreeListView {
  readonly lead: string;
  readonly action: string;
  readonly pathways: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly pathway: string;
  readonly saved: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly whose: string;
    readonly removeAction: string | null;
    readonly removeLabel: string;
  }[];
  readonly problems: ProblemSummary | null;
  readonly size: { readonly text: string; readonly columns: readonly string[] } | null;
  readonly filters: readonly FieldView[];
  /** Fields for what cases are split by, folded up until one is used. */
  readonly dimensions: { readonly open: boolean; readonly fields: readonly FieldView[] } | null;
  readonly picker: VariablePicker;
  readonly options: readonly FieldView[];
  readonly saving: readonly FieldView[];
}
