import type { DemoUnit } from '@kvalreg/declaration';
import type { Draw } from './random.js';
import { oneOf } from './random.js';

export const healthCentres = [
  unit('vardcentralen-askekullen', 'Vårdcentralen Askekullen', 9),
  unit('vardcentralen-bokhult', 'Vårdcentralen Bokhult', 7),
  unit('vardcentralen-hagtornet', 'Vårdcentralen Hagtornet', 11),
  unit('vardcentralen-lerviken', 'Vårdcentralen Lerviken', 6),
  unit('vardcentralen-nyponbacken', 'Vårdcentralen Nyponbacken', 8),
  unit('vardcentralen-pilevallen', 'Vårdcentralen Pilevallen', 5),
];
// They have no pathway of primary care: nothing of it is generated for them.
export const orthopaedics = [
  unit('ortopedkliniken-alnskog', 'Ortopedkliniken Alnskog', 0),
  unit('ryggkliniken-vassmolla', 'Ryggkliniken Vassmölla', 0),
];
export const radiology = [
  unit('rontgen-alnskog', 'Röntgen Alnskog', 0),
  unit('rontgen-kornheddinge', 'Röntgen Kornheddinge', 0),
];
export const painCare = [unit('smartrehab-sandkulla', 'Smärtrehab Sandkulla', 0)];
/** What is delivered for the whole region. */
export const region: DemoUnit = { ...unit('region-skane', 'Region Skåne', 0), kind: 'region' };

/** One of the health centres, as often as its size makes it. */
export function healthCentre(draw: Draw): DemoUnit {
  return oneOf(
    healthCentres.map((centre) => [centre, centre.weight] as const),
    draw,
  );
}

function unit(id: string, name: string, weight: number): DemoUnit & { readonly weight: number } {
  return { id, name, regionCode: '12', regionName: 'Region Skåne', weight };
}
