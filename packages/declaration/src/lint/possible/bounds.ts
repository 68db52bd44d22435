import type { Node } from '@kvalreg/expression';
import type { Scope } from '../scope.js';

/** The smallest and the largest number that an expression can yield; no ends where they cannot be told. */
export type Bounds = readonly [number, number];
const anything: Bounds = [-Infinity, Infinity];

/** Never narrower than what can be: what lies outside is impossible, what lies inside need not be possible. */
export function boundsOf(node: Node, scope: Scope): Bounds {
  if (node.op === 'literal') return typeof node.value === 'number' ? [node.value, node.value] : anything;
  if (node.op === 'field') return boundsOfField(node.path, scope);
  const args = node.args.map((arg) => boundsOf(arg, scope));
  const [[aFrom, aTo] = anything, [bFrom, bTo] = anything] = args;
  switch (node.op) {
    case 'add':
      return [aFrom + bFrom, aTo + bTo];
    case 'sub':
      return [aFrom - bTo, aTo - bFrom];
    case 'neg':
      return [-aTo, -aFrom];
    case 'abs':
      return [aFrom <= 0 && aTo >= 0 ? 0 : Math.min(Math.abs(aFrom), Math.abs(aTo)), Math.max(-aFrom, aTo)];
    case 'cond':
      return hull(args.slice(1));
    case 'coalesce':
      return hull(args);
    case 'mean':
    case 'min':
    case 'max':
      return hull(args.slice(1));
    default:
      return anything;
  }
}

function boundsOfField(path: readonly string[], scope: Scope): Bounds {
  const entry = scope.get(path.join('.'));
  if (entry?.type !== 'number') return anything;
  const listed = (entry.values ?? []).map(Number);
  return listed.length > 0 ? [Math.min(...listed), Math.max(...listed)] : (entry.range ?? anything);
}

function hull(all: readonly Bounds[]): Bounds {
  return all.length === 0
    ? anything
    : [Math.min(...all.map(([from]) => from)), Math.max(...all.map(([, to]) => to))];
}
