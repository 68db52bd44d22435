import { defineForm } from '@kvalreg/declaration';
import { and, eq, gt, gte, lte, not, or } from '@kvalreg/expression';
import { painScale } from '../forms/visit-form.fixture.js';

const label = (en: string) => ({ sv: `${en} (sv)`, en });
const yesOrNo = (en: string) => ({ kind: 'boolean', label: label(en) }) as const;

/** Which answer to a cough: a decision with two outcomes, one of them behind a question that is asked only sometimes. */
export const coughForm = defineForm({
  version: '1',
  title: label('Cough'),
  respondent: 'staff',
  items: {
    weeks: { kind: 'integer', min: 0, max: 100, label: label('Weeks of cough') },
    blood: yesOrNo('Blood'),
    weightLoss: yesOrNo('Weight loss'),
    smokes: yesOrNo('Smokes'),
    packYears: { kind: 'integer', min: 0, max: 200, label: label('Pack years') },
    pneumonia: yesOrNo('Signs of pneumonia'),
    xRay: { kind: 'choice', label: label('X-ray'), options: { none: label('None'), done: label('Done') } },
    xRayWeeks: { kind: 'integer', min: 0, max: 500, label: label('Weeks since the X-ray') },
    summary: { kind: 'text', maxLength: 100, label: label('Summary') },
  },
  instruments: { pain: painScale },
  pages: [
    {
      id: 'cough',
      title: label('Cough'),
      fields: ['weeks', 'blood', 'weightLoss', 'smokes', 'packYears', 'pneumonia'],
    },
    { id: 'rest', title: label('The rest'), fields: ['pain', 'xRay', 'xRayWeeks', 'summary'] },
  ],
  visibleIf: (f) => ({ packYears: f.smokes, xRayWeeks: eq(f.xRay, 'done') }),
  decisions: (f) => [
    {
      id: 'x-ray',
      title: label('X-ray'),
      outcomes: [
        {
          id: 'today',
          title: label('Today'),
          advice: label('Send the patient to the X-ray today.'),
          source: 'Example, section 1',
          grounds: [{ title: label('Signs of pneumonia and blood'), when: and(f.pneumonia, f.blood) }],
        },
        {
          id: 'planned',
          title: label('Planned'),
          advice: label('Write a referral.'),
          source: 'Example, section 2',
          grounds: [
            {
              title: label('More than 8 weeks with a warning sign'),
              note: label('8 weeks to the day are not more.'),
              when: and(gt(f.weeks, 8), or(f.blood, f.weightLoss)),
              because: [
                { title: label('Blood'), when: f.blood },
                { title: label('Weight loss'), when: f.weightLoss },
              ],
            },
            { title: label('At least 20 pack years'), when: gte(f.packYears, 20) },
            { title: label('Much pain'), when: gte(f.pain.mean, 7) },
          ],
        },
      ],
      otherwise: label('No X-ray.'),
    },
    {
      id: 'wait',
      title: label('Wait and see'),
      outcomes: [
        {
          id: 'wait',
          title: label('Wait'),
          advice: label('See the patient again in 4 weeks.'),
          source: 'Example, section 3',
          grounds: [
            {
              title: label('Short and without warning signs'),
              when: and(not(gt(f.weeks, 3)), not(f.blood), not(f.weightLoss)),
            },
          ],
        },
      ],
      otherwise: label('Do not wait.'),
    },
  ],
  completeness: (f) => ({
    title: label('Referral'),
    fields: [f.weeks, f.packYears, f.pain.now, f.xRay, f.xRayWeeks, f.summary],
    expectations: [
      { field: f.xRayWeeks, holds: lte(f.xRayWeeks, 52), message: label('The X-ray is older than a year.') },
    ],
  }),
});
