import { definePathway } from '@kvalreg/declaration';
import { occasions } from '../occasions.js';
import { qualityReport } from '../reports.js';
import { indicatorTitles } from '../texts/indicators.js';
import { reportTitles as titles } from '../texts/reports.js';
import { operationWords, titles as pathwayTitles } from '../texts/titles.js';
import { forms } from './case.js';
import { dimensions } from './dimensions.js';
import { indicators } from './indicators.js';

/** Surgery for degenerative disorders of the neck. */
export const cervical = definePathway({
  title: pathwayTitles.cervical,
  event: operationWords,
  forms,
  occasions,
  index: (at) => at.surgery.operationDate,
  dimensions,
  indicators,
  reports: {
    standard: {
      title: titles.standard,
      filters: ['year', 'procedureGroup', 'urgency', 'myelopathy', 'sex'],
      tabs: [
        {
          id: 'volume',
          title: titles.volume,
          figures: [
            { title: titles.operationsByYear, indicators: ['operations'], by: 'year', chart: 'columns' },
            {
              title: titles.operationsByProcedure,
              indicators: ['operations'],
              by: 'procedureGroup',
              chart: 'columns',
            },
            {
              title: titles.answers,
              indicators: ['followedUpMonths3', 'followedUpMonths12'],
              by: 'year',
              chart: 'trend',
            },
          ],
        },
        {
          id: 'patients',
          title: titles.patients,
          figures: [
            { title: indicatorTitles.mainProcedure, indicators: ['mainProcedure'], chart: 'stacked' },
            { title: indicatorTitles.asa, indicators: ['asaClass'], chart: 'stacked' },
            { title: titles.stay, indicators: ['lengthOfStay'], by: 'unit', chart: 'bars' },
          ],
        },
        {
          id: 'outcome',
          title: titles.outcome,
          figures: [
            {
              title: titles.pain,
              indicators: ['nrsNeckChange', 'nrsArmChange', 'nrsHeadChange'],
              chart: 'before-after',
            },
            { title: titles.function, indicators: ['ndiChange', 'eqVasChange'], chart: 'before-after' },
            { title: titles.spinalCord, indicators: ['emsChange'], chart: 'before-after' },
            { title: titles.eq5d, indicators: ['eq5dChange'], chart: 'before-after' },
            { title: titles.benefit, indicators: ['benefit'], chart: 'stacked' },
            { title: titles.satisfaction, indicators: ['satisfaction'], chart: 'stacked' },
            { title: titles.wound, indicators: ['woundInfection'], by: 'year', chart: 'trend' },
          ],
        },
      ],
    },
    quality: qualityReport([
      ['ndi', 'ndiAnterior', indicatorTitles.ndiAnterior],
      ['voice', 'voiceProblems', indicatorTitles.voice],
      ['swallowing', 'swallowingProblems', indicatorTitles.swallowing],
      ['registration-delay', 'registrationDelay', indicatorTitles.cervicalDelay],
    ]),
  },
  publication: {
    indicators: ['ndiAnterior', 'voiceProblems', 'swallowingProblems'],
    smallestN: 20,
    smallestCell: 3,
  },
});
