import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentStyle } from '../../format/format-interval.js';
import { classOf, valueClasses } from './value-classes.js';

describe('the classes of a map', () => {
  it('have round boundaries around the values', () => {
    expect(valueClasses([0.41, 0.62, 0.55], percentStyle)).toEqual([
      { from: 0.4, to: 0.45 },
      { from: 0.45, to: 0.5 },
      { from: 0.5, to: 0.55 },
      { from: 0.55, to: 0.6 },
      { from: 0.6, to: 0.65 },
    ]);
  });
  it('hold a value on a boundary in the class that begins there, and the highest in the last', () => {
    const classes = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ];
    expect([0, 0.99, 1, 2].map((value) => classOf(value, classes))).toEqual([0, 0, 1, 1]);
  });
  it('are one where all are alike, and none without values', () => {
    expect(valueClasses([0.5, 0.5], percentStyle)).toHaveLength(1);
    expect(valueClasses([], percentStyle)).toEqual([]);
  });
  it('are at most six, in order without a gap, and hold every value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -500, max: 5000, noNaN: true }), { minLength: 1, maxLength: 21 }),
        (values) => {
          const classes = valueClasses(values, { percent: false, decimals: 1 });
          expect(classes.length).toBeLessThanOrEqual(6);
          classes.slice(1).forEach(({ from }, at) => expect(from).toBe(classes[at]?.to));
          for (const value of values) {
            const one = classes[classOf(value, classes)];
            expect(value).toBeGreaterThanOrEqual((one?.from ?? NaN) - 1e-6);
            expect(value).toBeLessThanOrEqual((one?.to ?? NaN) + 1e-6);
          }
        },
      ),
    );
  });
});
