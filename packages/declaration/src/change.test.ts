import { describe, expect, it } from '@jest/globals';
import { evaluate, field, type Expr } from '@kvalreg/expression';
import fc from 'fast-check';
import { improvement, percentImprovement } from './change.js';

const before = field<number>('number', 'before');
const after = field<number>('number', 'after');
const valueOf = (expr: Expr<number>, first: number | null, second: number | null) =>
  evaluate(expr.node, ([name]) => (name === 'before' ? first : second));

describe('a change', () => {
  it.each([
    ['lower', 48, 18, 30, 62.5],
    ['lower', 70, 49, 21, 30],
    ['lower', 10, 12, -2, -20],
    ['lower', 44.444444444, 28.888888889, 15.555556, 35],
    ['lower', 0, 10, -10, null],
    ['higher', 0.24, 0.54, 0.3, 125],
    ['higher', 0.42, 0.72, 0.3, 71.428571],
    ['higher', -0.594, 1, 1.594, null],
    ['lower', null, 10, null, null],
    ['lower', 40, null, null, null],
  ] as const)(
    'where %s is better, from %s to %s is %s points and %s percent',
    (better, from, to, points, percent) => {
      expect(valueOf(improvement(before, after, better), from, to)).toBe(points);
      expect(valueOf(percentImprovement(before, after, better), from, to)).toBe(percent);
    },
  );

  it('has the opposite sign when the direction is turned, or before and after', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(score, score, (from, to) => {
        const points = Number(valueOf(improvement(before, after, 'lower'), from, to));
        expect(Number(valueOf(improvement(before, after, 'higher'), from, to)) + points).toBe(0);
        expect(Number(valueOf(improvement(before, after, 'lower'), to, from)) + points).toBe(0);
      }),
    );
  });

  it('of everything is a hundred percent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (from) => {
        expect(valueOf(percentImprovement(before, after, 'lower'), from / 7, 0)).toBe(100);
      }),
    );
  });
});
