import type { Occasion } from '@kvalreg/declaration';
import { reminders } from './reminders.js';
import { titles } from './texts/titles.js';

/**
 * Alike for back and neck. The three-month form may be answered from two weeks before until two months after its day,
 * which leaves time for a paper reminder and keeps it the result of early recovery; the twelve-month form from a month
 * before until three months after. Outside these windows an answer counts for neither.
 */
export const occasions = {
  baseline: {
    title: titles.beforeSurgery,
    form: 'baseline',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 180, after: 0 },
  },
  // May be closed late: then the operation is counted, and so is the delay, but the three-month form is lost.
  surgery: {
    title: titles.surgery,
    form: 'surgery',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 0, after: 365 },
  },
  months3: {
    title: titles.months3,
    form: 'followUp',
    opens: 'index',
    due: { months: 3 },
    window: { before: 14, after: 60 },
    reminders,
  },
  months12: {
    title: titles.months12,
    form: 'followUp',
    opens: 'index',
    due: { months: 12 },
    window: { before: 30, after: 90 },
    reminders,
  },
} as const satisfies Readonly<Record<string, Occasion<'baseline' | 'surgery' | 'followUp'>>>;
