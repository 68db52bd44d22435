/** One cell; a number stands to the right. `note` says why a value is not shown. */
export interface CellView {
  readonly text: string;
  readonly numeric: boolean;
  readonly note: string | null;
  /** The number that rows are sorted by, with a decimal point; left out where there is none, which stands last. */
  readonly sort?: string;
  /** Where the number is explained. */
  readonly href?: string;
}
/** How the rows stand by a column: an address that sorts by it without a script, and the order if they are sorted by it. */
export interface ColumnSort {
  readonly href: string;
  readonly order: 'ascending' | 'descending' | null;
}
export interface ColumnView {
  readonly label: string;
  readonly numeric: boolean;
  readonly sort?: ColumnSort;
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
  /** The order in which the rows come by themselves, as an address: of the column of the row headers. */
  readonly naturalOrder?: ColumnSort;
}
/** Rows that belong together, below a title of their own where there are several such groups. */
export interface TableSection {
  readonly title: string | null;
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly headers: readonly string[];
  /**
   * What the headers are sorted by where their words do not say it: `2024-03` of a month, `2026-11-22` of a day. What has
   * no place among the others (`''`) stands last; null sorts by the words.
   */
  readonly places?: readonly (string | null)[];
  readonly strong: boolean;
  readonly cells: readonly CellView[];
  /** Stays in its place however the others are sorted: all together, or a sum. */
  readonly fixed?: boolean;
}
