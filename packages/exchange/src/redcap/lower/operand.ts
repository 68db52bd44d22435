import { isIsoDate, isStorableNumber, type Node } from '@kvalreg/expression';
import { LogicProblem, type Place } from '../logic/logic.js';
import { apply, constant, dateConstant, isBlank, isKnown, orFalse, unknown } from './nodes.js';

/**
 * What a part of an expression is once the fields are known. A dictionary knows texts only, and compares them as
 * numbers where both look like one; a declaration has types, and each part gets the one that its field has.
 */
export type Operand = { readonly at: Place; readonly name?: string } & (
  | { readonly is: 'written'; readonly text: string }
  | { readonly is: 'number'; readonly node: Node }
  | { readonly is: 'date'; readonly node: Node }
  | { readonly is: 'text'; readonly node: Node }
  /** True, false or, where not `total`, unknown, which stands for false. */
  | { readonly is: 'truth'; readonly node: Node; readonly total: boolean }
  /** A yes/no question: what its answers are written as. */
  | { readonly is: 'flag'; readonly node: Node; readonly yes: string; readonly no?: string }
  /** One of several: how the codes of the dictionary are called in the declaration. */
  | { readonly is: 'choice'; readonly node: Node; readonly codes: ReadonlyMap<string, string> }
  /** One box: 1 or 0, never blank. */
  | { readonly is: 'tick'; readonly node: Node }
);

/** A written number, however it is written; undefined for another text. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return isStorableNumber(value) ? value : undefined;
}

export function isBlankText(operand: Operand): boolean {
  return operand.is === 'written' && operand.text.trim() === '';
}

export function asNumber(operand: Operand): Node {
  switch (operand.is) {
    case 'written': {
      if (isBlankText(operand)) return unknown('number');
      const value = numberOf(operand.text);
      if (value === undefined) throw new LogicProblem(`'${operand.text}' is used as a number.`, operand.at);
      return constant(value);
    }
    case 'number':
      return operand.node;
    case 'truth':
      return apply('cond', operand.total ? operand.node : orFalse(operand.node), constant(1), constant(0));
    case 'tick':
      return apply('cond', operand.node, constant(1), constant(0));
    case 'flag':
      return apply('cond', operand.node, numberOrUnknown(operand.yes), numberOrUnknown(operand.no ?? ''));
    case 'choice': {
      const numbers = [...operand.codes].flatMap(([code, word]) => {
        const value = numberOf(code);
        return value === undefined ? [] : [chosen(operand.node, word, constant(value), 'number')];
      });
      if (numbers.length === 0)
        throw new LogicProblem(
          `${nameOf(operand)} is used as a number, and none of its codes is one.`,
          operand.at,
        );
      return apply('coalesce', ...numbers);
    }
    case 'date':
      throw new LogicProblem(`${nameOf(operand)} is a date and used as a number.`, operand.at);
    case 'text':
      throw new LogicProblem(
        `${nameOf(operand)} is free text and used as a number: give it a number validation in the dictionary.`,
        operand.at,
      );
  }
}

export function asText(operand: Operand): Node {
  switch (operand.is) {
    case 'written':
      return operand.text === '' ? unknown('text') : constant(operand.text);
    case 'text':
      return operand.node;
    case 'choice':
      return apply(
        'coalesce',
        ...[...operand.codes].map(([code, word]) => chosen(operand.node, word, constant(code), 'text')),
      );
    case 'flag':
      return apply(
        'cond',
        operand.node,
        constant(operand.yes),
        operand.no === undefined ? unknown('text') : constant(operand.no),
      );
    default:
      throw new LogicProblem(`${nameOf(operand)} is used as a text.`, operand.at);
  }
}

export function asDate(operand: Operand): Node {
  if (operand.is === 'date') return operand.node;
  if (operand.is === 'written') {
    if (isBlankText(operand)) return unknown('date');
    if (isIsoDate(operand.text.trim())) return dateConstant(operand.text.trim());
    if (/^(today|now)$/i.test(operand.text.trim()))
      throw new LogicProblem(
        `It reads the day on which it is computed ("${operand.text.trim()}"): a stored value would change by itself.`,
        operand.at,
      );
  }
  throw new LogicProblem(
    `${nameOf(operand)} is used as a date and is none: give it a date validation.`,
    operand.at,
  );
}

/** Whether it holds. Unknown stands for false, unless it must be `total`. */
export function asTruth(operand: Operand, { total }: { readonly total: boolean }): Node {
  switch (operand.is) {
    case 'truth':
      return total && !operand.total ? orFalse(operand.node) : operand.node;
    case 'tick':
      return operand.node;
    case 'flag':
      return total ? orFalse(operand.node) : operand.node;
    case 'date':
      return isKnown(operand.node);
    default: {
      const isSet = apply('ne', asNumber(operand), constant(0));
      return total ? orFalse(isSet) : isSet;
    }
  }
}

/** Whether nothing has been answered. */
export function asBlank(operand: Operand): Node {
  switch (operand.is) {
    case 'written':
      return constant(isBlankText(operand));
    // A box that is not ticked is 0, and a comparison is 1 or 0: neither is ever blank.
    case 'tick':
    case 'truth':
      return constant(false);
    default:
      return isBlank(operand.node);
  }
}

export function nameOf(operand: Operand): string {
  return operand.name === undefined ? 'A part of the expression' : `[${operand.name}]`;
}

function chosen(node: Node, word: string, value: Node, type: 'number' | 'text'): Node {
  return apply('cond', apply('eq', node, constant(word)), value, unknown(type));
}

function numberOrUnknown(text: string): Node {
  const value = numberOf(text);
  return value === undefined ? unknown('number') : constant(value);
}
