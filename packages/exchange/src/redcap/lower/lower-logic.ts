import type { Node } from '@kvalreg/expression';
import { LogicProblem, type Logic, type Place, type Reference } from '../logic/logic.js';
import { calculate } from './calculate.js';
import { lowerCall } from './call.js';
import { compare } from './compare.js';
import { apply, constant, fits, junction } from './nodes.js';
import { asNumber, asText, asTruth, numberOf, type Operand } from './operand.js';

/** What a field of the dictionary is for an expression of a form: throws a `LogicProblem` for one that cannot be read. */
export type ReadReference = (to: Reference, at: Place) => Operand;

const limits = { most: 20_000, deepest: 90 };

/** A condition as a tree; where the tree is unknown, the condition does not hold. */
export function lowerCondition(logic: Logic, read: ReadReference): Node {
  return limited(asTruth(lower(logic, read), { total: false }), logic);
}

/** A calculation that yields a number. */
export function lowerNumber(logic: Logic, read: ReadReference): Node {
  return limited(asNumber(lower(logic, read)), logic);
}

/** A calculation that yields a text. */
export function lowerText(logic: Logic, read: ReadReference): Node {
  return limited(asText(lower(logic, read)), logic);
}

/** One part with the meaning that it has in a dictionary. */
export function lower(logic: Logic, read: ReadReference): Operand {
  const { at } = logic;
  switch (logic.kind) {
    case 'number':
      if (numberOf(logic.text) === undefined)
        throw new LogicProblem(`${logic.text} is too large or too small.`, at);
      return { is: 'written', text: logic.text, at };
    case 'text':
      return { is: 'written', text: logic.value, at };
    case 'truth':
      return { is: 'truth', node: constant(logic.value), total: true, at };
    case 'reference':
      return read(logic.to, at);
    case 'minus': {
      const of = asNumber(lower(logic.of, read));
      const node =
        of.op === 'literal' && typeof of.value === 'number' ? constant(-of.value) : apply('neg', of);
      return { is: 'number', node, at };
    }
    case 'not': {
      const of = asTruth(lower(logic.of, read), { total: true });
      return { is: 'truth', node: apply('not', of), total: true, at };
    }
    case 'junction': {
      const parts = logic.args.map((arg) => lower(arg, read));
      const total = parts.every((part) => part.is === 'tick' || (part.is === 'truth' && part.total));
      const node = junction(
        logic.op,
        parts.map((part) => asTruth(part, { total: false })),
      );
      return { is: 'truth', node, total, at };
    }
    case 'comparison':
      return compare(logic.op, lower(logic.left, read), lower(logic.right, read), at);
    case 'arithmetic':
      return { is: 'number', node: calculate(logic, (part) => asNumber(lower(part, read))), at };
    case 'call':
      return lowerCall(logic, (part) => lower(part, read));
  }
}

function limited(node: Node, { at }: Logic): Node {
  if (fits(node, limits)) return node;
  throw new LogicProblem(
    `The expression is too large: it would have more than ${limits.most} parts or be nested more than ${limits.deepest} deep.`,
    at,
  );
}
