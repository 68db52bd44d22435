import type { Cell, ScalarType } from '../value.js';

export type Language = 'sv' | 'nb' | 'en';

/**
 * What an argument must be a literal of. `value`: any literal; `count`: how many of the values must be known,
 * from 1 to their number; `decimals`: 0 to 15. Literals are known when the declaration is checked, so that
 * such an argument cannot turn out wrong for one row.
 */
export type LiteralRule = 'value' | 'count' | 'decimals';

export interface Argument {
  readonly types: readonly ScalarType[];
  readonly literal?: LiteralRule;
}

export interface Signature {
  /** The arguments that always stand first, in order. */
  readonly leading: readonly Argument[];
  /** What each further argument must be; absent: there are none. */
  readonly further?: Argument & { readonly atLeast: number };
  /** The arguments from this index on must all have the same type. */
  readonly alikeFrom?: number;
}

/**
 * How tightly the words of an operator hold together, from loose to tight. An argument that does not hold more
 * tightly than the operator around it is described in brackets: nobody has to know that "and" goes before "or".
 */
export type Binding = 'junction' | 'comparison' | 'arithmetic' | 'closed';

/** One operator with all its readings. */
export interface OperatorSpec {
  readonly signature: Signature;
  readonly result: ScalarType | ((types: readonly ScalarType[]) => ScalarType);
  readonly evaluate: (args: readonly Cell[]) => Cell;
  /** Arguments and result are SQL expressions that can stand beside any operator, of type `sqlTypes[type]`. */
  readonly sql: (args: readonly string[]) => string;
  /** The arguments in words, and the type of the last of them; as a subordinate clause where it is a statement. */
  readonly describe: Readonly<Record<Language, (args: readonly string[], type: ScalarType) => string>>;
  /** That it is not so; absent: said by an operator of its own, or by "not" before it. */
  readonly deny?: OperatorSpec['describe'];
  readonly binding: Binding;
  /**
   * Bound on the size of a number result: with arguments that are 0 or between 10^-d and 10^d, so is the result.
   * Such a result must pass `settled`. Absent: no argument grows.
   */
  readonly digits?: (args: readonly number[]) => number;
}

export const anyType: readonly ScalarType[] = ['number', 'boolean', 'text', 'date', 'codes'];
export const oneValue: readonly ScalarType[] = ['number', 'boolean', 'text', 'date'];
export const ordered: readonly ScalarType[] = ['number', 'date'];
export const number: Argument = { types: ['number'] };
export const boolean: Argument = { types: ['boolean'] };
export const date: Argument = { types: ['date'] };
