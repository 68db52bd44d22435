import type { Rung } from '@kvalreg/declaration';

/** Units send the follow-up themselves: on line where the patient can be reached so, otherwise on paper. */
export const reminders = [
  {
    id: 'invitation',
    title: { sv: 'Inbjudan', en: 'Invitation' },
    purpose: 'invitation',
    day: -14,
    channels: ['digital-mailbox', 'email', 'letter'],
    enclosesPaper: true,
  },
  {
    id: 'reminder',
    title: { sv: 'Påminnelse', en: 'Reminder' },
    purpose: 'reminder',
    day: 21,
    channels: ['digital-mailbox', 'email', 'sms', 'letter'],
    enclosesPaper: true,
  },
] as const satisfies readonly Rung[];
