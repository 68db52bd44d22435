import type { Node } from '@kvalreg/expression';
import type { Comparison } from '../logic/logic.js';
import { all, any, comparison, constant, isBlank, isThere, negated, type Condition } from './condition.js';
import { NotWritten, type FieldWriting } from './field-writing.js';

const opposites = { eq: 'ne', ne: 'eq', lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt' } as const;
const signs: Readonly<Record<keyof typeof opposites, Comparison>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

/** What conditions need to be written: fields, and the values that are compared. */
export interface ConditionWriting {
  readonly fields: FieldWriting;
  readonly value: (node: Node) => string;
}

/** Where the tree is true. A tree may be unknown, a condition of a dictionary may not. */
export function whenTrue(node: Node, to: ConditionWriting): Condition {
  if (node.op === 'literal') return constant(node.value === true);
  if (node.op === 'field') return flag(node, '1', to);
  const { op, args } = node;
  const [a, b, c] = args;
  switch (op) {
    case 'and':
      return all(...args.map((arg) => whenTrue(arg, to)));
    case 'or':
      return any(...args.map((arg) => whenTrue(arg, to)));
    case 'not':
      return a ? whenFalse(a, to) : constant(false);
    case 'isKnown':
      return a ? isThere(to.value(a)) : constant(false);
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return a && b ? compared(op, a, b, to) : constant(false);
    case 'oneOf':
      return any(...args.slice(1).map((listed) => (a ? compared('eq', a, listed, to) : constant(false))));
    case 'includes':
      return a && b ? box(a, b, '1', to) : constant(false);
    case 'coalesce':
      return args.reduceRight<Condition>(
        (later, arg) => any(whenTrue(arg, to), all(negated(whenFalse(arg, to)), later)),
        constant(false),
      );
    case 'cond':
      return a && b && c
        ? any(all(whenTrue(a, to), whenTrue(b, to)), all(whenFalse(a, to), whenTrue(c, to)))
        : constant(false);
    default:
      throw new NotWritten(`"${op}" has no equivalent in the logic of a dictionary.`);
  }
}

/** Where the tree is false: neither true nor unknown. */
export function whenFalse(node: Node, to: ConditionWriting): Condition {
  if (node.op === 'literal') return constant(node.value === false);
  if (node.op === 'field') return flag(node, '0', to);
  const { op, args } = node;
  const [a, b, c] = args;
  switch (op) {
    case 'and':
      return any(...args.map((arg) => whenFalse(arg, to)));
    case 'or':
      return all(...args.map((arg) => whenFalse(arg, to)));
    case 'not':
      return a ? whenTrue(a, to) : constant(false);
    case 'isKnown':
      return a ? isBlank(to.value(a)) : constant(false);
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return a && b ? compared(opposites[op], a, b, to) : constant(false);
    case 'oneOf':
      return all(...args.slice(1).map((listed) => (a ? compared('ne', a, listed, to) : constant(false))));
    case 'includes':
      return a && b ? box(a, b, '0', to) : constant(false);
    case 'coalesce': {
      // What ends in a literal is never unknown: it is false wherever it is not true.
      const last = args.at(-1);
      if (last?.op === 'literal' && last.value !== null) return negated(whenTrue(node, to));
      return args.reduceRight<Condition>(
        (later, arg) => any(whenFalse(arg, to), all(negated(whenTrue(arg, to)), later)),
        constant(false),
      );
    }
    case 'cond':
      return a && b && c
        ? any(all(whenTrue(a, to), whenFalse(b, to)), all(whenFalse(a, to), whenFalse(c, to)))
        : constant(false);
    default:
      throw new NotWritten(`"${op}" has no equivalent in the logic of a dictionary.`);
  }
}

function compared(op: keyof typeof opposites, a: Node, b: Node, to: ConditionWriting): Condition {
  const isOther = op === 'ne';
  // Compared with what is never known, nothing is ever true or false.
  if ([a, b].some((side) => side.op === 'literal' && side.value === null)) return constant(false);
  if (a.op === 'field' && a.type === 'boolean' && b.op === 'literal' && typeof b.value === 'boolean')
    return flag(a, b.value === isOther ? '0' : '1', to);
  const left = to.value(a);
  const right = a.op === 'field' && b.op === 'literal' ? to.fields.literal(a.path, b) : to.value(b);
  const own = comparison(left, signs[op], right);
  // Blank is unlike every value, and like another blank: an unknown comparison is neither.
  if (isOther) return all(own, isThere(left), isThere(right));
  return op === 'eq' && b.op !== 'literal' ? all(own, isThere(left)) : own;
}

function flag(node: Node & { op: 'field' }, value: '0' | '1', to: ConditionWriting): Condition {
  return comparison(to.fields.flag(node.path), '=', `'${value}'`);
}

function box(a: Node, b: Node, value: '0' | '1', to: ConditionWriting): Condition {
  if (a.op !== 'field' || b.op !== 'literal' || typeof b.value !== 'string')
    throw new NotWritten('Only boxes of a question can be read.');
  return comparison(to.fields.box(a.path, b.value), '=', `'${value}'`);
}
