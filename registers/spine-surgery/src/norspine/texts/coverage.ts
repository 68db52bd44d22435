import { inBoth } from './in-both.js';

export const coverageTexts = {
  description: inBoth(
    'Dekningsgrad fra kobling med Norsk pasientregister og tall fra private sykehus: én rad per enhet, område og år.',
    'Coverage from linkage with the patient registry and figures from private hospitals: one row for each unit, area and year.',
  ),
  row: inBoth('Radnummer i filen', 'Number of the row in the file'),
  rowHelp: inBoth(
    'Område og år, for eksempel rygg-2023. Samme nummer for samme enhet erstatter det som er levert før.',
    'Area and year, for instance rygg-2023. The same number for the same unit replaces what was delivered before.',
  ),
  yearEnd: inBoth('Siste dag i året', 'Last day of the year'),
  area: inBoth('Område', 'Area'),
  lumbar: inBoth('Rygg', 'Back'),
  cervical: inBoth('Nakke', 'Neck'),
  registered: inBoth('Registrerte operasjoner', 'Registered operations'),
  total: inBoth('Alle operasjoner, offentlig og privat', 'All operations, public and private'),
} as const;

/** How a row is spoken of. */
export const countWords = {
  title: inBoth('Telling', 'Count'),
  date: inBoth('Siste dag i året', 'Last day of the year'),
  year: inBoth('År', 'Year'),
} as const;
