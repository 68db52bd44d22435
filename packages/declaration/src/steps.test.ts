import { describe, expect, it } from '@jest/globals';
import { countOfValues, isOnStep, valuesOf } from './steps.js';

const label = { en: 'Any' };

describe('the values of an item', () => {
  it('are those that the steps lead to', () => {
    const prognosis = { kind: 'integer', min: 1, max: 7, step: 3, label } as const;
    expect(valuesOf(prognosis)).toEqual([1, 4, 7]);
    expect(countOfValues(prognosis)).toBe(3);
    expect([1, 2, 3, 4, 7].filter((value) => isOnStep(prognosis, value))).toEqual([1, 4, 7]);
  });

  it('are found although tenths are no binary numbers', () => {
    const item = { kind: 'decimal', min: 0, max: 1, decimals: 1, step: 0.1, label } as const;
    expect([0.1, 0.3, 0.7, 0.9, 1].every((value) => isOnStep(item, value))).toBe(true);
    expect(isOnStep(item, 0.35)).toBe(false);
  });

  it('are all whole numbers without a step', () => {
    expect(valuesOf({ kind: 'integer', min: -1, max: 2, label })).toEqual([-1, 0, 1, 2]);
  });
});
