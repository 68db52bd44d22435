/** One thing that is wrong with what was sent, in the form that the engine reports it. */
export interface FieldProblem {
  /** Key of the field; null when it concerns the whole. */
  readonly field: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Names the field, the value and the remedy. */
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}
