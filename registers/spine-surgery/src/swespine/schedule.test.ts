import { describe, expect, it } from '@jest/globals';
import { occasionForDate, scheduleEpisode } from '@kvalreg/engine';
import { register } from './register.js';

const { lumbar } = register.pathways;
if (!lumbar) throw new Error('the register has this pathway');

describe('the schedule', () => {
  it('follows calendar years from the operation', () => {
    const dates = scheduleEpisode(lumbar, { openedOn: '2024-01-10', indexDate: '2024-02-29' });
    expect(dates.map(({ occasion, dueOn }) => [occasion, dueOn])).toEqual([
      ['baseline', '2024-02-29'],
      ['surgery', '2024-02-29'],
      ['year1', '2025-02-28'],
      ['year2', '2026-02-28'],
      ['year5', '2029-02-28'],
    ]);
  });

  it.each([
    ['2025-01-01', 'year1'],
    ['2025-08-20', 'year1'],
    ['2025-10-15', null],
    ['2026-01-10', 'year2'],
    ['2029-12-01', 'year5'],
  ])('an answer of %s counts for %s', (date, occasion) => {
    expect(occasionForDate(lumbar, 'followUp', '2024-02-29', date)).toBe(occasion);
  });
});
