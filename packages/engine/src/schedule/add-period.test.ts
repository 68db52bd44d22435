import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addPeriod, daysBetweenDates } from './add-period.js';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('addPeriod', () => {
  it.each([
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2023-08-31', { months: 6 }, '2024-02-29'],
    ['2024-12-31', { days: 1 }, '2025-01-01'],
    ['2024-01-31', { months: 1, days: 1 }, '2024-03-01'],
    ['2024-03-30', { weeks: 6 }, '2024-05-11'],
    ['2024-05-05', {}, '2024-05-05'],
  ])('%s + %j = %s', (date, period, expected) => {
    expect(addPeriod(date, period)).toBe(expected);
  });

  it('refuses what is no date', () => {
    expect(() => addPeriod('2023-02-29', { days: 1 })).toThrow(RangeError);
  });

  it('keeps month and day in another year, or goes to the last day of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (date, years) => {
        const later = addPeriod(date, { years });
        expect(Number(later.slice(0, 4))).toBe(Number(date.slice(0, 4)) + years);
        expect(later.slice(5)).toBe(
          date.slice(5) === '02-29' && !isLeap(Number(later.slice(0, 4))) ? '02-28' : date.slice(5),
        );
      }),
    );
  });

  it('goes back the days that it went forward', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetweenDates(date, moved)).toBe(days);
      }),
    );
  });
});

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
