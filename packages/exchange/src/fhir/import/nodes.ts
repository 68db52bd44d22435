import { isIsoDate, type Node, type OperatorName, type ScalarType } from '@kvalreg/expression';

/** An operator with its arguments. */
export function op(name: OperatorName, ...args: readonly Node[]): Node {
  return { op: name, args };
}
export function numberNode(value: number): Node {
  return { op: 'literal', type: 'number', value };
}
export function booleanNode(value: boolean): Node {
  return { op: 'literal', type: 'boolean', value };
}
export function textNode(value: string): Node {
  return { op: 'literal', type: 'text', value };
}
export function dateNode(value: string): Node | undefined {
  return isIsoDate(value) ? { op: 'literal', type: 'date', value } : undefined;
}
export function unknownNode(type: ScalarType): Node {
  return { op: 'literal', type, value: null };
}
export function fieldNode(type: ScalarType, key: string): Node {
  return { op: 'field', type, path: key.split('.') };
}

/** All must hold; undefined when nothing is said, and true leaves no trace. */
export function allOf(nodes: readonly Node[]): Node | undefined {
  const said = nodes
    .flatMap((node) => (node.op === 'and' ? node.args : [node]))
    .filter((node) => !isTrue(node));
  if (said.length === 0) return nodes.length === 0 ? undefined : booleanNode(true);
  const [only] = said;
  return said.length === 1 && only ? only : op('and', ...said);
}

/** One must hold. */
export function anyOf(nodes: readonly Node[]): Node | undefined {
  const [only] = nodes;
  return nodes.length <= 1 ? only : op('or', ...nodes);
}

export function isTrue(node: Node): boolean {
  return node.op === 'literal' && node.value === true;
}
export function isFalse(node: Node): boolean {
  return node.op === 'literal' && node.value === false;
}
