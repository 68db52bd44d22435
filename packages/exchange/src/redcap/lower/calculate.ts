import type { Node } from '@kvalreg/expression';
import { LogicProblem, type Logic } from '../logic/logic.js';
import { apply, constant } from './nodes.js';

type ArithmeticLogic = Logic & { readonly kind: 'arithmetic' };

/** + - * / ^ %: a blank operand gives a blank, and so does a division by zero. */
export function calculate(logic: ArithmeticLogic, asNumber: (part: Logic) => Node): Node {
  switch (logic.op) {
    case '+':
    case '-':
      return sumOf(logic, asNumber);
    case '*':
      return apply('mul', asNumber(logic.left), asNumber(logic.right));
    case '/':
      return apply('div', asNumber(logic.left), asNumber(logic.right));
    case '%':
      return remainder(asNumber(logic.left), asNumber(logic.right));
    case '^':
      return power(asNumber(logic.left), asNumber(logic.right), logic);
  }
}

/** A long sum becomes one flat sum of which every part must be known: nested it would be too deep. */
function sumOf(logic: ArithmeticLogic, asNumber: (part: Logic) => Node): Node {
  const parts: { readonly part: Logic; readonly isTaken: boolean }[] = [];
  let left: Logic = logic;
  while (left.kind === 'arithmetic' && (left.op === '+' || left.op === '-')) {
    parts.unshift({ part: left.right, isTaken: left.op === '-' });
    left = left.left;
  }
  parts.unshift({ part: left, isTaken: false });
  const nodes = parts.map(({ part }) => asNumber(part));
  const [a, b] = nodes;
  if (a && b && nodes.length === 2) return apply(parts[1]?.isTaken === true ? 'sub' : 'add', a, b);
  const signed = nodes.map((node, index) => (parts[index]?.isTaken === true ? apply('neg', node) : node));
  return apply('sum', constant(nodes.length), ...signed);
}

/** The rest of a division, with the sign of what is divided. */
export function remainder(a: Node, b: Node): Node {
  const size = apply('abs', a);
  const rest = apply(
    'sub',
    size,
    apply('mul', apply('abs', b), apply('floor', apply('div', size, apply('abs', b)))),
  );
  return apply('cond', apply('lt', a, constant(0)), apply('neg', rest), rest);
}

const highestPower = 8;

/** Whole powers and roots: other powers end in a digit that differs between machines, and are not carried over. */
export function power(base: Node, exponent: Node, { at }: Logic): Node {
  const value = valueOf(exponent);
  const isWhole = value !== undefined && Number.isInteger(2 * value) && Math.abs(value) <= highestPower;
  if (!isWhole)
    throw new LogicProblem(
      `Only whole and half powers up to ${highestPower} can be computed alike everywhere, and this is another one.`,
      at,
    );
  const whole = Math.trunc(Math.abs(value));
  const factors = [
    ...Array.from({ length: whole }, () => base),
    ...(Number.isInteger(value) ? [] : [apply('sqrt', base)]),
  ];
  const [first, ...rest] = factors;
  // Something blank to the power of zero is blank.
  if (!first)
    return apply('cond', apply('isKnown', base), constant(1), { op: 'literal', type: 'number', value: null });
  const product = rest.reduce((left, right) => apply('mul', left, right), first);
  return value < 0 ? apply('div', constant(1), product) : product;
}

/** The value of what is written as `2`, `-1`, `(1/2)` or `0.5`. */
function valueOf(node: Node): number | undefined {
  if (node.op === 'literal') return typeof node.value === 'number' ? node.value : undefined;
  if (node.op !== 'neg' && node.op !== 'div') return undefined;
  const [a, b] = node.args.map(valueOf);
  if (node.op === 'neg') return a === undefined ? undefined : -a;
  return a === undefined || b === undefined || b === 0 ? undefined : a / b;
}
