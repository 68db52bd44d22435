import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalRound } from './decimal-round.js';

describe('decimalRound', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.2, 1, 0.3],
    [0.05, 1, 0.1],
    [0.04999999999999999, 1, 0.1],
    [0.0499999999999, 1, 0],
    [1234.5678, 0, 1235],
    [9.995, 2, 10],
    [0.4, 0, 0],
    [1e20, 2, 1e20],
    [1e-20, 15, 0],
    // Exactly half-way at the fifteenth digit: to the even one, as PostgreSQL turns a float into a decimal.
    [123_456_789_012.3125, 3, 123_456_789_012.312],
  ])('of %d to %i decimals is %d', (value, decimals, expected) => {
    expect(decimalRound(value, decimals)).toBe(expected);
  });

  it('rounds every written half away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const half = Number(`${whole}5e${-decimals - 1}`);
        expect(decimalRound(half, decimals)).toBe(Number(`${whole + 1}e${-decimals}`));
        expect(decimalRound(-half, decimals)).toBe(-Number(`${whole + 1}e${-decimals}`));
      }),
    );
  });
});
