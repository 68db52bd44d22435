import { defineForm } from '@kvalreg/declaration';
import { eq, not, oneOf } from '@kvalreg/expression';
import { answeredZero } from '../../shared/answered-zero.js';
import { choice, yesNo } from '../../shared/items.js';
import { notEmpty, plausibleBody } from '../form-checks.js';
import { lumbarInstruments } from '../instruments.js';
import { analgesics, background, claims, durationOf, way } from '../patient-items.js';
import { workStatus } from '../texts/options.js';
import { ask } from '../texts/questions.js';
import { titles } from '../texts/titles.js';

/** The patient's form before surgery of the lower back. */
export const baseline = defineForm({
  version: '1',
  title: titles.beforeSurgery,
  intro: titles.introBefore,
  respondent: 'patient',
  items: {
    ...background,
    workStatus: choice(ask.workStatus, workStatus),
    ...claims,
    heavyWork: yesNo(ask.heavyWork),
    monotonousWork: yesNo(ask.monotonousWork),
    ...way,
    backPainDuration: durationOf(ask.backPainDuration),
    legPainDuration: durationOf(ask.legPainDuration),
    ...analgesics,
  },
  instruments: lumbarInstruments,
  pages: [
    {
      id: 'about-you',
      title: titles.aboutYou,
      fields: [
        'heightCm',
        'weightKg',
        'smoking',
        'snuff',
        'education',
        'civilStatus',
        'nativeLanguage',
        'readingDifficulty',
      ],
    },
    {
      id: 'work',
      title: titles.work,
      fields: [
        'workStatus',
        'sickLeavePercent',
        'sickLeaveDuration',
        'heavyWork',
        'monotonousWork',
        'disabilityClaim',
        'compensationClaim',
      ],
    },
    {
      id: 'way',
      title: titles.wayToSurgery,
      fields: ['earlierTreatment', 'waitToSpecialist', 'waitToOperation'],
    },
    {
      id: 'pain',
      title: titles.pain,
      fields: [
        'nrsBack',
        'backPainDuration',
        'nrsLeg',
        'legPainDuration',
        'analgesics',
        'analgesicsFrequency',
      ],
    },
    { id: 'function', title: titles.function, fields: ['odi'] },
    { id: 'health', title: titles.health, fields: ['eq5d', 'eqVas'] },
  ],
  visibleIf: (f) => ({
    sickLeavePercent: oneOf(f.workStatus, 'sick-leave', 'partial-sick-leave'),
    sickLeaveDuration: oneOf(f.workStatus, 'sick-leave', 'partial-sick-leave'),
    heavyWork: not(oneOf(f.workStatus, 'retired', 'unemployed', 'disability-pension')),
    monotonousWork: not(oneOf(f.workStatus, 'retired', 'unemployed', 'disability-pension')),
    backPainDuration: not(answeredZero(f.nrsBack.nrsBack)),
    legPainDuration: not(answeredZero(f.nrsLeg.nrsLeg)),
    analgesicsFrequency: eq(f.analgesics, true),
  }),
  checks: (f) => [
    notEmpty(
      [f.nrsBack.nrsBack, f.nrsLeg.nrsLeg, ...Object.values(f.eq5d), f.eqVas.eqvas],
      [f.odi.answered],
      f.eqVas.eqvas,
    ),
    plausibleBody(f),
  ],
});
