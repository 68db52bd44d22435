const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a calendar date. */
export function dayNumber(date: string): number {
  return Math.round(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
      millisecondsPerDay,
  );
}
/** The calendar date of a day number. */
export function isoDate(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
export function addDays(date: string, days: number): string {
  return isoDate(dayNumber(date) + days);
}
