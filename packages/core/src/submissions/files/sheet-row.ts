/** A cell of a file: text, number, or nothing. */
export type SheetCell = string | number | null;

/** A row of a file with the line that it stands on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly SheetCell[];
  readonly isBroken?: boolean;
}
/** A table from a file, whatever its format. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}
export type SheetFormat = 'csv' | 'xlsx';
