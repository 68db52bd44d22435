import type { DemoContent } from '@kvalreg/declaration';
import { filings } from './filings.js';
import { units } from './units.js';

/** Invented units and people; the regions are real. */
export const demo: DemoContent = {
  units: units.map(({ id, name, regionCode, regionName }) => ({ id, name, regionCode, regionName })),
  staff: [
    {
      name: 'Karin Kvist',
      role: 'clinic-staff',
      unit: 'norrvikens-universitetssjukhus',
      see: {
        sv: 'Fyller i enhetens siffror för året. Utkastet är påbörjat.',
        en: 'Fills in the figures of the unit for the year. The draft is begun.',
      },
    },
    {
      name: 'Lennart Lund',
      role: 'clinic-leader',
      unit: 'norrvikens-universitetssjukhus',
      see: {
        sv: 'Granskar enhetens utkast, signerar och skickar in.',
        en: 'Goes through the draft of the unit, signs and sends it.',
      },
    },
    {
      name: 'Maria Myhr',
      role: 'clinic-leader',
      unit: 'ekebergs-universitetssjukhus',
      see: {
        sv: 'Enhetens siffror har kommit tillbaka med en fråga från myndigheten.',
        en: 'The figures of the unit have come back with a question from the authority.',
      },
    },
    {
      name: 'Nils Norén',
      role: 'authority',
      see: {
        sv: 'Ser vem som har lämnat vad, granskar, återsänder, godkänner och publicerar.',
        en: 'Sees who has filed what, reviews, returns, accepts and publishes.',
      },
    },
  ],
  licences: units.map(({ id }) => ({ unit: id, from: '2024-07-01' })),
  filings: { yearly: filings },
};
