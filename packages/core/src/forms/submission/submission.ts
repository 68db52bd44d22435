import type { Form, Language, Text } from '@kvalreg/declaration';
import type { Answers, Problem, Scores } from '@kvalreg/engine';
import type { Channel, Episode, OccasionState } from '../../episodes/episode.js';
import type { Person } from '../../people/person.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';

/** Whose draft it is: patients and staff do not see what the other has begun. */
export type Party = 'patient' | 'staff';

export interface Draft {
  readonly answers: Answers;
  /** Sent back when the draft is saved again. */
  readonly lockVersion: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** Scores that a later version gives for the same answers; those that came with the answer stay beside them. */
export interface Rescored {
  readonly scores: Scores;
  readonly calculated: Answers;
  readonly formVersion: string;
  readonly reason: string;
  readonly recordedAt: string;
}

/** What has been answered, in its current revision. */
export interface CurrentResponse {
  readonly revision: number;
  readonly formVersion: string;
  readonly answers: Answers;
  readonly scores: Scores;
  readonly filledOn: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly changeReason: string | null;
  /** What was questioned when it was submitted, and confirmed by whoever recorded it. */
  readonly acceptedWarnings: readonly AcceptedWarning[];
  /** Null unless its scores were computed anew, which count in analyses. */
  readonly rescored: Rescored | null;
  /** The form as it was when it was answered, with what was known then in its place. */
  readonly form: Form;
}

/** A soft check that its writer stood by: the answers that it is about are those of the same revision. */
export interface AcceptedWarning {
  /** As `warningKey` gives it. */
  readonly warning: string;
  readonly fields: readonly string[];
  /** What was asked, in the language in which the form was answered. */
  readonly message: string;
}

/** Everything that a page needs to show one form of an episode, to be filled in, corrected or read. */
export interface FormForFilling {
  readonly episode: Episode;
  readonly person: Person;
  readonly occasion: OccasionState;
  readonly occasionTitle: Text;
  readonly formName: string;
  /** The current version, in which new answers are given, with what is known beforehand in its place. */
  readonly form: Form;
  /** To be sent back as `expectedRevision`. */
  readonly revision: number;
  readonly response: CurrentResponse | null;
  readonly draft: Draft | null;
  /** What to show in the fields: the draft, else the current answers. */
  readonly values: Answers;
  /**
   * What is known and stands in fields that nobody has saved yet: to be checked, and an answer only when it is saved.
   * Nothing where the form has been answered.
   */
  readonly prefilled: Answers;
  /** To be sent back when a draft is saved; 0 while there is none. */
  readonly lockVersion: number;
}

export interface DraftRequest {
  readonly episodeId: string;
  readonly occasion: string;
  readonly formVersion: string;
  readonly expectedRevision: number;
  readonly lockVersion: number;
  readonly answers: Answers;
  /** True: the answers are the whole draft. Else they are laid over it, and null takes one away. */
  readonly replace?: boolean | undefined;
  readonly language?: Language | undefined;
}
export interface SavedDraft {
  readonly lockVersion: number;
  readonly answers: Answers;
  /** What must be corrected before the form can be submitted; gaps are not reported. */
  readonly problems: readonly Problem[];
}

export interface SubmitRequest {
  readonly episodeId: string;
  readonly occasion: string;
  readonly formVersion: string;
  /** The revision that the writer has seen; 0 for a first answer. */
  readonly expectedRevision: number;
  readonly answers: Answers;
  /** True: the answers are laid over the draft, and null takes one away. Else they are the whole answer. */
  readonly overDraft?: boolean | undefined;
  readonly channel: Channel;
  /** True: the answers come from a paper that was printed in this version, which may have been replaced since. */
  readonly isPrinted?: boolean | undefined;
  /** The day on which the form was filled in. Asked for with `paper` and `import`; else today. */
  readonly filledOn?: string | null | undefined;
  readonly language?: Language | undefined;
  /** Why a submitted answer is changed; required from the second revision. */
  readonly changeReason?: string | null | undefined;
  /** Keys (`warningKey`) of the warnings that the writer has seen and stands by. */
  readonly acceptedWarnings?: readonly string[] | undefined;
  /** Sent again with a retried request, so that it is written once. */
  readonly idempotencyKey?: string | null | undefined;
}
export interface SubmitResult {
  readonly responseId: string;
  readonly revision: number;
  readonly scores: Scores;
  /** True when this very request had been carried out before. */
  readonly isReplay: boolean;
}

/** What a writer names to stand by a warning: the id of the declared check, or the field with the kind of problem. */
export function warningKey({ field, code, params }: FieldProblem): string {
  const { check } = params;
  return typeof check === 'string' ? check : `${field ?? ''}:${code}`;
}
