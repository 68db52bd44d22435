import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { and, coalesce, cond, countKnown, eq, gt, isKnown, mean, not, or, sub, sum } from './builders.js';
import { evaluate } from './evaluate.js';
import { fieldsOf } from './fields.js';
import { field, literal } from './leaves.js';
import type { Expr } from './node.js';
import { keyOf } from './path.js';
import { remainderOf } from './remainder.js';
import type { Cell } from './value.js';

const a = field<boolean>('boolean', 'a');
const b = field<boolean>('boolean', 'b');
const n = field<number>('number', 'n');
const m = field<number>('number', 'm');

/** Names of the fields that are left, or the value when none is. */
function left(expression: Expr, known: Readonly<Record<string, Cell>>): unknown {
  const rest = remainderOf(expression.node, (path) => known[keyOf(path)]);
  return rest.op === 'literal' ? rest.value : fieldsOf(rest).map(({ path }) => keyOf(path));
}

describe('remainderOf', () => {
  it.each([
    ['a part that decides', and(a, b), { a: false }, false],
    ['a part that changes nothing', and(a, b), { a: true }, ['b']],
    ['a part that stays unknown, while another may decide', and(a, b), { a: null }, ['b']],
    ['nothing but what stays unknown', and(a, b), { a: null, b: true }, null],
    ['what only adds to another part', or(and(a, gt(n, 3)), and(a, b)), { n: 4 }, ['a']],
    ['the same said twice', and(a, or(a, b), a), {}, ['a']],
    ['one of several that suffices', or(gt(n, 3), b), { n: 4 }, true],
    ['a comparison that can never be made', or(gt(n, m), b), { n: null }, ['b']],
    ['what is asked for as known', isKnown(a), {}, ['a']],
    ['what will never be known', isKnown(a), { a: null }, false],
    ['a branch that is not taken', cond(a, n, m), { a: true }, ['n']],
    ['a choice without a condition', cond(a, n, m), { a: null }, null],
    ['a choice that is open', cond(a, n, m), { n: 1 }, ['a', 'm']],
    ['a first value that is there', coalesce(n, m), { n: 2 }, 2],
    ['a first value that never comes', coalesce(n, m), { n: null }, ['m']],
    ['a later value that is certain', coalesce(n, m, 3), { m: 2 }, ['n']],
    ['a mean that tolerates gaps', mean([n, m], { minAnswered: 1 }), { n: null }, ['m']],
    ['everything', sub(n, m), { n: 5, m: 3 }, 2],
  ])('keeps of %s what can still matter', (_, expression, known, expected) => {
    expect(left(expression, known)).toEqual(expected);
  });

  it('has the value of the whole, however what is open turns out', () => {
    fc.assert(
      fc.property(
        expressions,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        rows,
        (tree, open, row) => {
          const keys = Object.keys(row);
          const known = (path: readonly string[]) =>
            open[keys.indexOf(keyOf(path))] === true ? undefined : (row[keyOf(path)] ?? null);
          const lookup = (path: readonly string[]) => row[keyOf(path)];
          const rest = remainderOf(tree.node, known);
          const stillRead = fieldsOf(rest).every(({ path }) => known(path) === undefined);
          expect([evaluate(rest, lookup), stillRead]).toEqual([evaluate(tree.node, lookup), true]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

const booleans = ['a', 'b', 'c'] as const;
const numbers = ['n', 'm', 'k'] as const;
const rows = fc.record({
  ...Object.fromEntries(booleans.map((name) => [name, fc.constantFrom(true, false, null)])),
  ...Object.fromEntries(numbers.map((name) => [name, fc.constantFrom(0, 1, 2, 5, null)])),
}) as fc.Arbitrary<Readonly<Record<string, Cell>>>;

const { statement: expressions } = fc.letrec<{ statement: Expr<boolean>; amount: Expr<number> }>((tie) => {
  const statement = () => tie('statement');
  const amount = () => tie('amount');
  return {
    statement: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...booleans).map((name) => field<boolean>('boolean', name)),
      fc.boolean().map((value) => literal(value)),
      fc.array(statement(), { minLength: 1, maxLength: 4 }).map((all) => and(...all)),
      fc.array(statement(), { minLength: 1, maxLength: 4 }).map((all) => or(...all)),
      statement().map((one) => not(one)),
      fc.tuple(statement(), statement(), statement()).map(([when, x, y]) => cond(when, x, y)),
      amount().map((one) => isKnown(one)),
      fc.tuple(amount(), amount()).map(([x, y]) => gt(x, y)),
      fc.tuple(amount(), amount()).map(([x, y]) => eq(x, y)),
    ),
    amount: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...numbers).map((name) => field<number>('number', name)),
      fc.integer({ min: 0, max: 5 }).map((value) => literal(value)),
      fc.tuple(amount(), amount()).map(([x, y]) => sub(x, y)),
      fc.tuple(amount(), amount()).map(([x, y]) => coalesce(x, y)),
      fc.tuple(amount(), amount(), amount()).map((all) => sum(all, { minAnswered: 2 })),
      fc.tuple(amount(), amount()).map((all) => countKnown(...all)),
      fc.tuple(statement(), amount(), amount()).map(([when, x, y]) => cond(when, x, y)),
    ),
  };
});
