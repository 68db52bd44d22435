/** One cell; a number stands to the right. `note` says why a value is not shown. */
export interface CellView {
  readonly text: string;
  readonly numeric: boolean;
  readonly note: string | null;
}
export interface ColumnView {
  readonly label: string;
  readonly numeric: boolean;
}
/** A table with a header for every column and every row. */
export interface TableView {
  readonly id: string;
  readonly caption: string;
  /** For screen readers alone, where a heading right above says the same. */
  readonly captionHidden: boolean;
  /** Headers that span several columns; empty when there is one header row. The first spans the row headers. */
  readonly columnGroups: readonly { readonly label: string; readonly span: number }[];
  readonly rowHeaders: readonly string[];
  readonly columns: readonly ColumnView[];
  readonly sections: readonly TableSection[];
}
/** Rows that belong together, below a title of their own where there are several such groups. */
export interface TableSection {
  readonly title: string | null;
  readonly rows: readonly {
    readonly headers: readonly string[];
    readonly strong: boolean;
    readonly cells: readonly CellView[];
  }[];
}
