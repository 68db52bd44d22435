import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pathway } from '@kvalreg/declaration';
import { addDays } from './add-period.js';
import { anchorDatesOf, anchorsOf } from './episode-dates.js';
import { occasionForDate } from './occasion-for-date.js';
import { scheduleEpisode } from './schedule-episode.js';
import { surgeryPathway } from './surgery-pathway.fixture.js';

const { year1, year2, ...others } = surgeryPathway.occasions;
if (!year1 || !year2) throw new Error('the pathway has these');
/** The same pathway with follow-ups that count from the day of a second operation. */
const hanging: Pathway = {
  ...surgeryPathway,
  occasions: {
    ...others,
    second: { ...year1, form: 'surgery', due: { months: 6 }, window: { before: 180, after: 365 } },
    year1: { ...year1, opens: 'anchor', anchor: ['second', 'day'], window: { before: 60, after: 180 } },
    year2: { ...year2, opens: 'anchor', anchor: ['second', 'day'] },
  },
};
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const none = { dueOn: null, opensOn: null, closesOn: null };
const datesOf = (dates: Parameters<typeof scheduleEpisode>[1], name: string) =>
  scheduleEpisode(hanging, dates).find(({ occasion }) => occasion === name);

describe('what hangs on an anchor', () => {
  it('has no dates until the anchor is known, whatever the index date', () => {
    expect(datesOf({ openedOn: '2024-01-10', indexDate: '2024-02-29' }, 'year1')).toMatchObject(none);
    expect(datesOf({ openedOn: '2024-01-10', indexDate: '2024-02-29', anchors: {} }, 'year2')).toMatchObject(
      none,
    );
    expect(datesOf({ openedOn: '2024-01-10', indexDate: '2024-02-29' }, 'second')).toMatchObject({
      dueOn: '2024-08-29',
    });
  });

  it('counts from the anchor and not from the index date', () => {
    const dates = {
      openedOn: '2024-01-10',
      indexDate: '2023-05-05',
      anchors: { 'second.day': '2024-02-29' },
    };
    expect(datesOf(dates, 'year1')).toMatchObject({
      dueOn: '2025-02-28',
      opensOn: '2024-12-30',
      closesOn: '2025-08-27',
    });
    // A later day moves it, and the index date does not.
    expect(datesOf({ ...dates, anchors: { 'second.day': '2024-03-31' } }, 'year1')).toMatchObject({
      dueOn: '2025-03-31',
    });
    expect(datesOf({ ...dates, indexDate: '2020-01-01' }, 'year1')).toMatchObject({ dueOn: '2025-02-28' });
  });

  it('never closes before it is due, nor is due before it opens', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (indexDate, wait) => {
        const anchors = { 'second.day': addDays(indexDate, wait) };
        for (const { dueOn, opensOn, closesOn } of scheduleEpisode(hanging, {
          openedOn: indexDate,
          indexDate,
          anchors,
        })) {
          expect([opensOn, dueOn, closesOn]).toEqual([opensOn, dueOn, closesOn].sort());
        }
      }),
    );
  });

  it('is found by the date of an answer only when the anchor is known', () => {
    expect(occasionForDate(hanging, 'visit', '2020-01-01', '2025-02-28')).toBeNull();
    expect(
      occasionForDate(hanging, 'visit', '2020-01-01', '2025-02-28', { 'second.day': '2024-02-29' }),
    ).toBe('year1');
    expect(
      occasionForDate(hanging, 'visit', '2020-01-01', '2026-02-28', { 'second.day': '2024-02-29' }),
    ).toBe('year2');
  });
});

describe('anchorDatesOf', () => {
  it('reads each anchor once, from the answers of its occasion', () => {
    expect(anchorsOf(hanging)).toEqual([['second', 'day']]);
    expect(anchorsOf(surgeryPathway)).toEqual([]);
    expect(
      anchorDatesOf(hanging, (name) => (name === 'second' ? { day: '2024-02-29' } : { day: 'x' })),
    ).toEqual({
      'second.day': '2024-02-29',
    });
    expect(anchorDatesOf(hanging, () => undefined)).toEqual({});
    expect(anchorDatesOf(hanging, () => ({ day: null }))).toEqual({});
    expect(anchorDatesOf(hanging, () => ({ day: '2024-02-30' }))).toEqual({});
  });
});
