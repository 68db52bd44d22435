import type { FieldNode, LiteralNode, Node } from '@kvalreg/expression';
import type { Scope, ScopeEntry } from '../scope.js';
import { truthsOf } from './truths.js';

/**
 * Whether all of these conditions can hold for one case for which none of the others does. False only where it is
 * certain that they cannot.
 */
export function canHold(required: readonly Node[], ruledOut: readonly Node[], scope: Scope): boolean {
  const conditions = required.flatMap((node) => partsOf('and', node));
  const exceptions = ruledOut.flatMap((node) => partsOf('or', node));
  const contradicted = [...exceptions, ...conditions.flatMap((node) => (node.op === 'not' ? node.args : []))];
  if (contradicted.some((one) => conditions.some((other) => isSame(one, other)))) return false;
  if (exceptions.some((node) => node.op === 'literal' && node.value === true)) return false;
  const narrowed = new Map(scope);
  for (const node of conditions) narrow(narrowed, node, true);
  for (const node of exceptions) narrow(narrowed, node, false);
  return conditions.every((node) => truthsOf(node, narrowed).yes);
}

function partsOf(op: 'and' | 'or', node: Node): readonly Node[] {
  return node.op === op ? node.args.flatMap((arg) => partsOf(op, arg)) : [node];
}

/** Takes away the values of a field with which a condition would not come out as it must. */
function narrow(scope: Map<string, ScopeEntry>, node: Node, holds: boolean): void {
  if (node.op === 'literal') return;
  if (node.op === 'field') {
    keep(scope, node, (value) => value === String(holds));
    return;
  }
  const [a, b, ...more] = node.args;
  if (a && node.op === 'not') narrow(scope, a, !holds);
  else if (a?.op === 'field' && b?.op === 'literal') {
    const listed = [b, ...more].flatMap((one) => (one.op === 'literal' ? [one] : []));
    const matches = matcher(node.op, listed);
    if (matches) keep(scope, a, (value) => matches(value) === holds);
    narrowRange(scope, a, holds ? node.op : opposites[node.op], listed[0]?.value);
  }
}

const opposites: Readonly<Partial<Record<Node['op'], Node['op']>>> = {
  lt: 'gte',
  lte: 'gt',
  gt: 'lte',
  gte: 'lt',
};

/** The range with its ends: that the limit itself may be outside does not matter to what is impossible for certain. */
function narrowRange(
  scope: Map<string, ScopeEntry>,
  { path }: FieldNode,
  op: Node['op'] | undefined,
  limit: unknown,
): void {
  const key = path.join('.');
  const entry = scope.get(key);
  if (!entry?.range || typeof limit !== 'number') return;
  const [from, to] = entry.range;
  if (op === 'lt' || op === 'lte') scope.set(key, { ...entry, range: [from, Math.min(to, limit)] });
  if (op === 'gt' || op === 'gte') scope.set(key, { ...entry, range: [Math.max(from, limit), to] });
}

function matcher(op: Node['op'], literals: readonly LiteralNode[]): ((value: string) => boolean) | null {
  const is = (value: string) => literals.some((literal) => String(literal.value) === value);
  const limit = literals[0]?.value;
  if (op === 'eq' || op === 'oneOf') return is;
  if (op === 'ne') return (value) => !is(value);
  if (typeof limit !== 'number') return null;
  if (op === 'lt') return (value) => Number(value) < limit;
  if (op === 'lte') return (value) => Number(value) <= limit;
  if (op === 'gt') return (value) => Number(value) > limit;
  if (op === 'gte') return (value) => Number(value) >= limit;
  return null;
}

function keep(scope: Map<string, ScopeEntry>, { path }: FieldNode, wanted: (value: string) => boolean): void {
  const key = path.join('.');
  const entry = scope.get(key);
  if (entry?.values) scope.set(key, { ...entry, values: entry.values.filter(wanted) });
}

function isSame(one: Node, other: Node): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
