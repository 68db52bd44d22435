import { defineRegister } from '@kvalreg/declaration';
import { cervical } from './cervical/pathway.js';
import { coverage } from './coverage.js';
import { goalTables } from './goal-tables.js';
import { lumbar } from './lumbar/pathway.js';
import { inBoth } from './texts/in-both.js';
import { description, information } from './texts/register.js';

/** Norsk kvalitetsregister for ryggkirurgi (NORspine): surgery for degenerative disorders of back and neck. */
export const register = defineRegister({
  id: 'norspine',
  version: '4',
  title: inBoth('Norsk kvalitetsregister for ryggkirurgi', 'The Norwegian registry for spine surgery'),
  shortTitle: inBoth('NORspine', 'NORspine'),
  description,
  holder: inBoth('Registersekretariatet for NORspine', 'The secretariat of NORspine'),
  languages: ['nb', 'en'],
  identifiers: ['fodselsnummer', 'd-nummer'],
  participation: { basis: 'consent', information, informationVersion: '1' },
  pathways: { lumbar, cervical },
  feeds: { coverage },
  goalTables,
});
