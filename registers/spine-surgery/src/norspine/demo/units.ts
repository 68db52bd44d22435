import type { DemoUnit } from '@kvalreg/declaration';

const regions = {
  nord: 'Helse Nord RHF',
  midt: 'Helse Midt-Norge RHF',
  vest: 'Helse Vest RHF',
  'sor-ost': 'Helse Sør-Øst RHF',
  privat: 'Private klinikker',
} as const;

/** Invented hospitals in the real health regions. The neck is operated on by neurosurgeons and in private clinics only. */
export const units: readonly (DemoUnit & {
  readonly weight: { readonly lumbar: number; readonly cervical: number };
})[] = [
  unit('lyngvik-nevro', 'Lyngvik universitetssykehus, nevrokirurgisk avdeling', 'nord', 6, 7, '55'),
  unit('finnmoen-ortopedi', 'Finnmoen sykehus, ortopedisk avdeling', 'nord', 1.6, 0, '56'),
  unit('granfjell-nevro', 'Granfjell universitetssykehus, nevrokirurgisk avdeling', 'midt', 8, 9, '50'),
  unit('trollvik-ortopedi', 'Trollvik sykehus, ortopedisk avdeling', 'midt', 4, 0, '15'),
  unit('havnsund-nevro', 'Havnsund universitetssykehus, nevrokirurgisk avdeling', 'vest', 7, 12, '46'),
  unit('bjorkeli-ortopedi', 'Bjørkeli sykehus, ortopedisk avdeling', 'vest', 9, 0, '11'),
  unit('solhoyden-nevro', 'Solhøyden universitetssykehus, nevrokirurgisk avdeling', 'sor-ost', 8, 25, '03'),
  unit('elvebakken-ortopedi', 'Elvebakken sykehus, ortopedisk avdeling', 'sor-ost', 9, 0, '32'),
  unit('lindmo-ortopedi', 'Lindmo sykehus, ortopedisk avdeling', 'sor-ost', 6, 1, '34'),
  unit('storeng-ortopedi', 'Storeng sykehus, ortopedisk avdeling', 'sor-ost', 3, 0, '39'),
  unit('ryggsenteret-furulia', 'Ryggsenteret Furulia', 'privat', 12, 20, '33'),
  unit('klinikk-bjerkehagen', 'Klinikk Bjerkehagen', 'privat', 4, 1.5, '46'),
];

function unit(
  id: string,
  name: string,
  regionCode: keyof typeof regions,
  lumbar: number,
  cervical: number,
  county: string,
) {
  return { id, name, regionCode, regionName: regions[regionCode], weight: { lumbar, cervical }, county };
}
