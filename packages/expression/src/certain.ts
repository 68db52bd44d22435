import type { Node, OperatorNode } from './node.js';

/** Operators whose value is known exactly when all of their arguments are. */
const strict: ReadonlySet<OperatorNode['op']> = new Set([
  'eq',
  'ne',
  'lt',
  'lte',
  'gt',
  'gte',
  'not',
  'oneOf',
  'includes',
  'includesPrefix',
  'daysBetween',
]);

/** Whether an expression has a value whatever the answers are, given that some fields are known. */
export function isCertain(node: Node, isGiven: (path: readonly string[]) => boolean = () => false): boolean {
  if (node.op === 'literal') return node.value !== null;
  if (node.op === 'field') return isGiven(node.path);
  const certain = (arg: Node) => isCertain(arg, isGiven);
  if (node.op === 'isKnown') return true;
  if (node.op === 'coalesce') return node.args.some(certain);
  if (strict.has(node.op) || node.op === 'and' || node.op === 'or' || node.op === 'cond')
    return node.args.every(certain);
  return false;
}

/** Whether an expression is unknown as soon as one of the fields that it reads is, and then alone. */
export function isStrict(node: Node): boolean {
  if (node.op === 'literal') return node.value !== null;
  return node.op === 'field' || (strict.has(node.op) && node.args.every(isStrict));
}
