import type { Node, OperatorName } from '@kvalreg/expression';
import { booleanNode, op, textNode, unknownNode } from '../import/nodes.js';
import { isChosen } from '../import/question.js';
import {
  either,
  guarded,
  negated,
  NotExpressible,
  orFalse,
  partOf,
  presenceOf,
  scalarOf,
  singleOf,
  type Collection,
  type Member,
} from './path-value.js';

const orders: Readonly<Record<string, OperatorName>> = { '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' };

/** A comparison; unknown when a side is empty. */
export function compared(symbol: string, left: Collection, right: Collection): Node {
  if (left.members.length === 0 || right.members.length === 0) return unknownNode('boolean');
  if (symbol === '=' || symbol === '~') return equal(left, right);
  if (symbol === '!=' || symbol === '!~') return unequal(equal(left, right));
  const order = orders[symbol];
  const [a, b] = [singleOf(left), singleOf(right)];
  if (!order || !a || !b) throw new NotExpressible(`"${symbol}"`);
  if (a.type !== b.type || (a.type !== 'number' && a.type !== 'date'))
    throw new NotExpressible(`"${symbol}" between ${a.type} and ${b.type}`);
  return op(order, a.node, b.node);
}

function unequal(node: Node): Node {
  if (node.op === 'eq') return op('ne', ...node.args);
  return node.op === 'literal' && node.value === null ? node : negated(node);
}

function equal(left: Collection, right: Collection): Node {
  const fixed = bothFixed(left, right);
  if (fixed !== undefined) return booleanNode(fixed);
  const [a, b] = [left.members[0], right.members[0]];
  if (left.members.length > 1 || right.members.length > 1 || !a || !b)
    throw new NotExpressible('several values compared as one: use exists() or "in"');
  const constant = constantOf(b);
  if (a.kind === 'coding' && a.part && constant !== undefined) return ofCoding(a, constant);
  const other = constantOf(a);
  if (b.kind === 'coding' && b.part && other !== undefined) return ofCoding(b, other);
  const [x, y] = [scalarOf(a), scalarOf(b)];
  if (x.type !== y.type) throw new NotExpressible(`${x.type} compared with ${y.type}`);
  return op('eq', x.node, y.node);
}

/** Whether two collections of constants are equal: in number and one by one. */
function bothFixed(left: Collection, right: Collection): boolean | undefined {
  const [a, b] = [left.members.map(constantOf), right.members.map(constantOf)];
  if (a.includes(undefined) || b.includes(undefined)) return undefined;
  return a.length === b.length && a.every((constant, at) => constant === b[at]);
}

/** A value that does not depend on answers. */
export function constantOf(member: Member): string | number | boolean | undefined {
  if (member.kind === 'option' && member.part) return partOf(member.option, member.part);
  if (member.kind !== 'value' || member.node.op !== 'literal') return undefined;
  const { value } = member.node;
  return value === null || Array.isArray(value) ? undefined : (value as string | number | boolean);
}

function ofCoding(
  { question, field, part = 'code', isThere, guard }: Extract<Member, { kind: 'coding' }>,
  constant: string | number | boolean,
): Node {
  const options = question.options ?? [];
  const meant = options.filter((option) => partOf(option, part) === String(constant));
  const known = (is: boolean): Node =>
    isThere === true
      ? booleanNode(is)
      : op('cond', op('isKnown', field), booleanNode(is), unknownNode('boolean'));
  if (meant.length === 0) return guarded(known(false), guard, 'boolean');
  if (meant.length === options.length) return guarded(known(true), guard, 'boolean');
  const chosen = meant.map((option) => isChosen(question, field, option)).reduce(either);
  return guarded(chosen, guard, 'boolean');
}

/** Whether a collection holds a value; false for an empty collection, unknown for no value. */
export function contains(collection: Collection, one: Collection): Node {
  const [member] = one.members;
  if (!member) return unknownNode('boolean');
  if (one.members.length > 1) throw new NotExpressible('"in" of several values');
  const constant = constantOf(member);
  if (constant === undefined) {
    if (collection.members.some((other) => constantOf(other) === undefined))
      throw new NotExpressible('"in" of answers among answers');
    return collection.members
      .map((other) => compared('=', one, { members: [other] }))
      .reduce(either, booleanNode(false));
  }
  return collection.members
    .map((other) =>
      other.kind === 'value' && other.type === 'codes'
        ? orFalse(op('includes', other.node, textNode(String(constant))))
        : other.kind === 'option' && other.part
          ? partOf(other.option, other.part) === constant
            ? presenceOf(other)
            : booleanNode(false)
          : orFalse(compared('=', { members: [other] }, one)),
    )
    .reduce(either, booleanNode(false));
}
