import type { Occasion } from '@kvalreg/declaration';
import { discharge } from './forms/discharge.js';
import { firstVisit } from './forms/first-visit.js';
import { atDischarge as primaryCareAtDischarge } from './forms/primary-care/at-discharge.js';
import { followUp as primaryCareFollowUp } from './forms/primary-care/follow-up.js';
import { initial as primaryCareInitial } from './forms/primary-care/initial.js';
import { atDischarge } from './forms/specialist/at-discharge.js';
import { followUp } from './forms/specialist/follow-up.js';
import { initial } from './forms/specialist/initial.js';
import { reminders } from './reminders.js';

export const specialistForms = { initial, firstVisit, discharge, atDischarge, followUp };
export const primaryCareForms = {
  initial: primaryCareInitial,
  firstVisit,
  discharge,
  atDischarge: primaryCareAtDischarge,
  followUp: primaryCareFollowUp,
};

/** The same in both modules: the follow-up is counted from the discharge, which an assessment only does not have. */
export const occasions = {
  initial: {
    title: { sv: 'Inför första besöket', en: 'Before the first visit' },
    form: 'initial',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 120, after: 30 },
  },
  firstVisit: {
    title: { sv: 'Första besöket', en: 'First visit' },
    form: 'firstVisit',
    opens: 'episode',
    due: { days: 0 },
    window: { before: 0, after: 365 },
  },
  // Open from a month after the first visit until a year after it is due, for long waiting times and programmes.
  discharge: {
    title: { sv: 'Avslut', en: 'Discharge' },
    form: 'discharge',
    opens: 'index',
    due: { months: 6 },
    window: { before: 150, after: 540 },
  },
  atDischarge: {
    title: { sv: 'Patientens svar vid avslut', en: 'The patient’s answers at discharge' },
    form: 'atDischarge',
    opens: 'anchor',
    anchor: ['discharge', 'dischargeDate'],
    due: { days: 0 },
    window: { before: 30, after: 60 },
  },
  followUp: {
    title: { sv: 'Ett år efter avslut', en: 'One year after discharge' },
    form: 'followUp',
    opens: 'anchor',
    anchor: ['discharge', 'dischargeDate'],
    due: { years: 1 },
    window: { before: 60, after: 180 },
    reminders,
  },
} as const satisfies Readonly<Record<string, Occasion<keyof typeof specialistForms>>>;
