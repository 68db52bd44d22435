import type { ScalarType } from '../value.js';

export type ExpressionProblemCode =
  | 'malformed'
  | 'too-deep'
  | 'unknown-operator'
  | 'argument-count'
  | 'argument-type'
  | 'argument-value'
  | 'unknown-field'
  | 'field-type'
  | 'unknown-option'
  | 'result-type';

export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  /** Where in the tree, as keys from the root: `['args', 0, 'value']`; empty for the root. */
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/** What the parts of `checkNode` share: the facts of the declaration, and where problems go. */
export interface CheckContext {
  readonly fieldType: (path: readonly string[]) => ScalarType | undefined;
  readonly codesOf: (path: readonly string[]) => readonly string[] | undefined;
  readonly report: (code: ExpressionProblemCode, at: readonly (string | number)[], message: string) => void;
}
