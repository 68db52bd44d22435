/** What was tried on an installation, and what came of it. */
export interface Validation {
  /** Instant, as ISO 8601 in UTC. */
  readonly at: string;
  readonly versions: { readonly program: string; readonly node: string; readonly computer: string };
  /** At least one. */
  readonly parts: readonly ValidationPart[];
}
/** Cases of one kind that were tried together. */
export interface ValidationPart {
  readonly kind: 'scores' | 'statistics';
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly cases: number }[];
  readonly total: number;
  readonly passed: number;
  /** Numbers that were compared, where they were counted. */
  readonly compared: number | null;
  readonly tried: readonly TriedSubject[];
  /** Cases that name no instrument here: changes between two scores, and cases that could not be tried. */
  readonly others: number;
  /** Of the registers that are installed; empty for statistics. */
  readonly registers: readonly RegisterInstrument[];
  readonly differences: readonly ValidationDifference[];
}
/** An instrument in one version, or a method; one without cases was not tried. */
export interface TriedSubject {
  readonly name: string;
  readonly version: string | null;
  readonly cases: number;
}
export interface RegisterInstrument {
  readonly register: string;
  readonly instrument: string;
  readonly version: string;
  /** Cases of the instrument in this version. */
  readonly cases: number;
}
export interface ValidationDifference {
  /** Null where there is one file. */
  readonly file: string | null;
  readonly case: string;
  /** Null for a case that could not be computed; `got` says why. */
  readonly field: string | null;
  readonly expected: unknown;
  readonly got: unknown;
}
