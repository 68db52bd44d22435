import type { Node } from '@kvalreg/expression';

/** From so many decimals on, rounding only settles what computers add to a computed number. */
const technical = 6;

/** The expression without the rounding that nobody means, of which `roundingsIn` tells once. */
export function withoutRounding(node: Node): Node {
  if (!('args' in node)) return node;
  const [first] = node.args;
  if (first && decimalsOf(node) !== null) return withoutRounding(first);
  return { op: node.op, args: node.args.map(withoutRounding) };
}

/** To how many decimals expressions round what `withoutRounding` leaves out, each once. */
export function roundingsIn(nodes: readonly Node[]): readonly number[] {
  const found = new Set<number>();
  const visit = (node: Node): void => {
    const decimals = decimalsOf(node);
    if (decimals !== null) found.add(decimals);
    if ('args' in node) node.args.forEach(visit);
  };
  nodes.forEach(visit);
  return [...found].sort((a, b) => a - b);
}

function decimalsOf(node: Node): number | null {
  if (node.op !== 'round') return null;
  const [, decimals] = node.args;
  const value = decimals?.op === 'literal' ? decimals.value : null;
  return typeof value === 'number' && value >= technical ? value : null;
}
