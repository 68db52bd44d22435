import { defineForm } from '@kvalreg/declaration';
import { eq } from '@kvalreg/expression';
import { choice, choices, yesNo } from '../../shared/items.js';
import { notEmpty } from '../form-checks.js';
import { cervicalInstruments, resultInstruments } from '../instruments.js';
import { analgesics, claims, headPain, reoperation } from '../patient-items.js';
import { complicationsAfter, paresisNow, workStatusNeck } from '../texts/options.js';
import { ask } from '../texts/questions.js';
import { titles } from '../texts/titles.js';

/** The patient's form 3 and 12 months after surgery of the neck. */
export const followUp = defineForm({
  version: '1',
  title: titles.followUp,
  intro: titles.introAfter,
  respondent: 'patient',
  items: {
    voiceProblems: yesNo(ask.voiceProblems),
    swallowingProblems: yesNo(ask.swallowingProblems),
    complications: choices(ask.complications, complicationsAfter),
    paresisNow: choice(ask.paresisNow, paresisNow),
    ...reoperation,
    ...headPain,
    workStatus: choice(ask.workStatus, workStatusNeck),
    disabilityClaim: claims.disabilityClaim,
    compensationClaim: claims.compensationClaim,
    ...analgesics,
  },
  instruments: { ...resultInstruments, ...cervicalInstruments },
  pages: [
    { id: 'result', title: titles.result, fields: ['benefit', 'satisfaction'] },
    {
      id: 'pain',
      title: titles.pain,
      fields: ['nrsHead', 'nrsNeck', 'nrsArm', 'analgesics', 'analgesicsFrequency'],
    },
    { id: 'function', title: titles.function, fields: ['ndi'] },
    { id: 'spinal-cord', title: titles.spinalCord, fields: ['paresisNow', 'ems'] },
    { id: 'health', title: titles.health, fields: ['eq5d', 'eqVas'] },
    {
      id: 'afterwards',
      title: titles.afterwards,
      fields: ['voiceProblems', 'swallowingProblems', 'complications', 'reoperated', 'reoperations'],
    },
    { id: 'work', title: titles.work, fields: ['workStatus', 'disabilityClaim', 'compensationClaim'] },
  ],
  visibleIf: (f) => ({
    analgesicsFrequency: eq(f.analgesics, true),
    reoperations: eq(f.reoperated, true),
  }),
  checks: (f) => [
    notEmpty(
      [
        f.benefit.gpeNo,
        f.satisfaction.satNo,
        f.nrsNeck.nrsNeck,
        f.nrsArm.nrsArm,
        ...Object.values(f.eq5d),
        f.voiceProblems,
        f.swallowingProblems,
      ],
      [f.ndi.answered],
      f.swallowingProblems,
    ),
  ],
});
