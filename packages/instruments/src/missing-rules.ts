import type { Text } from '@kvalreg/declaration';

/** Rule of the instruments that have no value unless every question is answered. */
export const allRequired: Text = {
  sv: 'Alla frågor måste vara besvarade; annars finns inget värde.',
  nb: 'Alle spørsmål må være besvart; ellers finnes ingen verdi.',
  en: 'All questions must be answered; otherwise there is no value.',
};
