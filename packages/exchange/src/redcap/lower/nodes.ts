import type { Node, OperatorName, ScalarType } from '@kvalreg/expression';

export const apply = (op: OperatorName, ...args: readonly Node[]): Node => ({ op, args });
export const constant = (value: number | boolean | string): Node => ({
  op: 'literal',
  type: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text',
  value,
});
export const dateConstant = (value: string): Node => ({ op: 'literal', type: 'date', value });
export const unknown = (type: ScalarType): Node => ({ op: 'literal', type, value: null });

export const isKnown = (node: Node): Node => apply('isKnown', node);
export const isBlank = (node: Node): Node => apply('not', isKnown(node));

/** False where it is unknown. */
export const orFalse = (node: Node): Node =>
  node.op === 'literal' && node.value !== null ? node : apply('coalesce', node, constant(false));

/** All of them, without brackets within brackets of the same kind. */
export function junction(op: 'and' | 'or', parts: readonly Node[]): Node {
  const flat = parts.flatMap((part) => (part.op === op ? part.args : [part]));
  const [only] = flat;
  return only && flat.length === 1 ? only : { op, args: flat };
}

/** Whether a tree is small and flat enough to be kept in a declaration. Parts that are shared count each time. */
export function fits(
  node: Node,
  { most, deepest }: { readonly most: number; readonly deepest: number },
): boolean {
  const left: { readonly node: Node; readonly depth: number }[] = [{ node, depth: 1 }];
  let count = 0;
  for (let next = left.pop(); next; next = left.pop()) {
    count += 1;
    if (count > most || next.depth > deepest) return false;
    const { op } = next.node;
    if (op === 'literal' || op === 'field') continue;
    const { args } = next.node;
    for (const arg of args) left.push({ node: arg, depth: next.depth + 1 });
  }
  return true;
}
