import type { TrustedSvg } from '../renderer/trusted-svg.js';
import type { FieldView, ProblemSummary } from './form/field-view.js';
import type { HiddenInput } from './form/form-views.js';
import type { FilterView, PagingView } from './filter-view.js';

export interface ActionLink {
  readonly href: string;
  readonly label: string;
  /** The label with its object, for those who hear links one by one. */
  readonly fullLabel: string;
  readonly primary: boolean;
}
export interface StatusView {
  readonly label: string;
  readonly color: 'neutral' | 'info' | 'warning' | 'danger' | 'success';
}

export interface WorkListView {
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly caption: string;
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly rows: readonly {
    readonly patient: string;
    readonly identifier: string;
    readonly href: string;
    readonly form: string;
    readonly started: boolean;
    readonly dueOn: string | null;
    readonly status: StatusView;
    readonly action: ActionLink;
  }[];
  readonly paging: PagingView | null;
}

/** Search for a person; what was found, or the form to add one. */
export interface PatientsView {
  readonly searchAction: string;
  readonly identifier: string;
  readonly identifierError: string | null;
  readonly errors: ProblemSummary | null;
  readonly found: {
    readonly name: string;
    readonly facts: readonly { readonly term: string; readonly value: string }[];
    readonly episodes: readonly { readonly href: string; readonly label: string; readonly detail: string }[];
    /** Information, consent and objection; null for those who do not record them. */
    readonly participationHref: string | null;
    /** How the person can be reached, and where that is changed. */
    readonly contact?: { readonly href: string; readonly text: string } | null;
    /** Where a protected identity is opened, or hidden again. */
    readonly glass?: { readonly href: string; readonly label: string } | null;
    /** Extracts for the person, for those who may make them. */
    readonly rightsHref: string | null;
    readonly open: OpenEpisodeView | null;
  } | null;
  readonly add: {
    readonly action: string;
    readonly sentence: string;
    /** Asked about before the person is added; `accept` is sent along when the answer is yes. */
    readonly warning: { readonly text: string; readonly accept: string } | null;
    readonly identifier: string;
    readonly fields: readonly FieldView[];
  } | null;
}
export interface OpenEpisodeView {
  readonly action: string;
  readonly personId: string;
  /** Asked for where the register needs a consent that is not recorded yet. */
  readonly consent: FieldView | null;
  readonly pathways: readonly { readonly value: string; readonly label: string }[];
  readonly units: readonly { readonly value: string; readonly label: string }[];
}

export interface TimelineEntry {
  readonly title: string;
  readonly form: string;
  readonly respondent: string;
  readonly status: StatusView;
  readonly when: readonly string[];
  readonly actions: readonly ActionLink[];
  /** A form that posts: making a link changes something. */
  readonly linkAction: string | null;
  readonly linkLabel: string;
  readonly done: boolean;
}
export interface TimelineView {
  readonly heading: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly entries: readonly TimelineEntry[];
  /** Pages with all scales of the person, and the trials of the pathway. */
  readonly profiles: readonly { readonly href: string; readonly label: string }[];
  /** Where a protected identity is opened, or hidden again. */
  readonly glass?: { readonly href: string; readonly label: string } | null;
  readonly patientHref: string;
  /** Where the follow-up is ended, or taken up again. */
  readonly ending?: { readonly href: string; readonly label: string } | null;
}

/** A new personal link, to be printed or handed over. */
export interface PersonalLinkView {
  readonly formTitle: string;
  readonly context: readonly string[];
  readonly address: string;
  readonly code: string;
  readonly codeAddress: string;
  readonly expires: string;
  readonly qr: TrustedSvg;
  readonly backHref: string;
}

export interface FollowUpsView {
  /** What the register office is to know of the register as a whole. */
  readonly notices?: readonly string[];
  /** What the column of the day on which each case began is called. */
  readonly indexDateTitle: string;
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly filters: readonly FilterView[];
  readonly clearHref: string | null;
  readonly caption: string;
  readonly rows: readonly {
    readonly patient: string;
    readonly identifier: string;
    readonly href: string;
    readonly occasion: string;
    readonly unit: string;
    readonly indexDate: string | null;
    readonly dueOn: string | null;
    readonly answeredOn: string | null;
    readonly channel: string | null;
    readonly status: StatusView;
    /** Why nobody is asked any more. */
    readonly why?: string | null;
    readonly actions: readonly ActionLink[];
  }[];
  readonly paging: PagingView | null;
  readonly counts: {
    readonly statuses: readonly string[];
    readonly rows: readonly {
      readonly unit: string;
      readonly href: string | null;
      readonly total: boolean;
      readonly numbers: readonly number[];
    }[];
  } | null;
}
