import type { Register, Text } from '@kvalreg/declaration';
import type { Unit } from '../organisation/unit.js';

const rest: Text = { sv: 'övriga enheter', nb: 'øvrige enheter', en: 'the other units' };
const nation: Text = { sv: 'hela landet', nb: 'hele landet', en: 'the whole nation' };

/** All units but one, in a sentence. */
export function restName(): Text {
  return rest;
}

/** All units together, in a sentence; as the register calls them where it does. */
export function wholeName({ whole }: Register): Text {
  return whole ?? nation;
}

export function unitsName(units: readonly Unit[]): Text {
  const names = units.map(({ name }) => name).join(', ');
  return { sv: names, nb: names, en: names };
}

/** A side in some years: `North clinic 2023, 2024`. */
export function withYears(name: Text, years: readonly string[]): Text {
  return Object.fromEntries(
    Object.entries(name).map(([language, text]) => [language, `${text} ${years.join(', ')}`]),
  );
}
