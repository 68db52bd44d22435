import type { FieldView } from './field-view.js';
import type { RepeatView } from './repeat-view.js';

/** An item by itself or an instrument with its questions; shown and hidden as a whole. */
export interface FieldGroupView {
  readonly name: string;
  readonly hidden: boolean;
  /** Title of the instrument; null for a single item. */
  readonly title: string | null;
  /** Of that title's heading. */
  readonly level: 2 | 3;
  /** What stands above the questions in the licensed wording. */
  readonly intro: string | null;
  /** Whose wording it is, where licensed wording is installed. */
  readonly licence: string | null;
  /** The instrument's wording is licensed and not installed in the language of the page. */
  readonly neutralLabels: boolean;
  readonly fields: readonly FieldView[];
  /** The rows of a repeated group, which then has no fields beside them. */
  readonly repeat: RepeatView | null;
}
