import { isCertain, isStrict } from './certain.js';
import { fieldsOf } from './fields.js';
import type { Node, OperatorNode } from './node.js';
import { keyOf } from './path.js';
import { remainderOf } from './remainder.js';

/**
 * The same expression as one would write it by hand: without constants that change nothing, without choices that are
 * plain conditions, and denials drawn in to what they deny. It has the same value for every row, also where that is
 * unknown; it is for people to read, and what is computed keeps to the declaration.
 */
export function simplified(node: Node): Node {
  let [before, after] = [node, folded(node)];
  while (JSON.stringify(after) !== JSON.stringify(before)) [before, after] = [after, folded(after)];
  return after;
}

function folded(node: Node): Node {
  return remainderOf(plain(node), () => undefined);
}

function plain(node: Node): Node {
  if (!('args' in node)) return node;
  const args = node.args.map(plain);
  const [first, second] = args;
  switch (node.op) {
    case 'not':
      return first ? denied(first) : node;
    case 'and':
    case 'or':
      return junction(
        node.op,
        args.flatMap((arg) => (arg.op === node.op ? arg.args : [arg])),
      );
    case 'eq':
    case 'ne':
      return comparedWithTruth({ op: node.op, args });
    case 'oneOf':
      return args.length === 2 && first && second?.op === 'literal' && second.value !== null
        ? { op: 'eq', args }
        : { op: node.op, args };
    case 'isKnown':
      return first && isCertain(first) ? literal(true) : { op: node.op, args };
    case 'coalesce':
      return firstKnown({ op: node.op, args });
    case 'cond':
      return choice({ op: node.op, args });
    default:
      return { op: node.op, args };
  }
}

const opposites: Partial<Readonly<Record<OperatorNode['op'], OperatorNode['op']>>> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'gte',
  gte: 'lt',
  gt: 'lte',
  lte: 'gt',
};

/** What holds where a condition does not, and is unknown where it is. */
export function denied(node: Node): Node {
  if (node.op === 'literal') return node.value === null ? node : literal(node.value !== true);
  if (node.op === 'field') return { op: 'not', args: [node] };
  const { op, args } = node;
  const [first] = args;
  const opposite = opposites[op];
  if (opposite) return { op: opposite, args };
  if (op === 'not' && first) return first;
  if (op === 'and' || op === 'or') return { op: op === 'and' ? 'or' : 'and', args: args.map(denied) };
  if (op === 'coalesce') return { op, args: args.map(denied) };
  if (op === 'cond') return { op, args: args.map((arg, at) => (at === 0 ? arg : denied(arg))) };
  return { op: 'not', args: [node] };
}

/** Beside a part that decides where a field is unknown, the others are read as of a field that is known. */
function junction(op: 'and' | 'or', args: readonly Node[]): Node {
  const given = new Map(
    args.flatMap((arg) => {
      const known = op === 'and' ? arg : arg.op === 'not' ? arg.args[0] : undefined;
      const field = known?.op === 'isKnown' ? known.args[0] : undefined;
      return field?.op === 'field' ? [[keyOf(field.path), arg] as const] : [];
    }),
  );
  if (given.size === 0) return { op, args };
  const assume = (node: Node, own: Node): Node => {
    if (!('args' in node)) return node;
    const isGiven = (path: readonly string[]) => {
      const giver = given.get(keyOf(path));
      return giver !== undefined && giver !== own;
    };
    const [first] = node.args;
    if (node.op === 'isKnown' && first && isCertain(first, isGiven)) return literal(true);
    if (node.op === 'coalesce' && first && isCertain(first, isGiven)) return assume(first, own);
    return { op: node.op, args: node.args.map((arg) => assume(arg, own)) };
  };
  const givers = new Set(given.values());
  return { op, args: args.map((arg) => (givers.has(arg) ? arg : assume(arg, arg))) };
}

/** `x is yes` is x. */
function comparedWithTruth(node: OperatorNode): Node {
  const [a, b] = node.args;
  const truth = [a, b].find((arg) => arg?.op === 'literal' && typeof arg.value === 'boolean');
  const other = truth === a ? b : a;
  if (truth?.op !== 'literal' || !other) return node;
  return (truth.value === true) === (node.op === 'eq') ? other : denied(other);
}

/** Nothing after what is certain is looked at; and where a denial is asked of one field, a field without an answer. */
function firstKnown(node: OperatorNode): Node {
  const certain = node.args.findIndex((arg) => isCertain(arg));
  const args = certain < 0 ? node.args : node.args.slice(0, certain + 1);
  const [first, second] = args;
  if (first && args.length === 1) return first;
  if (args.length === 2 && first && second?.op === 'literal' && second.value === true && isStrict(first)) {
    const [field, another] = fieldsOf(first);
    if (field && !another)
      return { op: 'or', args: [{ op: 'not', args: [{ op: 'isKnown', args: [field] }] }, first] };
  }
  return { op: node.op, args };
}

/** A choice between yes and no is a condition. */
function choice(node: OperatorNode): Node {
  const [condition, then, otherwise] = node.args;
  if (!condition || !then || !otherwise) return node;
  const [yes, no] = [truthOf(then), truthOf(otherwise)];
  if (yes !== undefined && no !== undefined && yes !== no) return yes ? condition : denied(condition);
  // Where the condition is unknown, so is the choice, whatever a branch says.
  if (!isCertain(condition) || yieldsUnknown(then) || yieldsUnknown(otherwise)) return node;
  if (yes === true) return { op: 'or', args: [condition, otherwise] };
  if (yes === false) return { op: 'and', args: [denied(condition), otherwise] };
  if (no === true) return { op: 'or', args: [denied(condition), then] };
  return no === false ? { op: 'and', args: [condition, then] } : node;
}

function truthOf(node: Node): boolean | undefined {
  return node.op === 'literal' && typeof node.value === 'boolean' ? node.value : undefined;
}

/** Such a choice is a verdict of three values, which `verdictOf` tells as one. */
function yieldsUnknown(node: Node): boolean {
  if (node.op === 'literal') return node.value === null;
  return node.op === 'cond' && node.args.slice(1).some(yieldsUnknown);
}

function literal(value: boolean): Node {
  return { op: 'literal', type: 'boolean', value };
}
