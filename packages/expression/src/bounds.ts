import type { FieldNode, Node } from './node.js';

/**
 * The smallest and the largest number that something can be: infinite where nothing limits it. From more to less where
 * it can be no number at all.
 */
export type Bounds = readonly [number, number];

/** What is no number, or of which nothing is known. */
export const unlimited: Bounds = [-Infinity, Infinity];
/** Of what is never known: it widens nothing. */
const never: Bounds = [Infinity, -Infinity];

/** Whether there is no number between them. */
export function isNever([from, to]: Bounds): boolean {
  return from > to;
}

/**
 * What an expression can be, by interval arithmetic from what is known of its fields. Never narrower than what can be:
 * what lies outside is impossible, what lies inside need not be possible.
 */
export function boundsOf(node: Node, ofField: (field: FieldNode) => Bounds): Bounds {
  if (node.op === 'literal') {
    if (node.value === null) return never;
    return typeof node.value === 'number' ? [node.value, node.value] : unlimited;
  }
  if (node.op === 'field') return ofField(node);
  const args = node.args.map((arg) => boundsOf(arg, ofField));
  const [a = unlimited, b = unlimited] = args;
  switch (node.op) {
    case 'add':
      return computed([a, b], [a[0] + b[0]], [a[1] + b[1]]);
    case 'sub':
      return differenceOf(a, b);
    case 'mul': {
      const products = a.flatMap((x) => b.map((y) => productOf(x, y)));
      return computed([a, b], products, products);
    }
    case 'neg':
      // Nothing has one sign.
      return computed([a], [0 - a[1]], [0 - a[0]]);
    case 'abs': {
      const ends = a.map(Math.abs);
      return computed([a], a[0] <= 0 && a[1] >= 0 ? [0] : ends, ends);
    }
    case 'cond':
    case 'mean':
    case 'min':
    case 'max':
      return hullOf(args.slice(1));
    case 'coalesce':
      return hullOf(args);
    default:
      return unlimited;
  }
}

/** What one can be less the other. */
export function differenceOf(a: Bounds, b: Bounds): Bounds {
  return computed([a, b], [a[0] - b[1]], [a[1] - b[0]]);
}

/** Of what is never known nothing can be computed. */
function computed(from: readonly Bounds[], lowest: readonly number[], highest: readonly number[]): Bounds {
  return from.some(isNever) ? never : [Math.min(...lowest), Math.max(...highest)];
}

/** No number is infinite, however large it may be: nothing times any is nothing. */
function productOf(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

function hullOf(parts: readonly Bounds[]): Bounds {
  return parts.length === 0
    ? unlimited
    : [Math.min(...parts.map(([from]) => from)), Math.max(...parts.map(([, to]) => to))];
}
