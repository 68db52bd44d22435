import type { DemoContent, DemoUnit } from '@kvalreg/declaration';

const regions = {
  '01': 'Region Stockholm',
  '05': 'Region Östergötland',
  '06': 'Region Jönköpings län',
  '12': 'Region Skåne',
  '14': 'Västra Götalandsregionen',
  '20': 'Region Dalarna',
  '24': 'Region Västerbotten',
} as const;

/** Invented clinics in real regions, and invented people. */
export const demo: DemoContent = {
  units: [
    unit('smartmottagningen-alvik', 'Smärtmottagningen Alvik', '01', 14),
    unit('smartrehab-dalvik', 'Smärtrehab Dalvik', '12', 18),
    unit('smartcentrum-eklunda', 'Smärtcentrum Eklunda', '14', 13),
    unit('rehabmedicin-furulunda', 'Rehabmedicin Furulunda', '05', 11),
    unit('smartrehab-granvik', 'Smärtrehab Granvik', '06', 9),
    unit('smartenheten-holmstrand', 'Smärtenheten Holmstrand', '24', 10),
    unit('smartteamet-kvarnbyn', 'Smärtteamet Kvarnbyn', '20', 6),
    unit('smartmottagningen-lindo', 'Smärtmottagningen Lindö', '14', 1),
  ],
  staff: [
    {
      name: 'Ingrid Vallin',
      role: 'clinic-staff',
      unit: 'smartrehab-dalvik',
      see: {
        sv: 'Teamet på en specialistklinik: första besök, avslut och patienternas självskattningsprofil.',
        en: 'The team of a specialist clinic: first visits, discharges and the patients’ self-rating profile.',
      },
    },
    {
      name: 'Jonas Ek',
      role: 'clinic-leader',
      unit: 'smartrehab-dalvik',
      see: {
        sv: 'Sin enhets rapport jämförd med riket, och enhetens uppföljningar.',
        en: 'The report of his unit beside the nation, and its follow-ups.',
      },
    },
    {
      name: 'Karin Sjö',
      role: 'clinic-staff',
      unit: 'smartteamet-kvarnbyn',
      see: {
        sv: 'Rehabteamet i primärvården, med den kortare modulen.',
        en: 'The rehabilitation team of primary care, with the shorter module.',
      },
    },
    {
      name: 'Lars Modin',
      role: 'register-office',
      see: {
        sv: 'Alla enheter bredvid varandra, uppföljningar som väntar och svar på papper.',
        en: 'All units beside each other, follow-ups that wait and answers on paper.',
      },
    },
  ],
  episodes: { specialist: 2000, primaryCare: 400 },
  patientIn: 'specialist',
};

function unit(id: string, name: string, regionCode: keyof typeof regions, weight: number): DemoUnit {
  return { id, name, regionCode, regionName: regions[regionCode], weight };
}
