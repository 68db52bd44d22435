import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOf, isNever, type Bounds } from './bounds.js';
import { evaluate } from './evaluate.js';
import type { FieldNode, Node, OperatorNode } from './node.js';

const known: Readonly<Record<string, Bounds>> = { pain: [0, 10], score: [-0.5, 1], shift: [-4, -2] };
const field = (name: string): FieldNode => ({ op: 'field', type: 'number', path: [name] });
const [pain, score, shift, days] = ['pain', 'score', 'shift', 'days'].map(field) as [
  FieldNode,
  FieldNode,
  FieldNode,
  FieldNode,
];
const holds: Node = { op: 'field', type: 'boolean', path: ['holds'] };
const number = (value: number | null): Node => ({ op: 'literal', type: 'number', value });
const of = (op: OperatorNode['op'], ...args: readonly Node[]): Node => ({ op, args });
const ofField = ({ path }: FieldNode): Bounds => known[path[0] ?? ''] ?? [-Infinity, Infinity];

describe('what an expression can be', () => {
  it.each<readonly [string, Node, Bounds]>([
    ['an answer', pain, [0, 10]],
    ['a sum', of('add', pain, score), [-0.5, 11]],
    ['a difference', of('sub', score, pain), [-10.5, 1]],
    ['a product with what is below nothing', of('mul', pain, number(-2)), [-20, 0]],
    ['a product of two that may be either', of('mul', score, shift), [-4, 2]],
    ['the other sign', of('neg', pain), [-10, 0]],
    ['a size around nothing', of('abs', score), [0, 1]],
    ['a size below nothing', of('abs', shift), [2, 4]],
    ['either of two', of('cond', holds, pain, number(12)), [0, 12]],
    ['one or unknown', of('cond', holds, pain, number(null)), [0, 10]],
    ['the first that is known', of('coalesce', score, shift), [-4, 1]],
    ['a mean, whose first number is no part of it', of('mean', number(99), pain, score), [-0.5, 10]],
    ['what nothing limits', days, [-Infinity, Infinity]],
    ['a sum with it', of('add', pain, days), [-Infinity, Infinity]],
    ['it less itself', of('sub', days, days), [-Infinity, Infinity]],
    ['nothing of it', of('mul', days, number(0)), [0, 0]],
    ['a quotient, which is not reckoned', of('div', pain, number(2)), [-Infinity, Infinity]],
  ])('is worked out: %s', (_what, node, expected) => {
    const bounds = boundsOf(node, ofField);
    expect(bounds).toEqual(expected);
    expect(isNever(bounds)).toBe(false);
  });

  it('is nothing of what is never known, whatever is done with it', () => {
    const unknown = number(null);
    for (const node of [unknown, of('add', unknown, days), of('mul', unknown, number(0)), of('abs', unknown)])
      expect(isNever(boundsOf(node, ofField))).toBe(true);
  });

  it('holds every value that comes out', () => {
    const names = Object.keys(known);
    const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom<Node>(...names.map(field), number(null)),
        fc.integer({ min: -5, max: 5 }).map(number),
        fc
          .tuple(
            fc.constantFrom<OperatorNode['op']>('add', 'sub', 'mul', 'coalesce'),
            tie('tree'),
            tie('tree'),
          )
          .map(([op, a, b]) => of(op, a, b)),
        fc
          .tuple(fc.constantFrom<OperatorNode['op']>('neg', 'abs', 'sqrt'), tie('tree'))
          .map(([op, a]) => of(op, a)),
        fc
          .tuple(fc.constantFrom<OperatorNode['op']>('mean', 'min', 'max'), tie('tree'), tie('tree'))
          .map(([op, a, b]) => of(op, number(1), a, b)),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => of('cond', holds, a, b)),
      ),
    }));
    const parts = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(tree, parts, fc.option(fc.boolean()), (node, steps, answer) => {
        const values = new Map(
          names.map((name, at) => {
            const [from = 0, to = 0] = known[name] ?? [];
            const step = steps[at];
            return [name, typeof step === 'number' ? from + (step / 4) * (to - from) : null] as const;
          }),
        );
        const value = evaluate(node, ([name = '']) => (name === 'holds' ? answer : values.get(name)));
        if (typeof value !== 'number') return;
        const [from, to] = boundsOf(node, ofField);
        const rounding = 1e-9 * Math.max(1, Math.abs(value));
        expect(value).toBeGreaterThanOrEqual(from - rounding);
        expect(value).toBeLessThanOrEqual(to + rounding);
      }),
      { numRuns: 1000 },
    );
  });
});
