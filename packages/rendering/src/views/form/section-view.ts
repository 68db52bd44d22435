import type { FieldGroupView } from './field-group-view.js';
import type { FieldView } from './field-view.js';

/** The questions of one group in a matrix: shown and hidden as a whole. */
export interface MatrixGroupView {
  readonly name: string;
  readonly hidden: boolean;
  /** Above its rows, where the table holds the questions of several instruments. */
  readonly title: string | null;
  readonly rows: readonly FieldView[];
}

/** Questions with the same alternatives, which stand once above the columns. */
export interface MatrixView {
  readonly title: string | null;
  /** The alternatives are so short that they stand beside each other on a phone as well. */
  readonly isShort: boolean;
  readonly type: 'radio' | 'checkbox';
  readonly hint: string | null;
  readonly anchors: FieldView['anchors'];
  readonly min: number | null;
  readonly max: number | null;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** What stands above the questions in licensed wording, and whose wording it is. */
  readonly intros: readonly string[];
  readonly licences: readonly string[];
  /** With the column of the questions. */
  readonly columnCount: number;
  readonly groups: readonly MatrixGroupView[];
}

/** Questions that stand together under a heading; those outside every section have neither id nor heading. */
export interface SectionView {
  readonly id: string | null;
  readonly title: string | null;
  readonly intro: string | null;
  /** None of its questions is shown. */
  readonly hidden: boolean;
  /** Null where the questions stand one after the other. */
  readonly matrix: MatrixView | null;
  readonly groups: readonly FieldGroupView[];
}
