import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './add-period.js';
import { occasionForDate } from './occasion-for-date.js';
import { occasionStatus } from './occasion-status.js';
import { scheduleEpisode } from './schedule-episode.js';
import { surgeryPathway } from './surgery-pathway.fixture.js';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('scheduleEpisode', () => {
  it('opens at once what does not wait for the index date', () => {
    expect(scheduleEpisode(surgeryPathway, { openedOn: '2024-01-10', indexDate: null })).toEqual([
      { occasion: 'before', form: 'visit', dueOn: '2024-01-10', opensOn: '2024-01-10', closesOn: null },
      { occasion: 'surgery', form: 'surgery', dueOn: '2024-01-10', opensOn: '2024-01-10', closesOn: null },
      { occasion: 'year1', form: 'visit', dueOn: null, opensOn: null, closesOn: null },
      { occasion: 'year2', form: 'visit', dueOn: null, opensOn: null, closesOn: null },
    ]);
  });

  it('dates everything from the index date; one year after 29 February is 28 February', () => {
    expect(scheduleEpisode(surgeryPathway, { openedOn: '2024-01-10', indexDate: '2024-02-29' })).toEqual([
      {
        occasion: 'before',
        form: 'visit',
        dueOn: '2024-02-29',
        opensOn: '2023-09-02',
        closesOn: '2024-02-29',
      },
      {
        occasion: 'surgery',
        form: 'surgery',
        dueOn: '2024-02-29',
        opensOn: '2024-01-10',
        closesOn: '2024-03-30',
      },
      {
        occasion: 'year1',
        form: 'visit',
        dueOn: '2025-02-28',
        opensOn: '2024-12-30',
        closesOn: '2026-04-04',
      },
      {
        occasion: 'year2',
        form: 'visit',
        dueOn: '2026-02-28',
        opensOn: '2025-12-30',
        closesOn: '2026-08-27',
      },
    ]);
  });

  it('never closes before it is due, nor is due before it opens, whatever the dates', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (openedOn, wait) => {
        for (const { dueOn, opensOn, closesOn } of scheduleEpisode(surgeryPathway, {
          openedOn,
          indexDate: addDays(openedOn, wait),
        })) {
          expect([opensOn, dueOn, closesOn]).toEqual([opensOn, dueOn, closesOn].sort());
        }
      }),
    );
  });
});

describe('occasionStatus', () => {
  const asPlanned = { answeredOn: null, scheduledOn: '2023-04-01', endedOn: null, stoppedOn: null };
  const dates = { opensOn: '2024-03-01', dueOn: '2024-04-01', closesOn: '2024-06-01', ...asPlanned };
  it.each([
    ['2024-02-29', 'not-open'],
    ['2024-03-01', 'due'],
    ['2024-04-01', 'due'],
    ['2024-04-02', 'overdue'],
    ['2024-06-01', 'overdue'],
    ['2024-06-02', 'expired'],
  ])('on %s it is %s', (today, status) => {
    expect(occasionStatus(dates, today)).toBe(status);
    expect(occasionStatus({ ...dates, answeredOn: '2024-03-15' }, today)).toBe('answered');
  });

  it('waits for the index date', () => {
    expect(occasionStatus({ ...asPlanned, opensOn: null, dueOn: null, closesOn: null }, '2099-01-01')).toBe(
      'not-open',
    );
  });

  it('does not expire before the index date is known', () => {
    expect(occasionStatus({ ...dates, closesOn: null }, '2099-01-01')).toBe('overdue');
  });

  it('was registered too late where nobody could be asked any more when its dates became known', () => {
    expect(occasionStatus({ ...dates, scheduledOn: '2024-06-01' }, '2024-07-01')).toBe('expired');
    expect(occasionStatus({ ...dates, scheduledOn: '2024-06-02' }, '2024-07-01')).toBe('too-late');
    expect(occasionStatus({ ...dates, scheduledOn: null }, '2024-07-01')).toBe('expired');
  });

  it.each([
    ['endedOn', 'ended'],
    ['stoppedOn', 'stopped'],
  ] as const)('%s settles what was not over by then, from that day on', (field, status) => {
    expect(occasionStatus({ ...dates, [field]: '2024-04-10' }, '2024-04-09')).toBe('overdue');
    expect(occasionStatus({ ...dates, [field]: '2024-04-10' }, '2024-04-10')).toBe(status);
    expect(occasionStatus({ ...dates, [field]: '2024-01-01' }, '2024-02-01')).toBe(status);
    expect(occasionStatus({ ...dates, [field]: '2024-06-01' }, '2024-07-01')).toBe(status);
    expect(occasionStatus({ ...dates, [field]: '2024-06-02' }, '2024-07-01')).toBe('expired');
    expect(
      occasionStatus({ ...dates, opensOn: null, closesOn: null, [field]: '2024-06-02' }, '2024-07-01'),
    ).toBe(status);
    expect(occasionStatus({ ...dates, [field]: '2024-04-10', answeredOn: '2024-04-20' }, '2024-07-01')).toBe(
      'answered',
    );
  });

  it('says first what nobody can change', () => {
    const cut = { ...dates, endedOn: '2024-04-10', stoppedOn: '2024-05-10' };
    expect(occasionStatus(cut, '2024-05-09')).toBe('ended');
    expect(occasionStatus(cut, '2024-05-10')).toBe('stopped');
    expect(occasionStatus({ ...cut, stoppedOn: null, scheduledOn: '2024-08-01' }, '2024-09-01')).toBe(
      'ended',
    );
  });
});

describe('occasionForDate', () => {
  const index = '2024-02-29';
  it.each([
    ['visit', '2023-09-02', 'before'],
    ['visit', '2023-09-01', null],
    ['visit', '2024-02-29', 'before'],
    ['visit', '2024-03-01', null],
    ['visit', '2024-12-30', 'year1'],
    ['visit', '2025-12-30', 'year2'],
    ['visit', '2025-08-30', 'year1'],
    ['visit', '2026-04-04', 'year2'],
    ['visit', '2026-08-28', null],
    ['surgery', '2030-01-01', 'surgery'],
    ['nothing', '2024-02-29', null],
  ])('a %s of %s is %s', (form, date, occasion) => {
    expect(occasionForDate(surgeryPathway, form, index, date)).toBe(occasion);
  });

  it('finds only what opens with the episode before the index date is known', () => {
    expect(occasionForDate(surgeryPathway, 'visit', null, '2050-01-01')).toBe('before');
    expect(occasionForDate(surgeryPathway, 'surgery', null, '2050-01-01')).toBe('surgery');
  });

  it('finds the occasion that an answer on its due date belongs to', () => {
    fc.assert(
      fc.property(day, (indexDate) => {
        for (const { occasion, form, dueOn } of scheduleEpisode(surgeryPathway, {
          openedOn: indexDate,
          indexDate,
        })) {
          expect(occasionForDate(surgeryPathway, form, indexDate, dueOn ?? '')).toBe(occasion);
        }
      }),
    );
  });
});
