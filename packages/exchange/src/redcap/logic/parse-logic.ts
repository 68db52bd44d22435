import { LogicProblem, type Arithmetic, type Comparison, type Logic, type Place } from './logic.js';
import { tokenize, type Token } from './tokenize.js';

type Infix =
  | { readonly power: 1 | 2; readonly junction: 'and' | 'or' }
  | { readonly power: 3; readonly comparison: Comparison }
  | { readonly power: 4 | 5 | 7; readonly arithmetic: Arithmetic };

const or: Infix = { power: 1, junction: 'or' };
const and: Infix = { power: 2, junction: 'and' };
const compare = (comparison: Comparison): Infix => ({ power: 3, comparison });
const infixes = new Map<string, Infix>([
  ['or', or],
  ['||', or],
  ['and', and],
  ['&&', and],
  ...(['=', '==', '==='] as const).map((sign) => [sign, compare('=')] as const),
  ...(['<>', '!=', '!=='] as const).map((sign) => [sign, compare('<>')] as const),
  ['<', compare('<')],
  ['>', compare('>')],
  ['<=', compare('<=')],
  ['=<', compare('<=')],
  ['>=', compare('>=')],
  ['=>', compare('>=')],
  ['+', { power: 4, arithmetic: '+' }],
  ['-', { power: 4, arithmetic: '-' }],
  ['*', { power: 5, arithmetic: '*' }],
  ['/', { power: 5, arithmetic: '/' }],
  ['%', { power: 5, arithmetic: '%' }],
  ['^', { power: 7, arithmetic: '^' }],
]);
const signPower = 6;
const deepest = 200;
const highest = 600;

/**
 * The tree of a calculation or condition in the logic of a dictionary. Throws a `LogicProblem` that says what is not
 * understood and where. Depth and length are bounded, and with them time and memory.
 */
export function parseLogic(source: string): Logic {
  const tokens = tokenize(source);
  let next = 0;
  let depth = 0;

  const peek = (): Token => tokens[next] ?? { kind: 'end', at: { line: 1, column: 1 } };
  const isSymbol = (text: string): boolean => {
    const token = peek();
    return token.kind === 'symbol' && token.text === text;
  };
  const expect = (text: string): void => {
    if (!isSymbol(text)) throw new LogicProblem(`Expected "${text}", found ${named(peek())}.`, peek().at);
    next += 1;
  };

  function expression(power: number): Logic {
    depth += 1;
    if (depth > deepest)
      throw new LogicProblem(`The expression is nested more than ${deepest} deep.`, peek().at);
    let left = operand();
    for (;;) {
      const token = peek();
      const infix = infixOf(token);
      if (!infix || infix.power <= power) break;
      next += 1;
      // A power of a power is read from the right, everything else from the left.
      const right = expression(infix.power === 7 ? 6 : infix.power);
      left = joined(infix, left, right, token.at);
      if (left.height > highest)
        throw new LogicProblem('The expression has too many parts in a row.', token.at);
    }
    depth -= 1;
    return left;
  }

  function operand(): Logic {
    const token = peek();
    next += 1;
    const leaf = { at: token.at, height: 1 };
    switch (token.kind) {
      case 'number':
        return { ...leaf, kind: 'number', value: token.value, text: token.text };
      case 'text':
        return { ...leaf, kind: 'text', value: token.value };
      case 'reference':
        return { ...leaf, kind: 'reference', to: token.to };
      case 'word':
        return wordOrCall(token.text, token.at);
      case 'symbol':
        return signed(token.text, token);
      case 'end':
        throw new LogicProblem('The expression ends where a value is expected.', token.at);
    }
  }

  function signed(text: string, token: Token): Logic {
    if (text === '(') {
      const inner = expression(0);
      expect(')');
      return inner;
    }
    if (text === '-' || text === '+') {
      const of = expression(signPower);
      return text === '+' ? of : { kind: 'minus', of, at: token.at, height: of.height + 1 };
    }
    if (text === '!') {
      const of = expression(signPower);
      return { kind: 'not', of, at: token.at, height: of.height + 1 };
    }
    throw new LogicProblem(`A value is expected, found ${named(token)}.`, token.at);
  }

  function wordOrCall(text: string, at: Place): Logic {
    const name = text.toLowerCase();
    if (isSymbol('(')) {
      next += 1;
      if (name === 'not') {
        const of = expression(0);
        expect(')');
        return { kind: 'not', of, at, height: of.height + 1 };
      }
      const args: Logic[] = [];
      while (!isSymbol(')')) {
        if (args.length > 0) expect(',');
        args.push(expression(0));
      }
      expect(')');
      return { kind: 'call', name, args, at, height: 1 + Math.max(0, ...args.map(({ height }) => height)) };
    }
    if (name === 'true' || name === 'false') return { kind: 'truth', value: name === 'true', at, height: 1 };
    // Seen without quotation marks.
    if (name === 'today' || name === 'now') return { kind: 'text', value: name, at, height: 1 };
    throw new LogicProblem(`"${text}" is neither a field in [ ], nor a text in ' ', nor a function.`, at);
  }

  const tree = expression(0);
  if (peek().kind !== 'end') throw new LogicProblem(`Expected the end, found ${named(peek())}.`, peek().at);
  return tree;
}

function infixOf(token: Token): Infix | undefined {
  if (token.kind === 'symbol') return infixes.get(token.text);
  return token.kind === 'word' && /^(and|or)$/i.test(token.text)
    ? infixes.get(token.text.toLowerCase())
    : undefined;
}

function joined(infix: Infix, left: Logic, right: Logic, at: Place): Logic {
  const height = 1 + Math.max(left.height, right.height);
  if ('comparison' in infix) return { kind: 'comparison', op: infix.comparison, left, right, at, height };
  if ('arithmetic' in infix) return { kind: 'arithmetic', op: infix.arithmetic, left, right, at, height };
  const { junction: op } = infix;
  return left.kind === 'junction' && left.op === op
    ? { ...left, args: [...left.args, right], height: Math.max(left.height, right.height + 1) }
    : { kind: 'junction', op, args: [left, right], at, height };
}

function named(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'the end';
    case 'reference':
      return `[${token.to.field}]`;
    case 'number':
    case 'word':
    case 'symbol':
      return `"${token.text}"`;
    case 'text':
      return `the text '${token.value.slice(0, 30)}'`;
  }
}

/** Every field that a tree reads. */
export function referencesIn(tree: Logic): readonly (Logic & { readonly kind: 'reference' })[] {
  const found: (Logic & { readonly kind: 'reference' })[] = [];
  const left: Logic[] = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    switch (node.kind) {
      case 'reference':
        found.push(node);
        break;
      case 'call':
      case 'junction':
        left.push(...node.args);
        break;
      case 'minus':
      case 'not':
        left.push(node.of);
        break;
      case 'comparison':
      case 'arithmetic':
        left.push(node.left, node.right);
        break;
      default:
        break;
    }
  }
  return found;
}
