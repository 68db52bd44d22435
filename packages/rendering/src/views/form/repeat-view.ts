import type { FieldView } from './field-view.js';

/** One row of a repeated group, or the pattern of one that the script adds. */
export interface RowView {
  /** Id of the row: where an address and the focus can lead to. */
  readonly id: string;
  /** The number of the row from 1; `{row}` in the pattern. */
  readonly row: string;
  /** For instance `Implant 1 of 2`. */
  readonly heading: string;
  /** What the group and the row are called in the value of a button. */
  readonly name: string;
  readonly removeLabel: string;
  /** There may be fewer rows. */
  readonly mayGo: boolean;
  /** A question that stands in the row when it is about to be removed with what it holds. */
  readonly asks: string | null;
  readonly fields: readonly FieldView[];
}

/** Questions that are asked once for each of several things. */
export interface RepeatView {
  readonly name: string;
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly rows: readonly RowView[];
  /** A row as the script adds it, with `{row}` where its number stands. */
  readonly pattern: RowView;
  readonly addLabel: string;
  readonly isFull: boolean;
  readonly fullText: string;
  /** With `{row}` and `{rows}` in the place of numbers. */
  readonly headingPattern: string;
  /** What one of them is called, with `{row}` in the place of its number. */
  readonly rowPattern: string;
  /** What the button of a row says, with `{row}` in the place of its number. */
  readonly removePattern: string;
}
