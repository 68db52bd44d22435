import { describe, expect, it } from '@jest/globals';
import { dayOf, formatInstant, lastDayBefore, momentText } from './date-time.js';

describe('instants', () => {
  it('are read where the registers are kept', () => {
    expect(dayOf('2025-06-30T22:30:00Z')).toBe('2025-07-01');
    expect(formatInstant('2025-01-02T11:05:00Z', 'sv')).toBe('2025-01-02 12:05');
    expect(formatInstant('2025-01-02T11:05:00Z', 'en')).toBe('2 January 2025 12:05');
  });
  it('of data cuts are told to the second, on the clock of the registers', () => {
    expect(momentText('2026-11-22T21:04:15Z', 'sv')).toMatch(/^2026-11-22 kl\. 22[:.]04[:.]15$/u);
    expect(momentText('2026-06-30T22:30:05Z', 'nb')).toMatch(/ kl\. 00[:.]30[:.]05$/u);
    expect(momentText('2026-06-30T22:30:05Z', 'en')).toMatch(/^1 July 2026 at 00[:.]30[:.]05$/u);
  });
  it('end on a day that is good to its end', () => {
    // A link ends with the day on which its form closes, and that day is what the letter says.
    expect(lastDayBefore('2025-07-02T00:00:00Z')).toBe('2025-07-01');
    expect(lastDayBefore('2025-07-02T12:00:00.000Z')).toBe('2025-07-01');
  });
});
