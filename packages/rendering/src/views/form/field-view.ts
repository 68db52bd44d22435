import type { BodySideView } from './body-side-view.js';
import type { OptionView } from './option-view.js';
import type { CodesView } from './codes-view.js';

export type Control =
  | 'text'
  | 'textarea'
  | 'date'
  | 'radios'
  | 'scale'
  | 'visual-scale'
  | 'checkboxes'
  | 'body'
  | 'codes'
  | 'output';

/** What the script needs to write a calculated value as the server does. */
export interface OutputView {
  readonly type: 'number' | 'text' | 'boolean' | 'date';
  /** Null: as many as the value has. */
  readonly decimals: number | null;
  readonly unit: string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
}

/** One question as the page shows it; every text is final and unescaped. */
export interface FieldView {
  /** Field key: the name of the input. */
  readonly key: string;
  readonly id: string;
  readonly control: Control;
  readonly label: string;
  readonly help: string | null;
  /** How to write the answer: range, date format, length. */
  readonly hint: string | null;
  readonly optional: boolean;
  readonly unit: string | null;
  readonly options: readonly OptionView[];
  /** What stands in a text field: as typed while it is wrong, otherwise the answer. */
  readonly value: string;
  readonly inputType: 'text' | 'email' | 'tel' | 'password';
  readonly inputMode: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  /** What the browser may offer to fill in: only a person's own addresses, and what one logs in with. */
  readonly autocomplete:
    'off' | 'email' | 'tel' | 'username' | 'current-password' | 'new-password' | 'one-time-code';
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number;
  readonly size: number | null;
  readonly anchors: { readonly min: string; readonly max: string } | null;
  /** The two figures of a body drawing; empty for every other question. */
  readonly body: readonly BodySideView[];
  /** Of a question that is answered with codes of a classification. */
  readonly codes?: CodesView;
  /** Of a calculated value, which stands in `value`. */
  readonly output: OutputView | null;
  readonly error: string | null;
  readonly warning: string | null;
  /** Ids of the texts that belong to the control; null when there are none. */
  readonly describedBy: string | null;
  /** Whether to offer a way to take an answer back (radio buttons cannot be unchosen by themselves). */
  readonly clearable: boolean;
  /** The answer is what was known beforehand: to be checked, and stored only with the page. */
  readonly isPrefilled?: true;
  /** Read by a hardware scanner, which ends with the Enter key: that must not send the form. */
  readonly isScanned?: true;
}

export interface ProblemLink {
  /** Null when the problem concerns the whole form. */
  readonly href: string | null;
  readonly message: string;
}

/** The box at the top of a page that lists what needs attention. */
export interface ProblemSummary {
  readonly title: string;
  readonly items: readonly ProblemLink[];
}
