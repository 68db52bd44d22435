const day = 86_400_000;

/** The day so many days later; the time between two days of a person stays the same. */
export function shiftDate(date: string, days: number): string {
  return days === 0
    ? date
    : new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
