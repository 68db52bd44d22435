import type { Expr, Node } from '@kvalreg/expression';
import type { Dimension } from './dimension.js';
import type { Text } from './text.js';

/** One of the treatments that are compared. */
export interface TrialArm {
  readonly code: string;
  readonly title: Text;
  /** How many of each block: with ratios 2 and 1, two thirds come to the first arm. */
  readonly ratio: number;
}

/**
 * A trial among the patients of a pathway, who are allocated at random. Its expressions read what is known of the
 * episode at that moment; while there is no index date, the age is that of the day itself.
 */
export interface Trial<E = Node> {
  readonly title: Text;
  /** For those who ask the patient: what is compared, and for whom. */
  readonly description: Text;
  readonly arms: readonly TrialArm[];
  /** Each combination of their values has a list of its own. A patient with an unknown value cannot be allocated yet. */
  readonly strata: Readonly<Record<string, Dimension<E>>>;
  /** Each unit has a list of its own as well. */
  readonly byUnit?: boolean;
  /** Sizes of the blocks, chosen at random among these, so that nobody who counts can tell the end of one. */
  readonly blocks: readonly number[];
  /** Who may be allocated. Unknown is not yet: what is missing is named. */
  readonly inclusion: E;
  /** What the patient agrees to, and its version. */
  readonly consent: { readonly text: Text; readonly version: string };
  /** First and last day of allocation (`YYYY-MM-DD`); without a last day until another version of the register names one. */
  readonly from: string;
  readonly to?: string;
}
export type WrittenTrial = Omit<Trial<Expr<boolean>>, 'strata'> & {
  readonly strata: Readonly<Record<string, Dimension<Expr<string | number | boolean>>>>;
};
