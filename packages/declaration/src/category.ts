import type { Expr, Node } from '@kvalreg/expression';
import type { Text } from './text.js';

interface CategoryBase {
  readonly label: Text;
}
/** A closed interval of a score with its name. */
export interface Band {
  readonly code: string;
  readonly label: Text;
  readonly from: number;
  readonly to: number;
}
/**
 * The band that a score falls in. The score is rounded half up to a whole number before it is compared, so that
 * whole-number bands leave no gap. Unknown when the score is.
 */
export interface BandCategory extends CategoryBase {
  readonly kind: 'bands';
  readonly score: string;
  readonly rounding: 'half-up';
  readonly bands: readonly Band[];
}
/** The answers to several items written after each other as one text; a missing answer is written as `missing`. */
export interface ProfileCategory extends CategoryBase {
  readonly kind: 'profile';
  readonly items: readonly string[];
  readonly missing: string;
}
/** The name of each code of a score. Unknown when the score is. */
export interface CodeCategory extends CategoryBase {
  readonly kind: 'codes';
  readonly score: string;
  readonly codes: readonly { readonly value: number; readonly code: string; readonly label: Text }[];
}
/**
 * A statement about answers and scores: true, false, or unknown. Where `notApplicable` holds the category is unknown and
 * its reason is `not-applicable`.
 */
export interface ConditionCategory<E = Node> extends CategoryBase {
  readonly kind: 'condition';
  readonly holds: E;
  readonly notApplicable?: E;
}

/**
 * The first rule that holds names the category; a rule without `when` always holds. Unknown when the first rule
 * that is not false is unknown, or none holds. Rules read answers and scores.
 */
export interface RuleCategory<E = Node> extends CategoryBase {
  readonly kind: 'rules';
  readonly rules: readonly { readonly code: string; readonly label: Text; readonly when?: E }[];
}
/** Everything that holds, as a list of codes in the declared order. Unknown when one statement is. */
export interface ListCategory<E = Node> extends CategoryBase {
  readonly kind: 'list';
  readonly members: readonly { readonly code: string; readonly label: Text; readonly when: E }[];
}

/** What an instrument says in words beside its scores. */
export type Category<E = Node> =
  BandCategory | ProfileCategory | CodeCategory | ConditionCategory<E> | RuleCategory<E> | ListCategory<E>;
export type WrittenCategory = Category<Expr<boolean>>;
