/** What is wrong with a value, independent of language. */
export type ProblemCode =
  | 'not-a-number'
  | 'not-whole'
  | 'too-many-decimals'
  | 'out-of-range'
  | 'off-step'
  | 'unknown-code'
  | 'not-a-code'
  | 'several-codes'
  | 'repeated-code'
  | 'exclusive-code'
  | 'not-yes-or-no'
  | 'not-a-date'
  | 'in-the-future'
  | 'before-birth'
  | 'too-early'
  | 'too-late'
  | 'not-a-time'
  | 'not-in-format'
  | 'not-in-pattern'
  | 'too-many-codes'
  | 'calculated'
  | 'not-text'
  | 'too-long'
  | 'required'
  | 'unknown-field'
  | 'check';

/** One thing that is wrong with a form, for a person to read and for a program to act on. */
export interface Problem {
  /** Key of the field that the message stands beside; null when it concerns the whole form. */
  readonly field: string | null;
  readonly code: ProblemCode;
  /** A warning can be accepted; an error must be corrected. */
  readonly severity: 'error' | 'warning';
  /** Names the field's label, the value and the remedy, in the language asked for. */
  readonly message: string;
  /** The parts of the message; for a declared check its id is `check`. */
  readonly params: Readonly<Record<string, string | number>>;
}
