import type { DemoContent } from '@kvalreg/declaration';
import { examinationRows, referralRows, sickLeaveRows, visitRows } from './demo/rows.js';
import { healthCentres, orthopaedics, painCare, radiology, region } from './demo/units.js';

/** Invented health centres and clinics in a real region, and invented people. */
export const demo: DemoContent = {
  units: [...healthCentres, ...orthopaedics, ...radiology, ...painCare, region],
  staff: [
    {
      name: 'Hedvig Sandberg',
      role: 'clinic-staff',
      unit: 'vardcentralen-askekullen',
      see: {
        sv: 'Fysioterapeut på en vårdcentral. Bedömer patienter med beslutsstöd och skriver remisser.',
        en: 'Physiotherapist at a health centre. Assesses patients with decision support and writes referrals.',
      },
    },
    {
      name: 'Ivar Lundgren',
      role: 'clinic-leader',
      unit: 'vardcentralen-askekullen',
      see: {
        sv: 'Sin vårdcentrals siffror jämförda med regionen.',
        en: 'The figures of his health centre against the region.',
      },
    },
    {
      name: 'Lars Ekwall',
      role: 'clinic-leader',
      unit: 'ortopedkliniken-alnskog',
      see: {
        sv: 'Ortopedklinik: väntande, genomförda besök och återsända remisser, jämförda med alla.',
        en: 'Orthopaedic clinic: waiting, visits and returned referrals, against all.',
      },
    },
    {
      name: 'Johanna Wikander',
      role: 'register-holder',
      see: {
        sv: 'Vårdprogramgruppen: remisser, bild, väntetider och sjukskrivningar i hela regionen.',
        en: 'The programme team: referrals, imaging, waiting and sick leave in the whole region.',
      },
    },
    {
      name: 'Kerstin Almgren',
      role: 'register-office',
      see: {
        sv: 'Samordnar vårdprogrammet: läser in filer och följer alla vårdcentraler.',
        en: 'Coordinates the programme: reads in files and follows all health centres.',
      },
    },
    {
      name: 'Lars Modin',
      role: 'register-office',
      see: {
        sv: 'Arbetar också i smärtregistret: väljer efter inloggningen i vilket register, och kan byta.',
        en: 'Works in the pain register too: chooses after log-in in which register, and can change.',
      },
    },
  ],
  episodes: { care: 600 },
  feeds: {
    referral: referralRows,
    visit: visitRows,
    examination: examinationRows,
    sickLeave: sickLeaveRows,
  },
};
