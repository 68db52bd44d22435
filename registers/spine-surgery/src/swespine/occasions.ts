import type { Occasion } from '@kvalreg/declaration';
import { baseline } from './forms/baseline.js';
import { followUp } from './forms/follow-up.js';
import { surgery } from './forms/surgery.js';
import { reminders } from './reminders.js';

export const forms = { baseline, surgery, followUp };

export const occasions = {
  baseline: {
    title: { sv: 'Före operationen', en: 'Before surgery' },
    form: 'baseline',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 180, after: 0 },
  },
  // A clinic may catch up with a backlog, so the form stays open for a year.
  surgery: {
    title: { sv: 'Operation', en: 'Surgery' },
    form: 'surgery',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 0, after: 365 },
  },
  year1: {
    title: { sv: '1 år efter operationen', en: '1 year after surgery' },
    form: 'followUp',
    opens: 'index',
    due: { years: 1 },
    window: { before: 60, after: 180 },
    reminders,
  },
  year2: {
    title: { sv: '2 år efter operationen', en: '2 years after surgery' },
    form: 'followUp',
    opens: 'index',
    due: { years: 2 },
    window: { before: 60, after: 180 },
    reminders,
  },
  year5: {
    title: { sv: '5 år efter operationen', en: '5 years after surgery' },
    form: 'followUp',
    opens: 'index',
    due: { years: 5 },
    window: { before: 60, after: 365 },
    reminders,
  },
} as const satisfies Readonly<Record<string, Occasion<keyof typeof forms>>>;
