/** What to score anew. */
export interface RescoreRequest {
  readonly registerId: string;
  /** One form of the register; every form where it is left out. */
  readonly form?: string | undefined;
  /** Counts what would change, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Stops after the batch that is under way; the next run goes on from there. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RescoreProgress) => void) | undefined;
  /** Answers that are read and written at once. */
  readonly batchSize?: number | undefined;
}
export interface RescoreProgress {
  readonly pathway: string;
  readonly form: string;
  /** Answers looked at, of how many; those of an earlier start of the same run included. */
  readonly looked: number;
  readonly total: number;
  /** How many of them an earlier start had looked at. */
  readonly before: number;
}

/** What became of one score or calculated value. */
export interface ValueTally {
  readonly changed: number;
  readonly becameUnknown: number;
  readonly becameKnown: number;
  /** Sum of the differences, new less old, over `compared` values that were numbers before and after. */
  readonly sumOfChanges: number;
  readonly compared: number;
}
/** Counts of a run so far; no answer can be read from them. */
export interface RescoreTally {
  readonly looked: number;
  readonly rescored: number;
  /** Corrected by somebody meanwhile, who was scored by the version of now. */
  readonly corrected: number;
  readonly values: Readonly<Record<string, ValueTally>>;
  /** Earlier version → field → answers that no map carries over, and that are unknown in analyses. */
  readonly unmapped: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface FormRescored extends RescoreTally {
  readonly pathway: string;
  readonly form: string;
  readonly formVersion: string;
  readonly total: number;
  /** Mean of the changes of each value; null where none was a number before and after. */
  readonly meanChanges: Readonly<Record<string, number | null>>;
  /** Whether it went on where an earlier start had stopped. */
  readonly resumed: boolean;
  /** False when it was stopped. */
  readonly finished: boolean;
}
export interface RescoreReport {
  readonly register: string;
  readonly dryRun: boolean;
  readonly forms: readonly FormRescored[];
}
