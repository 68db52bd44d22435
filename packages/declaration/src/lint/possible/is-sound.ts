import { checkNode, type Node } from '@kvalreg/expression';
import type { Scope } from '../scope.js';

/** Whether nothing is wrong with an expression, so that its meaning can be asked about. */
export function isSound(node: Node, scope: Scope): boolean {
  return checkNode(node, (field) => scope.get(field.join('.'))?.type).length === 0;
}
