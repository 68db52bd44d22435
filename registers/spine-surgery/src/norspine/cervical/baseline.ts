import { defineForm } from '@kvalreg/declaration';
import { eq, not, oneOf } from '@kvalreg/expression';
import { answeredZero } from '../../shared/answered-zero.js';
import { choice, yesNo } from '../../shared/items.js';
import { notEmpty, plausibleBody } from '../form-checks.js';
import { cervicalInstruments } from '../instruments.js';
import { analgesics, background, claims, durationOf, headPain, way } from '../patient-items.js';
import { side, workDemands, workStatusNeck } from '../texts/options.js';
import { ask } from '../texts/questions.js';
import { paresisDuration } from '../texts/surgery-options.js';
import { titles } from '../texts/titles.js';

/** The patient's form before surgery of the neck. */
export const baseline = defineForm({
  version: '1',
  title: titles.beforeSurgery,
  intro: titles.introBefore,
  respondent: 'patient',
  items: {
    ...background,
    workStatus: choice(ask.workStatus, workStatusNeck),
    ...claims,
    workDemands: choice(ask.workDemands, workDemands),
    ...way,
    ...headPain,
    neckPainDuration: durationOf(ask.neckPainDuration),
    armPainDuration: durationOf(ask.armPainDuration),
    painSide: choice(ask.painSide, side),
    paresis: yesNo(ask.paresis),
    paresisDuration: choice(ask.paresisDuration, paresisDuration),
    ...analgesics,
  },
  instruments: cervicalInstruments,
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
        'workDemands',
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
        'nrsHead',
        'nrsNeck',
        'neckPainDuration',
        'nrsArm',
        'armPainDuration',
        'painSide',
        'analgesics',
        'analgesicsFrequency',
      ],
    },
    { id: 'function', title: titles.function, fields: ['ndi'] },
    { id: 'spinal-cord', title: titles.spinalCord, fields: ['paresis', 'paresisDuration', 'ems'] },
    { id: 'health', title: titles.health, fields: ['eq5d', 'eqVas'] },
  ],
  visibleIf: (f) => ({
    sickLeavePercent: oneOf(f.workStatus, 'sick-leave', 'partial-sick-leave'),
    sickLeaveDuration: oneOf(f.workStatus, 'sick-leave', 'partial-sick-leave'),
    neckPainDuration: not(answeredZero(f.nrsNeck.nrsNeck)),
    armPainDuration: not(answeredZero(f.nrsArm.nrsArm)),
    paresisDuration: eq(f.paresis, true),
    analgesicsFrequency: eq(f.analgesics, true),
  }),
  checks: (f) => [
    notEmpty(
      [f.nrsNeck.nrsNeck, f.nrsArm.nrsArm, ...Object.values(f.eq5d), f.eqVas.eqvas],
      [f.ndi.answered],
      f.eqVas.eqvas,
    ),
    plausibleBody(f),
  ],
});
