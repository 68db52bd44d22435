import { definePathway, defineRegister } from '@kvalreg/declaration';
import { dimensions } from './dimensions.js';
import { indicators } from './indicators.js';
import { forms, occasions } from './occasions.js';
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
  reports: {
    standard: {
      title: { sv: 'Standardrapport', en: 'Standard report' },
      filters: ['year', 'diagnosis'],
      tabs: [
        {
          id: 'volume',
          title: { sv: 'Antal operationer', en: 'Number of operations' },
          figures: [
            {
              title: { sv: 'Operationer och 1-årsuppföljningar', en: 'Operations and 1-year follow-ups' },
              indicators: ['operations', 'followedUpYear1'],
              by: 'year',
              chart: 'columns',
            },
          ],
        },
        {
          id: 'outcome',
          title: { sv: 'Resultat efter 1 år', en: 'Outcome at 1 year' },
          figures: [
            {
              title: { sv: 'Smärta (NRS 0–10)', en: 'Pain (NRS 0–10)' },
              indicators: ['nrsBackYear1', 'nrsLegYear1'],
              chart: 'before-after',
            },
            {
              title: {
                sv: 'Funktion (ODI) och hälsa (EQ VAS), 0–100',
                en: 'Function (ODI) and health (EQ VAS), 0–100',
              },
              indicators: ['odiYear1', 'eqVasYear1'],
              chart: 'before-after',
            },
            {
              title: { sv: 'Livskvalitet (EQ-5D-index)', en: 'Quality of life (EQ-5D index)' },
              indicators: ['eq5dYear1'],
              chart: 'before-after',
            },
            {
              title: { sv: 'Smärta jämfört med före operationen', en: 'Pain compared with before surgery' },
              indicators: ['gaBackYear1', 'gaLegYear1'],
              chart: 'stacked',
            },
            {
              title: { sv: 'Nöjdhet med resultatet', en: 'Satisfaction with the result' },
              indicators: ['satisfactionYear1'],
              chart: 'stacked',
            },
            {
              title: {
                sv: 'Minskad smärta och nöjda patienter',
                en: 'Pain decreased and patients satisfied',
              },
              indicators: ['backPainDecreased', 'legPainDecreased', 'legPainDecreasedAll', 'satisfied'],
              chart: 'columns',
            },
          ],
        },
      ],
    },
  },
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
  version: '8',
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
