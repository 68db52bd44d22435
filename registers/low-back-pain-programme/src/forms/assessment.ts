import { defineForm } from '@kvalreg/declaration';
import { eq, includes, lte, ne } from '@kvalreg/expression';
import { nrsBack, nrsLeg } from '@kvalreg/instruments';
import { imaging } from '../decisions/imaging.js';
import { orthopaedics } from '../decisions/orthopaedics.js';
import { rheumatology } from '../decisions/rheumatology.js';
import { assessmentItems } from './assessment-refs.js';

/** The first assessment in primary care. Its date is the index date of the episode. */
export const assessment = defineForm({
  version: '2',
  title: { sv: 'Bedömning', en: 'Assessment' },
  intro: {
    sv: 'Svara på det du vet. Beslutsstödet säger vad som talar för bild eller remiss, och vilka frågor som återstår.',
    en: 'Answer what you know. The decision support says what speaks for imaging or referral, and which questions remain.',
  },
  respondent: 'staff',
  items: assessmentItems,
  instruments: { nrsBack, nrsLeg },
  pages: [
    {
      id: 'visit',
      title: { sv: 'Besöket', en: 'The visit' },
      fields: ['assessedOn', 'profession', 'painSince', 'ageAtOnset'],
    },
    {
      id: 'pain',
      title: { sv: 'Smärtan', en: 'The pain' },
      fields: [
        'painDrawing',
        'nrsBack',
        'nrsLeg',
        'legPain',
        'legPainSince',
        'disabling',
        'abating',
        'workDisabling',
      ],
    },
    {
      id: 'red-flags',
      title: { sv: 'Röda flaggor', en: 'Red flags' },
      fields: [
        'restPain',
        'trauma',
        'traumaInjury',
        'cancer',
        'tumourSuspected',
        'inflammationSuspected',
        'inflammatorySigns',
        'infectionSuspected',
        'steroids',
        'drugAbuse',
        'reducedCondition',
        'deformity',
      ],
      sections: [
        {
          id: 'signs',
          layout: 'matrix',
          fields: [
            'restPain',
            'trauma',
            'traumaInjury',
            'cancer',
            'tumourSuspected',
            'inflammationSuspected',
          ],
        },
        { id: 'inflammation', layout: 'list', fields: ['inflammatorySigns'] },
        {
          id: 'other-signs',
          layout: 'matrix',
          fields: ['infectionSuspected', 'steroids', 'drugAbuse', 'reducedCondition', 'deformity'],
        },
      ],
    },
    { id: 'yellow-flags', title: { sv: 'Gula flaggor', en: 'Yellow flags' }, fields: ['yellowFlags'] },
    {
      id: 'findings',
      title: { sv: 'Undersökning', en: 'Examination' },
      fields: [
        'caudaEquina',
        'paresis',
        'neurologicalDeficit',
        'lasegue',
        'stenosisSuspected',
        'legPainDominates',
        'pseudoclaudication',
        'spondylolisthesis',
      ],
    },
    {
      id: 'treatment',
      title: { sv: 'Behandling', en: 'Treatment' },
      fields: [
        'earlierTreatments',
        'activeTreatment',
        'treatmentWeeks',
        'improved',
        'painCare',
        'mriContraindication',
      ],
    },
    { id: 'plan', title: { sv: 'Nästa steg', en: 'Next step' }, fields: ['plan', 'referralOn'] },
  ],
  visibleIf: (f) => ({
    legPainSince: ne(f.legPain, 'none'),
    traumaInjury: f.trauma,
    inflammatorySigns: f.inflammationSuspected,
    legPainDominates: f.stenosisSuspected,
    pseudoclaudication: f.stenosisSuspected,
    treatmentWeeks: eq(f.activeTreatment, 'given'),
    improved: eq(f.activeTreatment, 'given'),
    referralOn: includes(f.plan, 'orthopaedics'),
  }),
  checks: (f) => [
    {
      id: 'pain-before-assessment',
      severity: 'error',
      holds: lte(f.painSince, f.assessedOn),
      fields: [f.painSince, f.assessedOn],
      message: {
        sv: 'Smärtan börjar efter bedömningen. Rätta något av datumen.',
        en: 'The pain begins after the assessment. Correct one of the dates.',
      },
    },
    {
      id: 'leg-pain-before-assessment',
      severity: 'error',
      holds: lte(f.legPainSince, f.assessedOn),
      fields: [f.legPainSince],
      message: {
        sv: 'Bensmärtan börjar efter bedömningen. Rätta datumet.',
        en: 'The leg pain begins after the assessment. Correct the date.',
      },
    },
    {
      id: 'referral-after-assessment',
      severity: 'error',
      holds: lte(f.assessedOn, f.referralOn),
      fields: [f.referralOn],
      message: {
        sv: 'Remissen ligger före bedömningen. Rätta datumet.',
        en: 'The referral is before the assessment. Correct the date.',
      },
    },
  ],
  decisions: (f) => [imaging(f), orthopaedics(f), rheumatology(f)],
});
