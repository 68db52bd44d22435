import type { IndicatorRequest } from './indicator-request.js';
import { knownDataDate } from './indicator-request.js';
import { monthAt, monthNumber, type PeriodLevel } from './periods.js';

/** How often a picture is taken: at the end of each period of a length, or once. */
export type SnapshotLevel = PeriodLevel | 'day';

/** The columns that a picture adds to each case: its day, and the periods that it stands for. */
export const snapshotColumns = {
  day: 'period__day',
  month: 'period__month',
  quarter: 'period__quarter',
  half: 'period__half',
  year: 'period__year',
} as const;

/** The last day that anything is known of: the day of the figures, or the end of what is asked for. */
export function lastKnownDay({ dataDate, to }: Pick<IndicatorRequest, 'dataDate' | 'to'>): string {
  const known = knownDataDate(dataDate);
  return to !== undefined && to < known ? to : known;
}

/** Last day of a month (`YYYY-MM`). */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const day = new Date(Date.UTC(2000, number, 0));
  day.setUTCFullYear(year, number, 0);
  return day.toISOString().slice(0, 10);
}

/** The day that a picture of a month is taken on: its last, or the last known day of a month in progress. */
export function pictureDay(month: string, lastKnown: string): string {
  const last = lastDayOf(month);
  return last < lastKnown ? last : lastKnown;
}

/** The months from that of one day to that of another, both included. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [monthNumber(first.slice(0, 7)), monthNumber(last.slice(0, 7))];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => monthAt(from + at));
}
