import { describe, expect, it } from '@jest/globals';
import { goalYears, levelOf } from './goal-level.js';

describe('levelOf', () => {
  it.each([
    // The boundary belongs where the limit says, on both sides of it.
    [{ high: { atLeast: 0.7 } }, 0.7, 'high'],
    [{ high: { atLeast: 0.7 } }, 0.699, 'low'],
    [{ high: { above: 0.7 }, moderate: { atLeast: 0.4 } }, 0.7, 'moderate'],
    [{ high: { above: 0.7 }, moderate: { atLeast: 0.4 } }, 0.701, 'high'],
    [{ high: { above: 0.7 }, moderate: { atLeast: 0.4 } }, 0.4, 'moderate'],
    [{ high: { above: 0.7 }, moderate: { atLeast: 0.4 } }, 0.399, 'low'],
    [{ high: { atMost: 0.1 } }, 0.1, 'high'],
    [{ high: { atMost: 0.1 } }, 0.101, 'low'],
    [{ high: { below: 0.03 }, moderate: { atMost: 0.1 } }, 0.03, 'moderate'],
    [{ high: { below: 0.03 }, moderate: { atMost: 0.1 } }, 0.0299, 'high'],
    [{ high: { below: 0.03 }, moderate: { atMost: 0.1 } }, 0.11, 'low'],
  ] as const)('%j at %d is %s', (goal, value, level) => {
    expect(levelOf(goal, value)).toBe(level);
  });

  it('takes 21 of 30 for exactly 70 percent', () => {
    expect(levelOf({ high: { atLeast: 0.7 } }, 21 / 30)).toBe('high');
    expect(levelOf({ high: { above: 0.7 } }, 21 / 30)).toBe('low');
  });
});

describe('goalYears', () => {
  it('pools the years that end before the lag', () => {
    expect(goalYears({ years: 1, lag: 0 }, 2024)).toEqual({ first: 2024, last: 2024 });
    expect(goalYears({ years: 2, lag: 1 }, 2024)).toEqual({ first: 2022, last: 2023 });
  });
});
