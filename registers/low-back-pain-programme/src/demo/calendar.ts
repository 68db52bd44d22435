const day = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** Monday to Friday, from one day to another, both included. */
export function* workingDays(first: string, last: string): Generator<string> {
  for (let date = first; date <= last; date = addDays(date, 1)) if (!isWeekend(date)) yield date;
}

/** The same day, or the Monday after. */
export function workingDay(date: string): string {
  return isWeekend(date) ? workingDay(addDays(date, 1)) : date;
}

/** The demo goes back to New Year's Day four years before. */
export function firstDay(until: string): string {
  return `${String(Number(until.slice(0, 4)) - 4)}-01-01`;
}

/** How much is done in a month, against a usual one: less in July, and around Christmas. */
export function season(date: string): number {
  const month = date.slice(5, 7);
  return month === '07' ? 0.45 : month === '12' || month === '06' ? 0.8 : 1.08;
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}
