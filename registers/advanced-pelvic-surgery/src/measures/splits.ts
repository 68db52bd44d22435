import type { Split } from '@kvalreg/declaration';
import { text } from '../texts/text.js';

const same = (name: string) => text(name, name);

/** By county code, after two letters so that the order is kept. */
const homeRegion = {
  title: text('Hemregion', 'Home region'),
  options: {
    se01: same('Stockholm'),
    se03: same('Uppsala'),
    se04: same('Sörmland'),
    se05: same('Östergötland'),
    se06: same('Jönköpings län'),
    se07: same('Kronoberg'),
    se08: same('Kalmar län'),
    se09: same('Gotland'),
    se10: same('Blekinge'),
    se12: same('Skåne'),
    se13: same('Halland'),
    se14: same('Västra Götaland'),
    se17: same('Värmland'),
    se18: same('Örebro län'),
    se19: same('Västmanland'),
    se20: same('Dalarna'),
    se21: same('Gävleborg'),
    se22: same('Västernorrland'),
    se23: same('Jämtland Härjedalen'),
    se24: same('Västerbotten'),
    se25: same('Norrbotten'),
    abroad: text('Ej folkbokförd i Sverige', 'Not registered in Sweden'),
  },
} as const satisfies Split;

const sex = {
  title: text('Juridiskt kön', 'Legal sex'),
  options: { female: text('Kvinna', 'Female'), male: text('Man', 'Male') },
} as const satisfies Split;

const diagnosis = {
  title: text('Grunddiagnos', 'Underlying diagnosis'),
  options: {
    gynaecological: text('Gynekologisk', 'Gynaecological'),
    colorectal: text('Kolorektal', 'Colorectal'),
    urological: text('Urologisk', 'Urological'),
  },
} as const satisfies Split;

export const splits = { region: homeRegion, sex, diagnosis };
