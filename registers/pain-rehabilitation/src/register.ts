import { defineRegister } from '@kvalreg/declaration';
import { primaryCare } from './primary-care.js';
import { specialist } from './specialist.js';
import { description, information } from './texts/register.js';

/** Nationella Registret över Smärtrehabilitering: pain rehabilitation in specialist and primary care. */
export const register = defineRegister({
  id: 'nrs',
  version: '3',
  title: {
    sv: 'Nationella registret över smärtrehabilitering',
    en: 'The Swedish quality registry for pain rehabilitation',
  },
  shortTitle: { sv: 'NRS', en: 'NRS' },
  description,
  holder: { sv: 'Registrets styrgrupp', en: 'The steering group of the register' },
  languages: ['sv', 'en'],
  identifiers: ['personnummer', 'samordningsnummer', 'reservnummer'],
  participation: { basis: 'opt-out', information, informationVersion: '1' },
  pathways: { specialist, primaryCare },
});
