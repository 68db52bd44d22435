import type { Rung } from '@kvalreg/declaration';
import { inBoth } from './texts/in-both.js';

/**
 * Electronic first, with a form on paper for those who cannot be reached so, and one reminder on paper for those who
 * have not answered. All days lie within the window of the three-month form.
 */
export const reminders = [
  {
    id: 'invitation',
    title: inBoth('Invitasjon', 'Invitation'),
    purpose: 'invitation',
    day: -7,
    channels: ['digital-mailbox', 'email', 'sms', 'letter'],
    enclosesPaper: true,
  },
  {
    id: 'paper',
    title: inBoth('Påminnelse med papirskjema', 'Reminder with the form on paper'),
    purpose: 'reminder',
    day: 21,
    channels: ['letter'],
    enclosesPaper: true,
  },
] as const satisfies readonly Rung[];
