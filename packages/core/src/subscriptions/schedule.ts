import { addDays, addPeriod } from '@kvalreg/engine';

export const frequencies = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

/** On which days something is sent. */
export interface Schedule {
  readonly frequency: Frequency;
  /** Of a week 1 (Monday) to 7; otherwise of the month, 1 to 28, which every month has. */
  readonly day: number;
  /** Of yearly ones, 1 to 12. Quarterly ones come in January, April, July and October. */
  readonly month: number | null;
}

const monthsBetween = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/** The first day of a schedule after `date` (YYYY-MM-DD). */
export function nextDay({ frequency, day, month }: Schedule, date: string): string {
  if (frequency === 'weekly') {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    return addDays(date, ((day - weekday + 6) % 7) + 1);
  }
  const begins = frequency === 'yearly' ? (month ?? 1) : 1;
  const first = `${String(Number(date.slice(0, 4)) - 1)}-${twoDigits(begins)}-${twoDigits(day)}`;
  // Days of a schedule lie whole steps of months from its first one of the year before.
  for (let step = 0; ; step += 1) {
    const next = addPeriod(first, { months: step * monthsBetween[frequency] });
    if (next > date) return next;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
