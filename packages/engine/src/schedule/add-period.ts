import type { Period } from '@kvalreg/declaration';
import { Temporal } from 'temporal-polyfill';

/**
 * A calendar date later by a period: years and months first, kept within the month (29 February plus one year is
 * 28 February), then weeks and days. Throws a `RangeError` when `date` is no date.
 */
export function addPeriod(date: string, period: Period): string {
  return Temporal.PlainDate.from(date)
    .add({ days: 0, ...period }, { overflow: 'constrain' })
    .toString();
}

/** A calendar date later (or, with a negative number, earlier) by days. */
export function addDays(date: string, days: number): string {
  return addPeriod(date, { days });
}

/** Days from one calendar date to another. */
export function daysBetweenDates(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
