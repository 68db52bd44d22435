import { defineForm } from '@kvalreg/declaration';
import { eq } from '@kvalreg/expression';
import { choice, choices } from '../../shared/items.js';
import { notEmpty } from '../form-checks.js';
import { lumbarInstruments, resultInstruments } from '../instruments.js';
import { analgesics, claims, reoperation } from '../patient-items.js';
import { complicationsAfter, newIllness, workStatus } from '../texts/options.js';
import { ask } from '../texts/questions.js';
import { titles } from '../texts/titles.js';

/** The patient's form 3 and 12 months after surgery of the lower back. */
export const followUp = defineForm({
  version: '1',
  title: titles.followUp,
  intro: titles.introAfter,
  respondent: 'patient',
  items: {
    complications: choices(ask.complications, complicationsAfter),
    newIllness: choices(ask.newIllness, newIllness),
    ...reoperation,
    workStatus: choice(ask.workStatus, workStatus),
    disabilityClaim: claims.disabilityClaim,
    compensationClaim: claims.compensationClaim,
    ...analgesics,
  },
  instruments: { ...resultInstruments, ...lumbarInstruments },
  pages: [
    { id: 'result', title: titles.result, fields: ['benefit', 'satisfaction'] },
    { id: 'pain', title: titles.pain, fields: ['nrsBack', 'nrsLeg', 'analgesics', 'analgesicsFrequency'] },
    { id: 'function', title: titles.function, fields: ['odi'] },
    { id: 'health', title: titles.health, fields: ['eq5d', 'eqVas'] },
    {
      id: 'afterwards',
      title: titles.afterwards,
      fields: ['complications', 'newIllness', 'reoperated', 'reoperations'],
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
        f.nrsBack.nrsBack,
        f.nrsLeg.nrsLeg,
        ...Object.values(f.eq5d),
        f.eqVas.eqvas,
      ],
      [f.odi.answered],
      f.eqVas.eqvas,
    ),
  ],
});
