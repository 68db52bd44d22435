import type { IsoDate } from './value.js';

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists, written `YYYY-MM-DD`, from year 0001 (PostgreSQL has no year 0) to 9999. */
export function isIsoDate(text: string): text is IsoDate {
  const match = shape.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Brands a text as a date. Throws a `RangeError` when it is not a real date written `YYYY-MM-DD`. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) {
    throw new RangeError(
      `"${text}" is not a date: write an existing day as YYYY-MM-DD, for example 2024-02-29.`,
    );
  }
  return text;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
