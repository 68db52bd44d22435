import { describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import { openingYear } from './opening-year.js';

const years = ['2026', '2025', '2024', '2023'];
const flow = { population: null, excluded: null, unknown: null };

function result(year: string, state: 'shown' | 'withheld' | 'empty', incomplete = false): DisclosedResult {
  const base = { indicator: 'one', kind: 'proportion' as const, group: { year }, low: null, high: null };
  const marks = { ...base, ...flow, ...(incomplete && { incomplete: true as const }) };
  if (state === 'withheld') return { ...marks, suppressed: 'withheld', n: null, value: null };
  return state === 'shown' ? { ...marks, n: 40, value: 0.5 } : { ...marks, n: 0, value: null };
}

describe('the year that a measure opens on', () => {
  it('is the last complete one with a value', () => {
    const results = [
      result('2026', 'shown', true),
      result('2025', 'withheld'),
      result('2024', 'shown'),
      result('2023', 'shown'),
    ];
    expect(openingYear(years, results, 'one')).toBe('2024');
  });
  it('is the last complete one where all of them are withheld, and not the one in progress', () => {
    const withheld = [result('2025', 'withheld'), result('2024', 'withheld')];
    expect(openingYear(years, [result('2026', 'empty', true), ...withheld], 'one')).toBe('2025');
    expect(openingYear(years, [result('2026', 'shown', true), ...withheld], 'one')).toBe('2025');
    expect(openingYear(years, [result('2025', 'empty'), result('2024', 'withheld')], 'one')).toBe('2024');
  });
  it('is one that is not complete only where there is none that is', () => {
    expect(openingYear(years, [result('2026', 'shown', true)], 'one')).toBe('2026');
    expect(openingYear(years, [result('2026', 'shown', true), result('2025', 'empty')], 'one')).toBe('2025');
  });
  it('is of the measure, and the latest of all where the measure has none', () => {
    const other = { ...result('2025', 'shown'), indicator: 'other' };
    expect(openingYear(years, [other, result('2023', 'shown')], 'one')).toBe('2023');
    expect(openingYear(years, [other], 'one')).toBe('2026');
    expect(openingYear([], [], 'one')).toBeNull();
  });
});
