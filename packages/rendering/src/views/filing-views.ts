import type { ProblemLink, ProblemSummary } from './form/field-view.js';
import type { HiddenInput } from './form/form-views.js';
import type { FilterView } from './filter-view.js';
import type { StatusView } from './staff-views.js';
import type { FigureView } from './figure-views.js';
import type { TableView } from './table-view.js';

export interface FilingLink {
  readonly href: string;
  readonly label: string;
  /** For screen readers, where the label alone does not say of what. */
  readonly fullLabel: string;
}
/** One year of a unit, or one unit of a year. */
export interface FilingRow {
  readonly name: string;
  readonly statuses: readonly StatusView[];
  readonly window: string;
  readonly signed: string | null;
  readonly open: FilingLink;
}
/** The years of a unit. */
export interface FilingsView {
  readonly title: string;
  readonly description: string;
  readonly licences: readonly string[];
  readonly caption: string;
  readonly rows: readonly FilingRow[];
  readonly links: readonly FilingLink[];
}

export interface LicenceRow {
  readonly id: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly action: string;
  readonly changeLabel: string;
}
/** What every unit has filed for a year. */
export interface FilingOverviewView {
  readonly title: string;
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly deadline: string;
  /** Who has not sent anything yet; null when there is nothing to wait for. */
  readonly missing: string | null;
  readonly caption: string;
  readonly rows: readonly FilingRow[];
  /** Null where nothing waits to be published. */
  readonly publish: {
    readonly action: string;
    readonly label: string;
    readonly waiting: string | null;
  } | null;
  readonly licences: {
    readonly rows: readonly LicenceRow[];
    readonly action: string;
    readonly units: readonly { readonly value: string; readonly label: string }[];
    readonly error: string | null;
  };
  readonly links: readonly FilingLink[];
}

export interface MeasureProgress {
  readonly title: string;
  readonly period: string;
  readonly filled: string;
  readonly status: StatusView;
  readonly open: FilingLink | null;
}
/** What somebody can do with a filing: a button, with a text to write where one is needed. */
export interface FilingAction {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly action: string;
  readonly label: string;
  readonly primary: boolean;
  readonly lockVersion: number;
  readonly field: { readonly name: string; readonly label: string; readonly value: string } | null;
  readonly error: string | null;
}
export interface FilingEventView {
  readonly what: string;
  readonly who: string;
  readonly comment: string | null;
}
/** One filing: how far it has come, what is wrong, its figures, and what can be done. */
export interface FilingView {
  readonly title: string;
  readonly unit: string;
  readonly backHref: string;
  readonly backLabel: string;
  readonly statuses: readonly StatusView[];
  readonly deadline: string | null;
  readonly returned: { readonly title: string; readonly comment: string } | null;
  readonly reason: string | null;
  readonly saved: string | null;
  /** Why there are no figures to see. */
  readonly hidden: string | null;
  readonly problems: ProblemSummary | null;
  readonly questions: { readonly title: string; readonly items: readonly ProblemLink[] } | null;
  readonly passed: boolean;
  readonly measures: readonly MeasureProgress[];
  readonly tables: readonly FiledTable[];
  readonly actions: readonly FilingAction[];
  readonly note: string | null;
  readonly files: {
    readonly templates: readonly FilingLink[];
    /** Null for those who only read. */
    readonly importAction: string | null;
    readonly lockVersion: number;
    readonly error: ProblemSummary | null;
  };
  readonly versions: readonly { readonly label: string; readonly detail: string; readonly href: string }[];
  readonly events: readonly FilingEventView[];
}
/** The figures of one measure as they were filed. */
export interface FiledTable {
  readonly id: string;
  readonly title: string;
  readonly table: TableView;
  readonly comment: string | null;
}
/** A version as it was signed. */
export interface FilingVersionView {
  readonly title: string;
  readonly unit: string;
  readonly backHref: string;
  readonly text: string;
  readonly reason: string | null;
  readonly tables: readonly FiledTable[];
}

export interface FigureField {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly before: string;
  readonly inputMode: 'numeric' | 'decimal';
  readonly error: string | null;
  readonly describedBy: string | null;
  /** After a conflict: what is saved now, where it differs. */
  readonly savedNow: string | null;
}
/** The form of one measure. */
export interface FilingMeasureView {
  readonly title: string;
  readonly context: string;
  readonly period: string;
  readonly steps: readonly {
    readonly href: string;
    readonly label: string;
    readonly current: boolean;
    readonly title: string;
  }[];
  readonly action: string;
  /** Where figures are tried without being saved. */
  readonly checkAction: string;
  readonly hidden: readonly HiddenInput[];
  readonly conflict: string | null;
  readonly errors: ProblemSummary | null;
  /** What the checks say of the figures as they stand. */
  readonly remarks: readonly { readonly message: string; readonly tone: 'danger' | 'warning' }[];
  readonly thisYear: string;
  readonly lastYear: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: readonly FigureField[];
  }[];
  readonly hint: string | null;
  readonly comment: {
    readonly key: string;
    readonly id: string;
    readonly value: string;
    readonly asked: boolean;
    readonly savedNow: string | null;
  };
  readonly notes: readonly { readonly heading: string; readonly text: string }[];
  readonly summaryHref: string;
}

/** Filed figures as anyone sees them. */
export interface PublishedView {
  readonly title: string;
  readonly description: string;
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly nothing: boolean;
  /** Why the chosen measure has no figures. */
  readonly noMeasure: string | null;
  readonly figures: readonly FigureView[];
  readonly aboutTitle: string;
  readonly about: readonly { readonly heading: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly files: readonly FilingLink[];
  readonly scopeHref: string | null;
}
/** The care that figures are about, to be ticked when somebody is assessed. Nothing of it is stored. */
export interface ScopeView {
  readonly title: string;
  readonly context: string;
  readonly groups: readonly {
    readonly title: string;
    readonly id: string;
    readonly criteria: readonly { readonly id: string; readonly text: string }[];
    readonly notes: readonly string[];
  }[];
  readonly source: string;
}
