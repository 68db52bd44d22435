import type { Form, Language, Text } from '@kvalreg/declaration';
import type { Answers, Problem } from '@kvalreg/engine';
import type { Channel, Episode } from '../episodes/episode.js';
import type { Person } from '../people/person.js';

/**
 * How far a paper has come. `typed-once`: waits for a second person; `to-compare`: two have typed it, differently;
 * `answered`: the form has been answered, by this paper or in another way.
 */
export const paperStates = ['printed', 'typed-once', 'to-compare', 'answered', 'revoked'] as const;
export type PaperState = (typeof paperStates)[number];

/** One form on paper, without what is printed on it. */
export interface Paper {
  readonly id: string;
  /** In two groups of characters, as it is printed. */
  readonly code: string;
  /** What was printed together. */
  readonly batch: string;
  readonly pathway: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly episodeId: string;
  readonly occasion: string;
  readonly form: string;
  readonly formVersion: string;
  readonly language: Language;
  readonly large: boolean;
  /** Whether a second person types it again. */
  readonly double: boolean;
  readonly state: PaperState;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly revokedAt: string | null;
}

export interface PrintRequest {
  readonly occasions: readonly { readonly episodeId: string; readonly occasion: string }[];
  readonly language: Language;
  readonly large: boolean;
}

/** Everything that is needed to make the pages of a paper. */
export interface PrintedPaper {
  readonly paper: Paper;
  readonly form: Form;
  readonly registerTitle: Text;
  readonly occasionTitle: Text;
}

/** A paper that somebody has before them, with the form in the version that was printed. */
export interface PaperOnDesk extends PrintedPaper {
  readonly episode: Episode;
  readonly person: Person;
  /** What has been answered, in whatever way. */
  readonly answered: {
    readonly on: string;
    readonly channel: Channel;
    readonly revision: number;
  } | null;
  /** Who has typed it first; null while nobody has. */
  readonly typedBy: string | null;
  /** The reader has typed it once: somebody else must type it again. */
  readonly isTypedByReader: boolean;
  /** What the reader has typed so far. */
  readonly values: Answers;
  readonly lockVersion: number;
}

export interface PaperDraft {
  readonly answers: Answers;
  readonly lockVersion: number;
  readonly language?: Language | undefined;
}
export interface SavedPaperDraft {
  readonly lockVersion: number;
  readonly answers: Answers;
  /** What must be corrected; gaps are not reported. */
  readonly problems: readonly Problem[];
}

export interface PaperEntry {
  readonly answers: Answers;
  /** The day that stands on the paper. */
  readonly filledOn: string | null;
  readonly language?: Language | undefined;
  readonly acceptedWarnings?: readonly string[] | undefined;
  readonly idempotencyKey?: string | null | undefined;
}
/** `stored`: it is the answer now; `put-aside`: somebody else types it again; `differs`: the two are to be compared. */
export interface EntryOutcome {
  readonly outcome: 'stored' | 'put-aside' | 'differs';
  /** In how many fields the two differ; null before there are two. */
  readonly differing: number | null;
}

/** One field that two people have typed differently; `filledOn` is the day on the paper. */
export interface EntryDifference {
  readonly field: string;
  readonly first: Answers[string];
  readonly second: Answers[string];
}
export interface PaperComparison extends PrintedPaper {
  readonly episode: Episode;
  readonly person: Person;
  readonly firstBy: string;
  readonly secondBy: string;
  /** What both have typed. */
  readonly agreed: Answers;
  readonly differences: readonly EntryDifference[];
}
export interface Settlement {
  /** For every field in which the two differ, except the day: what stands on the paper; null for no answer. */
  readonly answers: Answers;
  readonly filledOn?: string | null | undefined;
  readonly language?: Language | undefined;
  readonly acceptedWarnings?: readonly string[] | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** How often two people have typed the same paper differently, for one form in one quarter of a year. */
export interface EntryAccuracy {
  readonly pathway: string;
  readonly form: string;
  /** First day of the quarter. */
  readonly quarter: string;
  readonly papers: number;
  readonly fields: number;
  readonly differing: number;
}
