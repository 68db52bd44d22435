import type { Node } from '@kvalreg/expression';
import { written } from './condition.js';
import type { FieldWriting } from './field-writing.js';
import { whenFalse, whenTrue, type ConditionWriting } from './write-condition.js';
import { writeValue } from './write-value.js';

export interface LogicWriter {
  /** True exactly where the tree is true. */
  readonly condition: (node: Node) => string;
  /** Blank exactly where the tree is unknown. */
  readonly value: (node: Node) => string;
}

/** Writes expressions in the logic of a dictionary. Both throw `NotWritten` for what it cannot say. */
export function logicWriter(fields: FieldWriting): LogicWriter {
  const conditions: ConditionWriting = { fields, value: (node) => value(node) };
  function value(node: Node): string {
    return writeValue(node, {
      fields,
      whenTrue: (condition) => whenTrue(condition, conditions),
      whenFalse: (condition) => whenFalse(condition, conditions),
    });
  }
  return { condition: (node) => written(whenTrue(node, conditions)), value };
}
