import type { FieldNode, LiteralNode, Node, OperatorNode } from './node.js';
import { operatorSpec, type OperatorName } from './operators/table.js';
import { readField } from './read-field.js';
import { typeOf } from './type-of.js';
import type { Cell } from './value.js';

/** Operators that can have a value although one of their arguments is unknown. */
const tolerant: readonly OperatorName[] = [
  'and',
  'or',
  'isKnown',
  'cond',
  'coalesce',
  'mean',
  'sum',
  'min',
  'max',
  'countKnown',
];

/**
 * What is left of an expression when some fields have got their value: a literal once nothing that is open can change it
 * any more, else a smaller expression over open fields. `known` gives the value of a field, `null` for one that stays
 * unknown for good, and `undefined` for one that is still open. However the open fields turn out, the remainder then has
 * the value of the whole. Throws a `TypeError` for a value of another type than the field has.
 */
export function remainderOf(node: Node, known: (path: readonly string[]) => Cell | undefined): Node {
  if (node.op === 'literal') return node;
  if (node.op === 'field') return remainderOfField(node, known(node.path));
  return folded({ op: node.op, args: node.args.map((arg) => remainderOf(arg, known)) });
}

function remainderOfField(node: FieldNode, value: Cell | undefined): Node {
  return value === undefined ? node : literalOf(node, readField(node, value));
}

function folded(node: OperatorNode): Node {
  const { op, args } = node;
  const literals = args.filter((arg): arg is LiteralNode => arg.op === 'literal');
  if (literals.length === args.length) {
    const value = operatorSpec(op).evaluate(literals.map((literal) => literal.value));
    return literalOf(node, value);
  }
  switch (op) {
    case 'and':
      return foldedJunction(node, true);
    case 'or':
      return foldedJunction(node, false);
    case 'cond':
      return foldedChoice(node);
    case 'coalesce':
      return foldedCoalesce(node);
    default:
      return !tolerant.includes(op) && literals.some(({ value }) => value === null)
        ? literalOf(node, null)
        : node;
  }
}

/**
 * `neutral` changes nothing, its opposite decides; one unknown stands for several. Of parts that say the same, one is
 * kept, and what only adds to another part goes with it: "a, or a and b" is a, also where a is unknown.
 */
function foldedJunction({ op, args }: OperatorNode, neutral: boolean): Node {
  const decisive = args.find((arg) => arg.op === 'literal' && arg.value === !neutral);
  if (decisive) return decisive;
  const parts = new Map(
    args
      .filter((arg) => arg.op !== 'literal' || arg.value === null)
      .map((arg) => [JSON.stringify(arg), arg] as const),
  );
  const opposite = op === 'and' ? 'or' : 'and';
  const rest = [...parts.values()].filter(
    (part) => part.op !== opposite || !part.args.some((inner) => parts.has(JSON.stringify(inner))),
  );
  const [only] = rest;
  return only && rest.length === 1 ? only : { op, args: rest };
}

function foldedChoice(node: OperatorNode): Node {
  const [condition, then, otherwise] = node.args;
  if (condition?.op !== 'literal' || !then || !otherwise) return node;
  if (condition.value === null) return literalOf(node, null);
  return condition.value === true ? then : otherwise;
}

/** Nothing after the first value that is there for certain is ever looked at. */
function foldedCoalesce(node: OperatorNode): Node {
  const candidates = node.args.filter((arg) => arg.op !== 'literal' || arg.value !== null);
  const certain = candidates.findIndex((arg) => arg.op === 'literal');
  const rest = certain < 0 ? candidates : candidates.slice(0, certain + 1);
  const [only] = rest;
  return only && rest.length === 1 ? only : { op: node.op, args: rest };
}

function literalOf(node: Node, value: Cell): LiteralNode {
  return { op: 'literal', type: typeOf(node), value };
}
