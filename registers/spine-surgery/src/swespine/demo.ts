import type { DemoContent, DemoUnit } from '@kvalreg/declaration';

const regions = {
  '01': 'Region Stockholm',
  '03': 'Region Uppsala',
  '05': 'Region Östergötland',
  '06': 'Region Jönköpings län',
  '12': 'Region Skåne',
  '13': 'Region Halland',
  '14': 'Västra Götalandsregionen',
  '18': 'Region Örebro län',
  '24': 'Region Västerbotten',
} as const;

/** Two clinics of one invented hospital. */
const sodra = { code: 'sodra-sjukhusen', name: 'Södra sjukhusen' } as const;

/** Invented clinics in real regions, and invented people. */
export const demo: DemoContent = {
  units: [
    unit('aspelunda-ryggklinik', 'Aspelunda ryggklinik', '12', 11, sodra),
    unit('bjorkhaga-sjukhus', 'Björkhaga sjukhus, ortopedi', '14', 9),
    unit('ekvikens-sjukhus', 'Ekvikens sjukhus, ryggsektionen', '01', 8),
    unit('fyrisdals-ortopedi', 'Fyrisdals ortopedi', '03', 7),
    unit('granlunda-lasarett', 'Granlunda lasarett', '06', 6),
    unit('hasselbo-lasarett', 'Hasselbo lasarett', '13', 5),
    unit('norrstrands-sjukhus', 'Norrstrands sjukhus', '24', 6),
    unit('ryggcentrum-solhamra', 'Ryggcentrum Solhamra', '01', 18),
    unit('ryggkliniken-tallby', 'Ryggkliniken Tallby', '05', 8),
    unit('ryggteam-lovparken', 'Ryggteam Lövparken', '14', 13),
    unit('sundsholms-sjukhus', 'Sundsholms sjukhus', '12', 4, sodra),
    unit('tallmons-sjukhus', 'Tallmons sjukhus', '18', 5),
  ],
  staff: [
    {
      name: 'Anna Åkesson',
      role: 'clinic-staff',
      unit: 'aspelunda-ryggklinik',
      see: {
        sv: 'Kirurg. Sin kliniks arbetslista: registrerar operationer, söker och lägger till patienter, läser deras svar.',
        en: 'Surgeon. The work list of her clinic: registers operations, finds and adds patients, reads their answers.',
      },
    },
    {
      name: 'Bengt Björk',
      role: 'clinic-leader',
      unit: 'aspelunda-ryggklinik',
      see: {
        sv: 'Sin kliniks rapport jämförd med riket, och klinikens uppföljningar.',
        en: 'The report of his clinic against the nation, and its follow-ups.',
      },
    },
    {
      name: 'Cecilia Lindqvist',
      role: 'register-office',
      see: {
        sv: 'Uppföljningar från alla kliniker, väntande, försenade och besvarade; skriver in pappersenkäter.',
        en: 'The follow-ups of all clinics, due, overdue and answered; types in answers on paper.',
      },
    },
    {
      name: 'David Holm',
      role: 'register-holder',
      see: {
        sv: 'Rapporter och siffror för hela registret.',
        en: 'Reports and figures of the whole register.',
      },
    },
    {
      name: 'Eva Norén',
      role: 'authority',
      see: { sv: 'Bara sammanställda siffror.', en: 'Aggregated figures only.' },
    },
    {
      name: 'Gunilla Berg',
      role: 'clinic-staff',
      unit: 'bjorkhaga-sjukhus',
      see: {
        sv: 'Väljer vid inloggningen om hon arbetar för en annan klinik, som dess chef eller för registerkansliet.',
        en: 'Chooses at log-in whether to work for another clinic, as its leader, or for the register office.',
      },
    },
    { name: 'Gunilla Berg', role: 'clinic-leader', unit: 'bjorkhaga-sjukhus', see: {} },
    { name: 'Gunilla Berg', role: 'register-office', see: {} },
  ],
  episodes: { lumbar: 6000 },
  patientIn: 'lumbar',
};

function unit(
  id: string,
  name: string,
  regionCode: keyof typeof regions,
  weight: number,
  hospital?: DemoUnit['hospital'],
): DemoUnit {
  return { id, name, regionCode, regionName: regions[regionCode], weight, ...(hospital && { hospital }) };
}
