import { describe, expect, it } from '@jest/globals';
import { nextDay, type Schedule } from './schedule.js';

describe('nextDay', () => {
  it.each<[Schedule, string, string]>([
    // 22 November 2025 is a Saturday.
    [{ frequency: 'weekly', day: 1, month: null }, '2025-11-22', '2025-11-24'],
    [{ frequency: 'weekly', day: 6, month: null }, '2025-11-22', '2025-11-29'],
    [{ frequency: 'weekly', day: 7, month: null }, '2025-12-31', '2026-01-04'],
    [{ frequency: 'monthly', day: 22, month: null }, '2025-11-22', '2025-12-22'],
    [{ frequency: 'monthly', day: 23, month: null }, '2025-11-22', '2025-11-23'],
    [{ frequency: 'monthly', day: 1, month: null }, '2025-12-31', '2026-01-01'],
    [{ frequency: 'monthly', day: 28, month: null }, '2028-01-28', '2028-02-28'],
    [{ frequency: 'quarterly', day: 15, month: null }, '2025-11-22', '2026-01-15'],
    [{ frequency: 'quarterly', day: 15, month: null }, '2025-01-14', '2025-01-15'],
    [{ frequency: 'quarterly', day: 15, month: null }, '2025-01-15', '2025-04-15'],
    [{ frequency: 'yearly', day: 1, month: 3 }, '2025-11-22', '2026-03-01'],
    [{ frequency: 'yearly', day: 1, month: 3 }, '2026-03-01', '2027-03-01'],
    [{ frequency: 'yearly', day: 1, month: 12 }, '2025-11-22', '2025-12-01'],
  ])('of %j after %s is %s', (schedule, date, expected) => {
    expect(nextDay(schedule, date)).toBe(expected);
  });
});
