import type { FieldNode, Node } from './node.js';
import { keyOf } from './path.js';

/** The fields that an expression reads, each path once, in order of first appearance. */
export function fieldsOf(node: Node): readonly FieldNode[] {
  const found = new Map<string, FieldNode>();
  visit(node, (field) => {
    const key = keyOf(field.path);
    if (!found.has(key)) found.set(key, field);
  });
  return [...found.values()];
}

/** The same expression with each field replaced: moved to another path, or by the expression that computes it. */
export function mapFields(node: Node, replace: (field: FieldNode) => Node): Node {
  if (node.op === 'literal') return node;
  if (node.op === 'field') return replace(node);
  return { op: node.op, args: node.args.map((arg) => mapFields(arg, replace)) };
}

function visit(node: Node, onField: (field: FieldNode) => void): void {
  if (node.op === 'literal') return;
  if (node.op === 'field') onField(node);
  else for (const arg of node.args) visit(arg, onField);
}
