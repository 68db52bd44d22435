import { defineRegister } from '@kvalreg/declaration';
import { care } from './care/pathway.js';
import { examination } from './feeds/examination.js';
import { referral } from './feeds/referral.js';
import { sickLeave } from './feeds/sick-leave.js';
import { visit } from './feeds/visit.js';
import { information } from './texts/participation.js';
import { description } from './texts/register.js';
import { volumes } from './volumes.js';

/** The regional care programme for low back pain: decisions in primary care, and what comes of them. */
export const register = defineRegister({
  id: 'low-back-pain',
  version: '10',
  title: { sv: 'Vårdprogram ländryggssmärta', en: 'Care programme for low back pain' },
  shortTitle: { sv: 'Ländrygg', en: 'Low back' },
  description,
  holder: { sv: 'Vårdprogramgruppen i Region Skåne', en: 'The programme group of Region Skåne' },
  whole: { sv: 'Regionen', en: 'The region' },
  languages: ['sv', 'en'],
  identifiers: ['personnummer', 'samordningsnummer', 'reservnummer'],
  participation: { basis: 'opt-out', information, informationVersion: '1' },
  pathways: { care },
  feeds: { referral, visit, examination, sickLeave },
  volumeModels: { volumes },
});
