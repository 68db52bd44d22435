import type { FieldNode, Node } from './node.js';
import { operatorSpec } from './operators/table.js';
import { keyOf } from './path.js';
import { readField } from './read-field.js';
import type { Cell } from './value.js';

/** A row: the value of each field by `keyOf(path)`. A key that is absent is unknown. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * The value of an expression for one row, or `null` for unknown. `lookup` gives the value of a field; it must have
 * the declared type (a `TypeError` names the field otherwise) and be a storable number (see `numberLimits`).
 */
export function evaluate(node: Node, lookup: (path: readonly string[]) => Cell | undefined): Cell {
  return prepare(node, (field) => () => readField(field, lookup(field.path)))({});
}

/** The same as `evaluate` for many rows: the tree is walked once, each row then costs a few function calls. */
export function compile(node: Node): (row: Row) => Cell {
  return prepare(node, (field) => {
    const key = keyOf(field.path);
    return (row) => readField(field, Object.hasOwn(row, key) ? row[key] : null);
  });
}

function prepare(node: Node, onField: (field: FieldNode) => (row: Row) => Cell): (row: Row) => Cell {
  if (node.op === 'literal') return () => node.value;
  if (node.op === 'field') return onField(node);
  const { evaluate: apply } = operatorSpec(node.op);
  const args = node.args.map((arg) => prepare(arg, onField));
  return (row) => apply(args.map((arg) => arg(row)));
}
