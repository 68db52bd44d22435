import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isIsoDate, isoDate } from './iso-date.js';

describe('isIsoDate', () => {
  it('agrees with the calendar', () => {
    const part = (max: number, digits: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(digits, '0'));
    fc.assert(
      fc.property(part(2500, 4), part(13, 2), part(32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists =
          !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && year !== '0000';
        expect(isIsoDate(text)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '1900-02-29',
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
    '2024-01-01T00:00',
    '',
    ' 2024-01-01',
    '0000-01-01',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  it('takes leap days', () => {
    expect(isoDate('2000-02-29')).toBe('2000-02-29');
    expect(isIsoDate('2024-02-29')).toBe(true);
  });
});
