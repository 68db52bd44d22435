/** One alternative of a column, and the number that it has in files that know numbers with labels only. */
export interface ColumnCode {
  readonly code: string;
  readonly value: number;
  readonly label: string;
}

/**
 * A column of a file. `code`: cells are codes of `codes`; `integer` and `decimal`: numbers, some of which may have a
 * label in `codes`; `date`: days as YYYY-MM-DD; `text`: anything.
 */
export interface ResearchColumn {
  /** At most 32 letters, digits and underscores, beginning with a letter: allowed in every statistics program. */
  readonly name: string;
  readonly label: string;
  readonly type: 'integer' | 'decimal' | 'date' | 'code' | 'text';
  /** Lowest and highest value that a number can have; null where that is not known. */
  readonly range: readonly [number, number] | null;
  readonly codes: readonly ColumnCode[];
}
