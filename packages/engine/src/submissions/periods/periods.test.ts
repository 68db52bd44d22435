import { describe, expect, it } from '@jest/globals';
import { yearlySubmission } from '../yearly-submission.fixture.js';
import { filingWindow, filingYears } from './filing-window.js';
import { measuresToFile } from './measures-to-file.js';

const filed = (year: number, ...licences: Parameters<typeof measuresToFile>[2] & object) =>
  measuresToFile(yearlySubmission, year, licences).map(({ measure, periods, days }) => [
    measure,
    periods,
    days,
  ]);
const span = (from: string, to: string) => ({ from, to });

describe('measuresToFile', () => {
  it('covers the year before, at first a part of it, and for some measures the year before that', () => {
    expect(measuresToFile(yearlySubmission, 2020)).toEqual([]);
    const all = (year: number) =>
      measuresToFile(yearlySubmission, year).map((one) => [one.measure, one.periods[0]]);
    expect(all(2021)).toEqual([
      ['patients', span('2020-07-01', '2020-12-31')],
      ['age', span('2020-01-01', '2020-12-31')],
    ]);
    expect(all(2022)).toEqual([
      ['patients', span('2021-01-01', '2021-12-31')],
      ['age', span('2021-01-01', '2021-12-31')],
      ['survival', span('2020-01-01', '2020-12-31')],
    ]);
  });

  it('covers the days of the licence only', () => {
    expect(filed(2022, { from: '2021-04-01' })).toEqual([
      ['patients', [span('2021-04-01', '2021-12-31')], 275],
      ['age', [span('2021-04-01', '2021-12-31')], 275],
    ]);
    expect(filed(2022, { from: '2021-10-01' }, { from: '2019-01-01', to: '2021-01-31' })).toEqual([
      ['patients', [span('2021-01-01', '2021-01-31'), span('2021-10-01', '2021-12-31')], 123],
      ['age', [span('2021-01-01', '2021-01-31'), span('2021-10-01', '2021-12-31')], 123],
      ['survival', [span('2020-01-01', '2020-12-31')], 366],
    ]);
  });

  it('ends with the licence, after what is followed up for longer', () => {
    const ended = { from: '2019-01-01', to: '2021-12-31' };
    expect(filed(2023, ended)).toEqual([['survival', [span('2021-01-01', '2021-12-31')], 365]]);
    expect(filed(2024, ended)).toEqual([]);
    expect(filed(2022)).toEqual([]);
  });
});

describe('filingWindow', () => {
  it.each([
    ['2021-12-31', 'not-yet', 90],
    ['2022-01-01', 'drafting', 89],
    ['2022-02-28', 'drafting', 31],
    ['2022-03-01', 'open', 30],
    ['2022-03-31', 'open', 0],
    ['2022-04-01', 'late', -1],
  ] as const)('on %s is %s, %d days before the end', (today, status, daysLeft) => {
    const { opens, closes, ...rest } = filingWindow(yearlySubmission, 2022, today);
    expect([opens, closes]).toEqual(['2022-03-01', '2022-03-31']);
    expect(rest).toEqual({ status, daysLeft });
  });
  it('is there for every year since the first', () => {
    expect(filingYears(yearlySubmission, '2023-01-01')).toEqual([2023, 2022, 2021]);
    expect(filingYears(yearlySubmission, '2020-12-31')).toEqual([]);
  });
});
