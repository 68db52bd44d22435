export interface GroundView {
  readonly title: string;
  /** How a limit is read; null where there is nothing to add. */
  readonly note: string | null;
  /** What made the ground hold. */
  readonly because: readonly string[];
}
/** A question that is named; null href where it cannot be gone to from here. */
export interface QuestionLink {
  readonly label: string;
  readonly href: string | null;
}
/** What the answers say about one decision. */
export interface DecisionView {
  readonly title: string;
  /** `indicated`: something is advised; `open`: that cannot be told yet; `none`: nothing is. */
  readonly state: 'indicated' | 'open' | 'none';
  /** The outcome, or that there is none. */
  readonly verdict: string;
  /** What to do; null where there is nothing to be done. */
  readonly advice: string | null;
  readonly grounds: readonly GroundView[];
  readonly source: string | null;
  /** Outcomes that would go before this one and are not ruled out. */
  readonly pending: string | null;
  /** How many questions are open, in a sentence; null when the decision is settled. */
  readonly openTitle: string | null;
  readonly open: readonly QuestionLink[];
}
/** Decision support beside a form. */
export interface AdviceView {
  readonly lead: string;
  readonly decisions: readonly DecisionView[];
}

export interface MissingView extends QuestionLink {
  /** Why the answer that stands there does not count; null when there is none. */
  readonly reason: string | null;
}
/** What a reader of the form will find in it, and what not. */
export interface CompletenessView {
  readonly title: string;
  /** For instance `9 of 12`. */
  readonly tally: string;
  readonly complete: boolean;
  readonly lead: string | null;
  readonly missing: readonly MissingView[];
}
