import type { Submission } from '@kvalreg/declaration';
import { daysBetweenDates } from '../../schedule/add-period.js';

/** When the figures of a year are filed. */
export interface FilingWindow {
  readonly opens: string;
  readonly closes: string;
  /** `drafting`: figures can be prepared, and are not sent yet; `late`: still possible, and marked as late. */
  readonly status: 'not-yet' | 'drafting' | 'open' | 'late';
  /** Days until it closes; negative when it has closed. */
  readonly daysLeft: number;
}

/** Figures can be prepared from the first day of the filing year, when the year that they are about is over. */
export function filingWindow({ filing }: Submission, filingYear: number, today: string): FilingWindow {
  const year = String(filingYear).padStart(4, '0');
  const opens = `${year}-${filing.opens}`;
  const closes = `${year}-${filing.closes}`;
  const status =
    today < `${year}-01-01` ? 'not-yet' : today < opens ? 'drafting' : today <= closes ? 'open' : 'late';
  return { opens, closes, status, daysLeft: daysBetweenDates(today, closes) };
}

/** The years in which there was something to file, the latest first: from the first filing to that of today. */
export function filingYears({ measures }: Submission, today: string): readonly number[] {
  const first = Math.min(...Object.values(measures).map(({ period }) => period.firstFiling));
  const last = Number(today.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => last - at);
}
