import { boundsOf as boundsOfNode, unlimited, type Bounds, type Node } from '@kvalreg/expression';
import type { Feed } from '../../feed.js';
import type { FigureSource } from '../../figure-source.js';
import type { Pathway } from '../../pathway.js';
import { caseScope, rowScope, type Scope } from '../scope.js';

/** The smallest and the largest number that an expression can yield, by what its fields can hold. */
export function boundsOf(node: Node, scope: Scope): Bounds {
  return boundsOfNode(node, ({ path }) => {
    const entry = scope.get(path.join('.'));
    if (entry?.type !== 'number') return unlimited;
    const listed = (entry.values ?? []).map(Number);
    return listed.length > 0 ? [Math.min(...listed), Math.max(...listed)] : (entry.range ?? unlimited);
  });
}

const scopes = new WeakMap<FigureSource, Scope>();

/**
 * What the forms and instruments of a pathway, or the items of a feed, let an expression over its cases be: every answer
 * and every row is checked against them.
 */
export function caseBounds(source: FigureSource, node: Node): Bounds {
  const scope = scopes.get(source) ?? scopeOf(source);
  scopes.set(source, scope);
  return boundsOf(node, scope);
}

function scopeOf(source: FigureSource): Scope {
  if ('occasions' in source) return caseScope(source as Pathway);
  return 'items' in source ? rowScope(source as Feed) : new Map();
}
