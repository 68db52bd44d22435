import type { DemoContent, DemoUnit } from '@kvalreg/declaration';

/** Invented health centres, and invented people. */
export const demo: DemoContent = {
  units: [
    unit('vardcentralen-askekullen', 'Vårdcentralen Askekullen', 9),
    unit('vardcentralen-bokhult', 'Vårdcentralen Bokhult', 7),
    unit('vardcentralen-hagtornet', 'Vårdcentralen Hagtornet', 11),
    unit('vardcentralen-lerviken', 'Vårdcentralen Lerviken', 6),
    unit('vardcentralen-nyponbacken', 'Vårdcentralen Nyponbacken', 8),
    unit('vardcentralen-pilevallen', 'Vårdcentralen Pilevallen', 5),
  ],
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
  ],
  episodes: { care: 600 },
};

function unit(id: string, name: string, weight: number): DemoUnit {
  return { id, name, regionCode: '12', regionName: 'Region Skåne', weight };
}
