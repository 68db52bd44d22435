import type { Unit } from '@kvalreg/core';

/** An invented clinic in a real region; `weight` is its share of the operations. */
export interface DemoClinic extends Unit {
  readonly weight: number;
}

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

/** Clinics for registers that have none yet. */
export const demoClinics: readonly DemoClinic[] = [
  clinic('aspelunda-ryggklinik', 'Aspelunda ryggklinik', '12', 11),
  clinic('bjorkhaga-sjukhus', 'Björkhaga sjukhus, ortopedi', '14', 9),
  clinic('ekvikens-sjukhus', 'Ekvikens sjukhus, ryggsektionen', '01', 8),
  clinic('fyrisdals-ortopedi', 'Fyrisdals ortopedi', '03', 7),
  clinic('granlunda-lasarett', 'Granlunda lasarett', '06', 6),
  clinic('hasselbo-lasarett', 'Hasselbo lasarett', '13', 5),
  clinic('norrstrands-sjukhus', 'Norrstrands sjukhus', '24', 6),
  clinic('ryggcentrum-solhamra', 'Ryggcentrum Solhamra', '01', 18),
  clinic('ryggkliniken-tallby', 'Ryggkliniken Tallby', '05', 8),
  clinic('ryggteam-lovparken', 'Ryggteam Lövparken', '14', 13),
  clinic('sundsholms-sjukhus', 'Sundsholms sjukhus', '12', 4),
  clinic('tallmons-sjukhus', 'Tallmons sjukhus', '18', 5),
];

function clinic(id: string, name: string, regionCode: keyof typeof regions, weight: number): DemoClinic {
  return { id, name, kind: 'clinic', regionCode, regionName: regions[regionCode], weight };
}
