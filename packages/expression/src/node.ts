import type { OperatorName } from './operators/table.js';
import type { Cell, ScalarType, Value } from './value.js';

export interface LiteralNode {
  readonly op: 'literal';
  readonly type: ScalarType;
  readonly value: Cell;
}

export interface FieldNode {
  readonly op: 'field';
  readonly type: ScalarType;
  readonly path: readonly string[];
}

export interface OperatorNode {
  readonly op: OperatorName;
  readonly args: readonly Node[];
}

/** An expression as plain data: this is what a manifest stores. */
export type Node = LiteralNode | FieldNode | OperatorNode;

declare const valueType: unique symbol;

/** An expression that yields a `V`, or unknown. `V` exists for the compiler only; `toNode` gives the data. */
export interface Expr<out V extends Value = Value> {
  readonly node: Node;
  readonly [valueType]?: V;
}
