import { describe, expect, it } from '@jest/globals';
import {
  and,
  evaluate,
  field,
  gt,
  isKnown,
  isUnknown,
  not,
  or,
  toNode,
  type Cell,
  type Expr,
} from '@kvalreg/expression';
import { denominatorLeft } from './denominator-left.js';

const a = field<boolean>('boolean', 'form', 'a');
const b = field<boolean>('boolean', 'form', 'b');
const n = field<number>('number', 'form', 'n');
const yes = { op: 'literal', type: 'boolean', value: true } as const;

const rows = [true, false, null].flatMap((first) =>
  [true, false, null].flatMap((second) => [0, 9, null].map((number) => ({ a: first, b: second, n: number }))),
);

function left(denominator: Expr<boolean>, exclusions: readonly Expr<boolean>[]) {
  return denominatorLeft(
    toNode(denominator),
    exclusions.map((one) => toNode(one)),
  );
}

describe('what a denominator asks of those left', () => {
  it('says nothing again that an exclusion said', () => {
    expect(left(and(not(a), not(gt(n, 5))), [a, gt(n, 5)])).toEqual({
      condition: null,
      mustKnowExclusions: true,
    });
    expect(left(and(not(a), b), [a])).toEqual({ condition: toNode(b), mustKnowExclusions: true });
    // What is always known makes nobody unknown.
    expect(left(not(isUnknown(n)), [isUnknown(n)])).toEqual({ condition: null, mustKnowExclusions: false });
    expect(denominatorLeft(yes, [toNode(a)])).toEqual({ condition: null, mustKnowExclusions: false });
  });

  it('keeps a denial where another exclusion may be unknown and is not denied', () => {
    expect(left(not(a), [a, b])).toEqual({ condition: toNode(not(a)), mustKnowExclusions: false });
  });

  it.each([
    ['denials alone', and(not(a), not(gt(n, 5))), [a, gt(n, 5)]],
    ['a denial and more', and(not(a), gt(n, 5)), [a]],
    ['a denial of two', not(and(a, b)), [and(a, b)]],
    ['a denial of one of two', not(or(a, b)), [or(a, b)]],
    ['one that is not denied', and(not(a), isKnown(n)), [a, b]],
    ['one that is always known', and(isKnown(n), not(a)), [isUnknown(n), a]],
  ] as const)('is, for whoever is left, the declared denominator: %s', (_, denominator, exclusions) => {
    const { condition, mustKnowExclusions } = left(denominator, exclusions);
    for (const row of rows) {
      const value = (one: Expr<boolean>) => evaluate(toNode(one), lookup(row));
      if (exclusions.some((when) => value(when) === true)) continue;
      const isOpen = mustKnowExclusions && exclusions.some((when) => value(when) === null);
      const more = condition === null ? true : evaluate(condition, lookup(row));
      expect([row, isOpen && more !== false ? null : more]).toEqual([row, value(denominator)]);
    }
  });
});

function lookup(row: Readonly<Record<string, Cell>>) {
  return ([, name = '']: readonly string[]) => row[name] ?? null;
}
