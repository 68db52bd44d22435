import { daysBetweenDates } from '../../schedule/add-period.js';

/** Days from the first to the last, both included. */
export interface CalendarSpan {
  readonly from: string;
  readonly to: string;
}

/** The days that two spans share; null when there are none. */
export function sharedSpan(
  one: CalendarSpan,
  other: { readonly from: string; readonly to?: string | null },
): CalendarSpan | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = other.to === undefined || other.to === null || one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : null;
}

export function daysIn(spans: readonly CalendarSpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + daysBetweenDates(from, to) + 1, 0);
}
