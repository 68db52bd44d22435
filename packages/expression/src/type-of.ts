import type { Node } from './node.js';
import { operatorSpec } from './operators/table.js';
import type { ScalarType } from './value.js';

/** The type that an expression yields. Meaningful for a tree from the builders or one that `checkNode` passed. */
export function typeOf(node: Node): ScalarType {
  if (node.op === 'literal' || node.op === 'field') return node.type;
  const { result } = operatorSpec(node.op);
  return typeof result === 'string' ? result : result(node.args.map(typeOf));
}
