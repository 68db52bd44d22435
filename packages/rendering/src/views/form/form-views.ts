import type { Language } from '@kvalreg/declaration';
import type { TrustedSvg } from '../../renderer/trusted-svg.js';
import type { AdviceView, CompletenessView } from './advice-view.js';
import type { FieldGroupView } from './field-group-view.js';
import type { FieldView, ProblemLink, ProblemSummary } from './field-view.js';
import type { SectionView } from './section-view.js';

export interface HiddenInput {
  readonly name: string;
  readonly value: string;
}

export interface StepView {
  readonly title: string;
  /** Null for the page that is shown and for those not reached yet. */
  readonly href: string | null;
  readonly current: boolean;
}

/** One page of a form that is being filled in. */
export interface FormPageView {
  readonly formTitle: string;
  readonly pageTitle: string;
  readonly intro: string | null;
  readonly context: readonly string[];
  readonly page: number;
  readonly pages: number;
  readonly steps: readonly StepView[];
  /** Of the questions that are asked, as they were when the page was made. */
  readonly progress: { readonly answered: number; readonly asked: number };
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly errors: ProblemSummary | null;
  readonly warnings: ProblemSummary | null;
  readonly moreQuestions: boolean;
  /** Some of the wording on the page is licensed and not installed. */
  readonly neutralLabels: boolean;
  readonly groups: readonly FieldGroupView[];
  /** The same groups as they are laid out. */
  readonly sections: readonly SectionView[];
  readonly hasPrevious: boolean;
  readonly isLast: boolean;
  readonly mayPause: boolean;
  readonly saved: boolean;
  /** For staff, where the form supports decisions. */
  readonly advice: AdviceView | null;
  /** What the script needs to show and hide questions while typing: JSON. */
  readonly logic: string | null;
  /** Where the script saves the draft; null without autosave. */
  readonly autosaveUrl: string | null;
  /** A scanner ends what it has read with the Enter key: that saves the page and stays on it. */
  readonly enterStays: boolean;
  /** For whoever types from paper: keys choose alternatives, Enter goes on. */
  readonly keyboard: boolean;
}

export interface AnswerRow {
  readonly question: string;
  readonly answer: string;
  readonly answered: boolean;
  /** A picture of what the answer says in words. */
  readonly drawing: TrustedSvg | null;
}
export interface AnswerGroup {
  readonly title: string | null;
  /** One row of a repeated group: set off from what comes after it. */
  readonly isRow?: true;
  readonly rows: readonly AnswerRow[];
}
export interface AnswerSection {
  readonly title: string;
  readonly changeHref: string | null;
  readonly groups: readonly AnswerGroup[];
}

/** All answers before they are submitted. */
export interface FormSummaryView {
  readonly formTitle: string;
  readonly context: readonly string[];
  readonly pages: number;
  readonly steps: readonly StepView[];
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly errors: ProblemSummary | null;
  readonly warnings: readonly ProblemLink[];
  readonly sections: readonly AnswerSection[];
  readonly advice: AdviceView | null;
  readonly completeness: CompletenessView | null;
  /** Questions about the entry itself, for staff: date on the paper, reason for a correction. */
  readonly extras: readonly FieldView[];
  readonly submitLabel: string;
  readonly maySubmit: boolean;
  /** For whoever types from paper: Enter goes on. */
  readonly keyboard: boolean;
  readonly mayPause: boolean;
}

export interface RevisionView {
  readonly revision: number;
  readonly when: string;
  readonly author: string;
  readonly channel: string;
  readonly reason: string | null;
  readonly current: boolean;
  readonly href: string | null;
}

/** What one correction changed. */
export interface ChangeView {
  readonly title: string;
  readonly detail: string;
  readonly rows: readonly { readonly question: string; readonly before: string; readonly after: string }[];
}

/** A submitted form, as it was answered. */
export interface ResponseView {
  readonly formTitle: string;
  /** Of the answers, when they were not given in the reader's. */
  readonly contentLanguage: Language | null;
  readonly context: readonly string[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** Null for the current answers; else what has been changed since these were given. */
  readonly changes: readonly ChangeView[] | null;
  readonly currentHref: string | null;
  /** What a soft check questioned and the writer confirmed; null where there is nothing of the kind. */
  readonly accepted: { readonly title: string; readonly warnings: readonly string[] } | null;
  readonly sections: readonly AnswerSection[];
  /** As they were when the form was submitted. */
  readonly advice: AdviceView | null;
  readonly completeness: CompletenessView | null;
  readonly scores: readonly AnswerRow[];
  /** How the scores were counted: version, settings and rule for missing answers of each instrument. */
  readonly scoreNotes: readonly string[];
  readonly history: readonly RevisionView[];
  readonly correctHref: string | null;
  readonly backHref: string;
  readonly backLabel: string;
}

/** Two people changed the same form: both states side by side. */
export interface ConflictView {
  readonly formTitle: string;
  readonly context: readonly string[];
  readonly rows: readonly { readonly question: string; readonly mine: string; readonly theirs: string }[];
  readonly action: string;
  /** What continues with the reader's own answers, over the newer state. */
  readonly useMine: readonly HiddenInput[];
  readonly continueHref: string;
}
