import type { Rung } from '@kvalreg/declaration';

/**
 * Web first, then web reminders, then a form on paper: older patients answer on paper, and the two run side by side.
 * The days are the register office's to change.
 */
export const reminders = [
  {
    id: 'invitation',
    title: { sv: 'Inbjudan', en: 'Invitation' },
    purpose: 'invitation',
    day: -14,
    channels: ['digital-mailbox', 'email', 'sms', 'letter'],
  },
  {
    id: 'reminder',
    title: { sv: 'Påminnelse', en: 'Reminder' },
    purpose: 'reminder',
    day: 14,
    channels: ['digital-mailbox', 'email', 'sms'],
  },
  {
    id: 'text-message',
    title: { sv: 'Påminnelse per sms', en: 'Reminder by text message' },
    purpose: 'reminder',
    day: 28,
    channels: ['sms'],
  },
  {
    id: 'paper',
    title: { sv: 'Påminnelse med pappersformulär', en: 'Reminder with the form on paper' },
    purpose: 'reminder',
    day: 42,
    channels: ['letter'],
    enclosesPaper: true,
  },
] as const satisfies readonly Rung[];
