import type { PagingView } from './filter-view.js';
import type { FieldView, ProblemSummary } from './form/field-view.js';
import type { HiddenInput } from './form/form-views.js';
import type { StatusView } from './staff-views.js';

type Facts = readonly { readonly term: string; readonly value: string }[];

/** How a person stands to the register, as staff see it and record it. */
export interface ParticipationView {
  readonly backHref: string;
  readonly name: string;
  readonly facts: Facts;
  readonly status: StatusView;
  readonly rule: string;
  readonly informationHref: string;
  readonly errors: ProblemSummary | null;
  readonly action: string;
  readonly fields: readonly FieldView[];
  readonly events: readonly { readonly what: string; readonly who: string }[];
  /** Only for those who may erase. */
  readonly erasure: { readonly action: string; readonly field: FieldView } | null;
}

/** Asks once more before something that cannot be undone, or should be meant. */
export interface DecisionView {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly consequences: readonly string[];
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly confirm: string;
  readonly isFinal: boolean;
  readonly cancel: { readonly href: string; readonly label: string };
}

/** What a register tells those whom it registers; for a patient who has logged in also what can be decided. */
export interface InformationView {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts: Facts;
  readonly standing: StatusView | null;
  readonly choices: readonly {
    readonly action: string;
    readonly value: string;
    readonly label: string;
    readonly primary: boolean;
  }[];
  readonly back: { readonly href: string; readonly label: string } | null;
}

/** The registers that know a patient who has logged in. */
export interface OwnParticipationsView {
  readonly registers: readonly {
    readonly title: string;
    readonly href: string;
    readonly status: StatusView;
    readonly since: string | null;
    readonly actionLabel: string;
  }[];
}

/** What was erased, when and on what ground. */
export interface CertificatesView {
  readonly rows: readonly {
    readonly href: string;
    readonly day: string;
    readonly ground: string;
    readonly by: string;
    readonly rows: string;
  }[];
  readonly paging: PagingView | null;
}

/** One certificate, to be printed or taken along as a file. */
export interface CertificateView {
  readonly backHref: string | null;
  readonly fileHref: string | null;
  readonly facts: Facts;
  readonly statement: string;
  readonly counts: readonly { readonly kind: string; readonly n: string }[];
}
