import type { Occasion } from '@kvalreg/declaration';
import { assessment } from '../forms/assessment.js';
import { referral } from '../forms/referral.js';
import { screening } from '../forms/screening.js';

export const forms = { screening, assessment, referral };

export const occasions = {
  screening: {
    title: { sv: 'Före besöket', en: 'Before the visit' },
    form: 'screening',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 90, after: 30 },
  },
  assessment: {
    title: { sv: 'Bedömning', en: 'Assessment' },
    form: 'assessment',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 0, after: 365 },
  },
  // There for those whom the assessment plans to refer, from the day that it names.
  referral: {
    title: { sv: 'Remiss till ortoped', en: 'Referral to orthopaedics' },
    form: 'referral',
    opens: 'anchor',
    anchor: ['assessment', 'referralOn'],
    due: { days: 0 },
    window: { before: 14, after: 180 },
  },
} as const satisfies Readonly<Record<string, Occasion<keyof typeof forms>>>;
