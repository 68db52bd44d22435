/** `compatible`: nobody needs to do anything; `needs-map`: without a map earlier answers are unknown; `breaks`: somebody must act. */
export type Severity = 'compatible' | 'needs-map' | 'breaks';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'reordered';

/** One thing that is not as it was. */
export interface Change {
  /** Where it is: the keys from the register down, joined by dots; parts of a list by their id or code. */
  readonly path: string;
  readonly kind: ChangeKind;
  readonly severity: Severity;
  /** What has changed and what to do. */
  readonly message: string;
  /** What reads it, in words: `indicator lumbar.satisfied`, `report lumbar.yearly`. */
  readonly affects: readonly string[];
}

/** A column of a form's file and analysis table, or of a case table. */
export interface ColumnChange {
  readonly table: string;
  readonly column: string;
  readonly change: 'added' | 'removed' | 'type';
  readonly before: string | null;
  readonly after: string | null;
}

export interface RegisterComparison {
  readonly before: { readonly id: string; readonly version: string };
  readonly after: { readonly id: string; readonly version: string };
  readonly changes: readonly Change[];
  readonly columns: readonly ColumnChange[];
}
