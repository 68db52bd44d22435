import { describe, expect, it } from '@jest/globals';
import { differingFields, isSameScore } from './compare-answers.js';

describe('differingFields', () => {
  it('takes unanswered in any way, and codes in any order, as the same', () => {
    expect(differingFields({ a: null, b: [], c: ['x', 'y'], d: 1 }, { c: ['y', 'x'], d: 1, e: 5 })).toEqual(
      [],
    );
  });
  it('names what differs', () => {
    expect(
      differingFields({ a: 1, b: 'x', c: ['x'], d: true }, { a: 2, b: 'x', c: ['x', 'y'], d: false }),
    ).toEqual(['a', 'c', 'd']);
  });
});

describe('isSameScore', () => {
  it.each([
    ['35.6', 35.5556, true],
    ['35,6', 35.5556, true],
    ['35.5', 35.5556, false],
    ['36', 35.5556, true],
    ['-0.594', -0.594, true],
    ['', null, true],
    ['', 0, false],
    ['0', null, false],
    ['abc', 0, false],
    ['1e1', 10, true],
  ])('%j and %p: %p', (stated, computed, same) => {
    expect(isSameScore(stated, computed)).toBe(same);
  });
});
