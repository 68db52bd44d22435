import { describe, expect, it } from '@jest/globals';
import { formatDate } from './format-date.js';
import { formatEstimate, percentStyle } from './format-interval.js';
import { formatCount, formatExact, formatInput, formatNumber } from './format-number.js';

const nbsp = '\u00a0';

describe('numbers', () => {
  it('have the decimal sign of the language', () => {
    expect(formatNumber(7.25, 1, 'sv')).toBe('7,3');
    expect(formatNumber(7.25, 2, 'nb')).toBe('7,25');
    expect(formatNumber(7.25, 2, 'en')).toBe('7.25');
  });
  it('have a minus that is a minus, and no negative zero', () => {
    expect(formatNumber(-1.5, 1, 'sv')).toBe('−1,5');
    expect(formatNumber(-1.5, 1, 'en')).toBe('−1.5');
    expect(formatNumber(-0.04, 1, 'sv')).toBe('0,0');
  });
  it('group thousands with a space that does not break', () => {
    expect(formatCount(145000, 'sv')).toBe(`145${nbsp}000`);
    expect(formatCount(145000, 'en')).toBe('145,000');
  });
  it('have the decimals that they have, and none of binary arithmetic', () => {
    expect(formatExact(0.025 * 100, 'sv')).toBe('2,5');
    expect(formatExact(0.07 * 100, 'en')).toBe('7');
    expect(formatExact(1500.25, 'en')).toBe('1,500.25');
  });
  it('are typed back as they were', () => {
    expect(formatInput(70.5, 'sv')).toBe('70,5');
    expect(formatInput(70.5, 'en')).toBe('70.5');
  });
});

describe('estimates', () => {
  const estimate = { value: 0.621, low: 0.58, high: 0.66 };
  it('show the interval and the unit once', () => {
    expect(formatEstimate(estimate, percentStyle, 'sv')).toBe(`62,1 (58,0–66,0)${nbsp}%`);
    expect(formatEstimate(estimate, percentStyle, 'en')).toBe('62.1 (58.0–66.0)%');
  });
  it('write a word between limits that may be negative', () => {
    const change = { value: -3.1, low: -3.4, high: -2.8 };
    expect(formatEstimate(change, { decimals: 1, percent: false }, 'sv')).toBe('−3,1 (−3,4 till −2,8)');
  });
  it('leave out an interval that there is not, and mark an unknown value', () => {
    expect(formatEstimate({ value: 5, low: null, high: null }, { decimals: 1, percent: false }, 'nb')).toBe(
      '5,0',
    );
    expect(formatEstimate({ value: null, low: null, high: null }, percentStyle, 'sv')).toBe('–');
  });
});

describe('dates', () => {
  it('are ISO in Swedish and in words elsewhere', () => {
    expect(formatDate('2024-03-05', 'sv')).toBe('2024-03-05');
    expect(formatDate('2024-03-05', 'nb')).toBe('5. mars 2024');
    expect(formatDate('2024-03-05', 'en')).toBe('5 March 2024');
  });
});
