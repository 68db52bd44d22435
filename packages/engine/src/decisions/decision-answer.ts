import type { Text } from '@kvalreg/declaration';

/** A question of the form, to be named and gone to. */
export interface NamedQuestion {
  readonly key: string;
  readonly label: Text;
  /** Id of the page that it is on. */
  readonly page: string;
}
/** A ground that holds. */
export interface GroundAnswer {
  readonly title: Text;
  readonly note?: Text;
  /** What made it hold, of what is declared to be able to. */
  readonly because: readonly Text[];
}
export interface OutcomeAnswer {
  readonly id: string;
  readonly title: Text;
  readonly advice: Text;
  readonly source: string;
  /** True when one ground holds, false when none can, null while that is unknown. */
  readonly indicated: boolean | null;
  /** Those that hold. */
  readonly grounds: readonly GroundAnswer[];
}
/** What a form says about one decision, and why. */
export interface DecisionAnswer {
  readonly id: string;
  readonly title: Text;
  /** Whether anything is indicated: null while that is unknown. */
  readonly indicated: boolean | null;
  /** Id of the first outcome that is indicated. */
  readonly outcome: string | null;
  /** False while an outcome that goes before this answer may still turn out to be indicated. */
  readonly settled: boolean;
  readonly otherwise: Text;
  /** All of them in order of precedence. */
  readonly outcomes: readonly OutcomeAnswer[];
  /** Unanswered questions that can still change the answer; none when it is settled. */
  readonly open: readonly NamedQuestion[];
}

export interface MissingAnswer extends NamedQuestion {
  /** Why the answer that stands there does not count; null when there is none. */
  readonly reason: Text | null;
}
/** What a reader of the form finds, and what not. Questions that are not asked are in neither. */
export interface CompletenessAnswer {
  readonly title: Text;
  readonly present: readonly NamedQuestion[];
  readonly missing: readonly MissingAnswer[];
}
