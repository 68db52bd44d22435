import { isNever, type Node } from '@kvalreg/expression';
import { possibleValues } from '../lint-options.js';
import type { Scope } from '../scope.js';
import { boundsOf } from './bounds.js';

/** Which of both a condition can be, whatever is answered. */
export interface Truths {
  readonly yes: boolean;
  readonly no: boolean;
}
const either: Truths = { yes: true, no: true };

/** Never fewer than can be: what is not among them is impossible. */
export function truthsOf(node: Node, scope: Scope): Truths {
  if (node.op === 'literal') return { yes: node.value === true, no: node.value === false };
  if (node.op === 'field') {
    const values = scope.get(node.path.join('.'))?.values;
    return values ? { yes: values.includes('true'), no: values.includes('false') } : either;
  }
  const parts = () => node.args.map((arg) => truthsOf(arg, scope));
  const [a, b] = node.args;
  if (!a) return either;
  switch (node.op) {
    case 'not': {
      const { yes, no } = truthsOf(a, scope);
      return { yes: no, no: yes };
    }
    case 'and':
      return { yes: parts().every(({ yes }) => yes), no: parts().some(({ no }) => no) };
    case 'or':
      return { yes: parts().some(({ yes }) => yes), no: parts().every(({ no }) => no) };
    case 'isKnown':
      return { yes: !isEmpty(a, scope), no: a.op !== 'literal' || a.value === null };
    case 'cond':
      return anyOf(parts().slice(1));
    case 'coalesce':
      return anyOf(parts());
    case 'oneOf':
      return anyOf(node.args.slice(1).map((one) => compared('eq', a, one, scope)));
    case 'eq':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return b ? compared(node.op, a, b, scope) : either;
    case 'ne': {
      const { yes, no } = b ? compared('eq', a, b, scope) : either;
      return { yes: no, no: yes };
    }
    default:
      return either;
  }
}

function compared(op: 'eq' | 'lt' | 'lte' | 'gt' | 'gte', a: Node, b: Node, scope: Scope): Truths {
  if (isEmpty(a, scope) || isEmpty(b, scope)) return { yes: false, no: false };
  const [aFrom, aTo] = boundsOf(a, scope);
  const [bFrom, bTo] = boundsOf(b, scope);
  switch (op) {
    case 'lt':
      return { yes: aFrom < bTo, no: aTo >= bFrom };
    case 'lte':
      return { yes: aFrom <= bTo, no: aTo > bFrom };
    case 'gt':
      return { yes: aTo > bFrom, no: aFrom <= bTo };
    case 'gte':
      return { yes: aTo >= bFrom, no: aFrom < bTo };
    case 'eq':
      return { yes: aFrom <= bTo && bFrom <= aTo && meet(a, b, scope), no: true };
  }
}

/** Whether both can have a value in common, as far as their values can be listed. */
function meet(a: Node, b: Node, scope: Scope): boolean {
  const [left, right] = [possibleValues(a, scope), possibleValues(b, scope)];
  return !left || !right || [...left].some((value) => right.has(value));
}

/** Whether no value is left that it could have. */
function isEmpty(node: Node, scope: Scope): boolean {
  return isNever(boundsOf(node, scope)) || possibleValues(node, scope)?.size === 0;
}

function anyOf(all: readonly Truths[]): Truths {
  return { yes: all.some(({ yes }) => yes), no: all.some(({ no }) => no) };
}
