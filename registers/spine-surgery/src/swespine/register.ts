import { definePathway, defineRegister } from '@kvalreg/declaration';
import { dimensions } from './dimensions.js';
import { indicators } from './indicators.js';
import { models } from './models.js';
import { forms, occasions } from './occasions.js';
import { standardReport } from './reports.js';
import { retention } from './retention.js';
import { description, information } from './texts/register.js';
import { trials } from './trials.js';

const lumbar = definePathway({
  title: { sv: 'Ländrygg, degenerativa besvär', en: 'Degenerative lumbar spine' },
  event: {
    title: { sv: 'Operation', en: 'Operation' },
    date: { sv: 'Operationsdatum', en: 'Operation date' },
    year: { sv: 'Operationsår', en: 'Year of operation' },
  },
  forms,
  occasions,
  index: (at) => at.surgery.operationDate,
  dimensions,
  indicators,
  reports: { standard: standardReport },
  models,
  trials,
  publication: {
    indicators: ['legPainDecreased', 'satisfied'],
    selection: { dimension: 'diagnosisGroup', codes: ['disc-herniation', 'spinal-stenosis'] },
    smallestN: 15,
    smallestCell: 5,
  },
});

/** Svenska ryggregistret (Swespine): surgery for degenerative disease of the lumbar spine. */
export const register = defineRegister({
  id: 'swespine',
  version: '9',
  title: { sv: 'Svenska ryggregistret', en: 'The Swedish spine register' },
  shortTitle: { sv: 'Swespine', en: 'Swespine' },
  description,
  holder: { sv: 'Swespines styrgrupp', en: 'The steering group of Swespine' },
  languages: ['sv', 'en'],
  identifiers: ['personnummer', 'samordningsnummer', 'reservnummer'],
  participation: { basis: 'opt-out', information, informationVersion: '1' },
  retention,
  pathways: { lumbar },
});
