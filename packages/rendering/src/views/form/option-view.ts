/** One alternative of a question. */
export interface OptionView {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  /** The alternative that stands alone among several (for instance "none of these"). */
  readonly exclusive: boolean;
}
