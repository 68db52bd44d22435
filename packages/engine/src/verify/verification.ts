import type { Instrument } from '@kvalreg/declaration';

/** The instrument that a case is about, or why there is none. */
export type Resolved = { readonly instrument: Instrument } | { readonly problem: string };

/** Where the instruments of a file of cases come from. */
export interface InstrumentResolver {
  /** By the id and the settings that the file states. */
  readonly instrument: (id: string, params: Readonly<Record<string, unknown>>) => Resolved;
  /** The instrument that a value set with so many levels is for, computed with that set. */
  readonly valueSet: (id: string, levels: number) => Resolved;
}

/** One point in which a case came out otherwise than expected, or could not be tried. */
export interface ScoreDifference {
  /** Id of the case, or its place in the file. */
  readonly case: string;
  /** What differs: `scores.total`, `category.band`, `reason.*`, `answers` … */
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface ScoreVerification {
  readonly total: number;
  /** Cases without any difference. */
  readonly passed: number;
  readonly differences: readonly ScoreDifference[];
}

/** A difference before it is known which case it belongs to. */
export type Difference = Omit<ScoreDifference, 'case'>;
