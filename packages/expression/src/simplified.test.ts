import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  and,
  coalesce,
  cond,
  countKnown,
  eq,
  gt,
  gte,
  includes,
  isKnown,
  isUnknown,
  lt,
  ne,
  not,
  oneOf,
  or,
  unknownValue,
} from './index.js';
import { evaluate } from './evaluate.js';
import { field, literal } from './leaves.js';
import type { Expr } from './node.js';
import { keyOf } from './path.js';
import { simplified } from './simplified.js';
import type { Cell } from './value.js';
import { verdictOf } from './verdict.js';

const a = field<boolean>('boolean', 'a');
const b = field<boolean>('boolean', 'b');
const n = field<number>('number', 'n');
const m = field<number>('number', 'm');
const codes = field<readonly ('x' | 'y')[]>('codes', 'codes');
const unsure = unknownValue<boolean>('boolean');

describe('an expression as one would write it', () => {
  it.each([
    ['what is never asked', or(not(literal(true)), isKnown(n)), isKnown(n)],
    ['what always holds', and(literal(true), a), a],
    ['a denial of two', not(and(a, gt(n, 3))), or(not(a), not(gt(n, 3)))],
    ['a denial of a denial', not(not(a)), a],
    ['a denied comparison', not(lt(n, m)), gte(n, m)],
    ['a list of one', oneOf(n, 3), eq(n, 3)],
    ['a comparison with no', eq(a, false), not(a)],
    ['a choice between yes and no', cond(gt(n, 3), false, true), not(gt(n, 3))],
    ['a choice with a certain condition', cond(isKnown(n), true, a), or(isKnown(n), a)],
    ['a default that is never needed', and(isKnown(n), coalesce(ne(n, 3), true)), and(isKnown(n), ne(n, 3))],
    ['a default that stands for no answer', not(coalesce(eq(n, 3), false)), or(isUnknown(n), ne(n, 3))],
    ['a default of two answers', coalesce(eq(n, m), false), coalesce(eq(n, m), false)],
    ['a choice that is open', cond(a, true, b), cond(a, true, b)],
  ])('has not %s', (_, expression, expected) => {
    expect(simplified(expression.node)).toEqual(simplifiedOnce(expected));
  });

  it('has the value of the declaration for every row, also where that is unknown', () => {
    fc.assert(
      fc.property(statements, rows, ({ node }, row) => {
        const value = (path: readonly string[]) => row[keyOf(path)];
        expect(evaluate(simplified(node), value)).toEqual(evaluate(node, value));
      }),
      { numRuns: 6000 },
    );
  });

  it('tells a verdict by when it is yes and when it is unknown', () => {
    const returned = cond(isKnown(n), true, cond(isKnown(m), false, unsure));
    expect(verdictOf(simplified(returned.node))).toEqual({
      holds: isKnown(n).node,
      unknown: and(isUnknown(n), isUnknown(m)).node,
    });
    expect(verdictOf(cond(a, true, unsure).node)).toBeUndefined();
    fc.assert(
      fc.property(verdicts, rows, ({ node }, row) => {
        const verdict = verdictOf(node);
        if (!verdict) return;
        const value = (path: readonly string[]) => row[keyOf(path)];
        const told = evaluate(verdict.unknown, value) === true ? null : evaluate(verdict.holds, value);
        expect(told).toEqual(evaluate(node, value));
      }),
    );
  });
});

/** Denials are written where they belong by hand as well. */
function simplifiedOnce({ node }: Expr): unknown {
  if (node.op === 'or' && JSON.stringify(node).includes('"not"'))
    return { ...node, args: node.args.map((arg) => simplified(arg)) };
  return node.op === 'not' ? simplified(node) : node;
}

const rows = fc.record({
  a: fc.constantFrom(true, false, null),
  b: fc.constantFrom(true, false, null),
  n: fc.constantFrom(0, 1, 3, null),
  m: fc.constantFrom(0, 1, 3, null),
  codes: fc.constantFrom([], ['x'], ['x', 'y'], null),
}) as fc.Arbitrary<Readonly<Record<string, Cell>>>;

const conditions = fc.constantFrom(isKnown(n), isKnown(m), isUnknown(n), isKnown(a), not(isKnown(m)));
const { verdict: verdicts } = fc.letrec<{ verdict: Expr<boolean> }>((tie) => ({
  verdict: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(literal(true), literal(false), unsure),
    fc
      .tuple(conditions, tie('verdict'), tie('verdict'))
      .map(([when, yes, no]) => cond<boolean>(when, yes, no)),
  ),
}));

const { statement: statements } = fc.letrec<{ statement: Expr<boolean>; amount: Expr<number> }>((tie) => {
  const statement = () => tie('statement');
  const amount = () => tie('amount');
  const several = () => fc.array(statement(), { minLength: 1, maxLength: 4 });
  return {
    statement: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Expr<boolean>>(a, b, literal(true), literal(false), unsure),
      fc.constantFrom<Expr<boolean>>(includes(codes, 'x'), isKnown(codes), isKnown(n), isKnown(a)),
      several().map((all) => and(...all)),
      several().map((all) => or(...all)),
      several().map((all) => not(and(...all))),
      statement().map((one) => not(one)),
      fc.tuple(statement(), statement(), statement()).map(([when, x, y]) => cond(when, x, y)),
      fc.tuple(statement(), fc.boolean()).map(([x, y]) => coalesce(x, literal(y))),
      fc.tuple(statement(), statement()).map(([x, y]) => coalesce(x, y)),
      fc.tuple(statement(), fc.boolean()).map(([x, y]) => eq(x, literal(y))),
      amount().map((one) => isKnown(one)),
      amount().map((one) => oneOf(one, 3)),
      fc.tuple(amount(), amount()).map(([x, y]) => gt(x, y)),
      fc.tuple(amount(), amount()).map(([x, y]) => ne(x, y)),
      fc.tuple(amount(), amount()).map(([x, y]) => lt(x, y)),
    ),
    amount: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Expr<number>>(n, m, literal(1)),
      fc.tuple(amount(), amount()).map(([x, y]) => add(x, y)),
      fc.tuple(amount(), amount()).map(([x, y]) => coalesce(x, y)),
      fc.tuple(amount(), amount()).map((all) => countKnown(...all)),
      fc.tuple(statement(), amount(), amount()).map(([when, x, y]) => cond(when, x, y)),
    ),
  };
});
