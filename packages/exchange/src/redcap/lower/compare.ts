import type { Node, OperatorName } from '@kvalreg/expression';
import { LogicProblem, type Comparison, type Place } from '../logic/logic.js';
import { apply, constant, isKnown, isBlank, junction, orFalse } from './nodes.js';
import { asBlank, asDate, asNumber, asText, isBlankText, nameOf, numberOf, type Operand } from './operand.js';

const operatorOf: Readonly<Record<Comparison, OperatorName>> = {
  '=': 'eq',
  '<>': 'ne',
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
};
const turned: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/**
 * A comparison with the meaning that it has in a dictionary: what is blank is unlike every value and like another blank;
 * it is neither above nor below anything; numbers are compared as numbers however they are written.
 */
export function compare(op: Comparison, left: Operand, right: Operand, at: Place): Operand {
  if (left.is === 'written' && right.is !== 'written') return compare(turned[op], right, left, at);
  if (op === '<>') {
    const same = compare('=', left, right, at);
    return truth(at, opposite(same.is === 'truth' ? same : { node: constant(false), total: true }), true);
  }
  if (isBlankText(right)) {
    if (op !== '=') throw new LogicProblem("A value is above or below '': compare with a number.", at);
    return truth(at, asBlank(left), true);
  }
  if (left.is === 'written' && right.is === 'written')
    return truth(at, constant(areWritten(op, left.text, right.text)), true);
  if (right.is === 'written') return compareWithWritten(op, left, right, at);
  return compareBoth(op, left, right, at);
}

/** What holds when the comparison does not: written so that a reader recognises it. */
function opposite({ node, total }: { readonly node: Node; readonly total: boolean }): Node {
  if (node.op === 'not' && total) return node.args[0] ?? node;
  if (node.op === 'literal' && typeof node.value === 'boolean') return constant(!node.value);
  if (node.op === 'eq' && !total) {
    const [field, other] = node.args;
    if (field && other?.op === 'literal') return junction('or', [isBlank(field), apply('ne', field, other)]);
  }
  return apply('not', total ? node : orFalse(node));
}

function compareWithWritten(
  op: Comparison,
  left: Operand,
  right: Operand & { is: 'written' },
  at: Place,
): Operand {
  const fits = (code: string) => areWritten(op, code, right.text);
  switch (left.is) {
    case 'choice': {
      const words = [...left.codes].flatMap(([code, word]) => (fits(code) ? [constant(word)] : []));
      const [only] = words;
      if (!only) return truth(at, constant(false), true);
      return truth(
        at,
        words.length === 1 ? apply('eq', left.node, only) : apply('oneOf', left.node, ...words),
        false,
      );
    }
    case 'flag': {
      const yes = fits(left.yes);
      const no = left.no !== undefined && fits(left.no);
      if (yes && no) return truth(at, isKnown(left.node), true);
      return yes || no
        ? truth(at, apply('eq', left.node, constant(yes)), false)
        : truth(at, constant(false), true);
    }
    case 'tick': {
      const [yes, no] = [fits('1'), fits('0')];
      return truth(at, yes === no ? constant(yes) : yes ? left.node : apply('not', left.node), true);
    }
    case 'date':
      return truth(at, apply(operatorOf[op], left.node, asDate(right)), false);
    case 'text':
      if (op === '=') return truth(at, apply('eq', left.node, constant(right.text)), false);
      throw new LogicProblem(
        `${nameOf(left)} is free text and compared by size: give it a number or date validation in the dictionary.`,
        at,
      );
    case 'number':
    case 'truth': {
      const value = numberOf(right.text);
      if (value !== undefined)
        return truth(at, apply(operatorOf[op], asNumber(left), constant(value)), left.is === 'truth');
      if (op === '=') return truth(at, constant(false), true);
      throw new LogicProblem(`${nameOf(left)} is a number and compared with '${right.text}'.`, at);
    }
    case 'written':
      return truth(at, constant(areWritten(op, left.text, right.text)), true);
  }
}

function compareBoth(op: Comparison, left: Operand, right: Operand, at: Place): Operand {
  const [a, b] =
    left.is === 'date' || right.is === 'date'
      ? [asDate(left), asDate(right)]
      : left.is === 'text' || right.is === 'text' || (op === '=' && areWords(left, right))
        ? [asText(left), asText(right)]
        : [asNumber(left), asNumber(right)];
  if (op === '=') {
    const bothBlank = junction('and', [asBlank(left), asBlank(right)]);
    return truth(at, junction('or', [apply('eq', a, b), bothBlank]), false);
  }
  if (left.is === 'text' || right.is === 'text')
    throw new LogicProblem(
      `${nameOf(left.is === 'text' ? left : right)} is free text and compared by size.`,
      at,
    );
  return truth(at, apply(operatorOf[op], a, b), false);
}

/** Two questions with codes of which some are no numbers: as numbers, such a code would be unlike itself. */
function areWords(left: Operand, right: Operand): boolean {
  const hasWord = (operand: Operand): boolean =>
    operand.is === 'choice' && [...operand.codes.keys()].some((code) => numberOf(code) === undefined);
  return left.is === 'choice' && right.is === 'choice' && (hasWord(left) || hasWord(right));
}

function areWritten(op: Comparison, left: string, right: string): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  const [x, y] = a !== undefined && b !== undefined ? [a, b] : [left.trim(), right.trim()];
  switch (op) {
    case '=':
      return x === y;
    case '<>':
      return x !== y;
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
  }
}

function truth(at: Place, node: Node, total: boolean): Operand {
  return { is: 'truth', node, total, at };
}
