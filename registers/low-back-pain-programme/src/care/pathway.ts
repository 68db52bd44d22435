import { definePathway, optionsOf } from '@kvalreg/declaration';
import { cond, literal, lt } from '@kvalreg/expression';
import { anyOf, redFlags } from '../decisions/flags.js';
import { professions } from '../forms/assessment-options.js';
import { carePathwayTexts as texts } from '../texts/care-pathway.js';
import { indicators } from './indicators.js';
import { forms, occasions } from './occasions.js';

/** From the first assessment in primary care to the referral, for the few who need one. */
export const care = definePathway({
  title: texts.title,
  event: texts.event,
  forms,
  occasions,
  index: (at) => at.assessment.assessedOn,
  dimensions: (at) => ({
    profession: {
      title: texts.profession,
      value: at.assessment.profession,
      options: optionsOf({ kind: 'choice', label: texts.profession, options: professions }),
    },
    redFlag: {
      title: texts.redFlag,
      value: cond(anyOf(redFlags(at.assessment)), literal('yes'), literal('no')),
      options: [
        { code: 'yes', label: texts.yes },
        { code: 'no', label: texts.no },
      ],
    },
    ageGroup: {
      title: texts.ageGroup,
      value: cond(
        lt(at.person.age, 40),
        literal('under-40'),
        cond(lt(at.person.age, 65), literal('40-to-64'), literal('65-and-over')),
      ),
      options: texts.ageGroups,
    },
  }),
  indicators,
  reports: {
    programme: {
      title: texts.report,
      filters: ['year', 'profession', 'redFlag'],
      tabs: [
        {
          id: 'imaging',
          title: texts.imagingTab,
          figures: [
            { title: texts.assessmentsByYear, indicators: ['assessments'], by: 'year', chart: 'columns' },
            {
              title: texts.imagingByYear,
              indicators: ['mriWithIndication', 'mriWhereIndicated'],
              by: 'year',
              chart: 'columns',
            },
            { title: texts.risk, indicators: ['riskOfLastingPain'], chart: 'stacked' },
          ],
        },
        {
          id: 'referrals',
          title: texts.referralTab,
          figures: [
            {
              title: texts.referralsByYear,
              indicators: ['referralsComplete', 'referralsWithCurrentMri'],
              by: 'year',
              chart: 'columns',
            },
            { title: texts.prepared, indicators: ['preparedForSurgery'], chart: 'stacked' },
          ],
        },
      ],
    },
  },
  publication: {
    indicators: ['mriWithIndication', 'referralsComplete'],
    smallestN: 15,
    smallestCell: 5,
    smallUnits: 'pool',
  },
});
