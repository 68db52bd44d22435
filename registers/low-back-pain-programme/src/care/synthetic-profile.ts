import type { SyntheticGroup, SyntheticPathway, SyntheticTarget } from '@kvalreg/declaration';
import { completeReferral, referralWithGaps } from './synthetic-referrals.js';

type Targets = Readonly<Record<string, SyntheticTarget>>;
interface Portrait {
  readonly weight: number;
  readonly age: number;
  /** Days of pain at the assessment: mean and spread. */
  readonly pain: readonly [number, number];
  readonly answers?: SyntheticGroup['answers'];
  readonly assessment?: Targets;
  readonly risk: number;
  readonly referred?: boolean;
}

const sciatica: Omit<Portrait, 'weight'> = {
  age: 47,
  pain: [70, 20],
  risk: 5,
  referred: true,
  answers: {
    'assessment.legPain': 'dermatomal',
    'assessment.disabling': true,
    'assessment.abating': false,
    'assessment.plan': ['mri-overview', 'orthopaedics'],
    'referral.urgency': 'planned',
  },
  assessment: {
    'nrsLeg.score': { mean: 6.9, sd: 1.6 },
    legPainSince: { mean: -62, sd: 14 },
    activeTreatment: { percent: { given: 94, 'not-possible': 6 } },
    treatmentWeeks: { mean: 8, sd: 2 },
    improved: rarely(8),
    lasegue: { percent: { negative: 22, positive: 78 } },
    neurologicalDeficit: rarely(45),
  },
};

/**
 * Generated demo data. Nothing is published of the single answers: the mix follows the programme's own reckoning (of 500
 * assessed some 50 go on to MRI and 10 to a specialist), with more of the rare for there to be something to see.
 */
export const careProfile: SyntheticPathway = {
  source: 'Volume model of the programme (1000-500-50-10-1); answers invented',
  response: { screening: 0.62, assessment: 1, referral: 0.93 },
  paper: { screening: 0.3 },
  targets: {
    screening: { 'orebro.score': { mean: 44, sd: 15 } },
    assessment: {
      profession: { percent: { physiotherapist: 58, physician: 40, other: 2 } },
      ageAtOnset: { mean: 38, sd: 8 },
      'nrsBack.score': { mean: 5.6, sd: 1.9 },
      'nrsLeg.score': { mean: 2.1, sd: 2.2 },
      legPain: { percent: { none: 66, diffuse: 34 } },
      legPainSince: { mean: -35, sd: 18 },
      disabling: rarely(18),
      abating: { percent: { true: 62, false: 38 } },
      workDisabling: rarely(15),
      restPain: rarely(2),
      trauma: rarely(2),
      traumaInjury: rarely(1),
      cancer: rarely(2),
      tumourSuspected: rarely(0.4),
      inflammationSuspected: rarely(1),
      infectionSuspected: rarely(0.1),
      steroids: rarely(1),
      drugAbuse: rarely(0.5),
      reducedCondition: rarely(1),
      deformity: rarely(1),
      yellowFlags: { percent: { 'fear-of-pain': 8, catastrophising: 3, 'pain-free-first': 5 } },
      caudaEquina: rarely(0.1),
      paresis: { percent: { none: 99, stable: 1 } },
      neurologicalDeficit: rarely(1),
      lasegue: { percent: { negative: 82, 'not-done': 16, positive: 2 } },
      stenosisSuspected: rarely(2),
      spondylolisthesis: rarely(0.5),
      earlierTreatments: { percent: { advice: 70, exercise: 30, medicine: 40, manual: 10 } },
      activeTreatment: { percent: { given: 45, 'not-started': 55 } },
      treatmentWeeks: { mean: 4, sd: 2 },
      improved: { percent: { true: 74, false: 26 } },
      painCare: rarely(2),
      mriContraindication: { percent: { none: 97, pacemaker: 2, other: 1 } },
      plan: { percent: { 'self-care': 55, physiotherapy: 80, 'mri-overview': 2 } },
      referralOn: { mean: 5, sd: 4 },
    },
    referral: {
      referredOn: { mean: 5, sd: 3 },
      imagingOn: { mean: -140, sd: 120 },
      replyEnclosed: { percent: { true: 93, false: 7 } },
      imaging: { percent: { 'mri-overview': 78, 'full-mri': 17, none: 5 } },
      preparedForSurgery: { percent: { yes: 58, undecided: 27, no: 15 } },
    },
  },
  groups: {
    simple: group({ weight: 60, age: 44, pain: [38, 14], risk: 2.6 }),
    yellowFlags: group({
      weight: 14,
      age: 46,
      pain: [75, 20],
      risk: 6,
      assessment: {
        yellowFlags: {
          percent: { 'fear-of-pain': 60, catastrophising: 40, avoidance: 35, 'pain-means-harm': 25 },
        },
        plan: { percent: { physiotherapy: 70, 'pain-care': 30, 'mri-overview': 55 } },
      },
    }),
    redFlags: group({
      weight: 12,
      age: 62,
      pain: [45, 18],
      risk: 4,
      assessment: {
        ageAtOnset: { mean: 61, sd: 6 },
        restPain: rarely(45),
        cancer: rarely(25),
        steroids: rarely(12),
        plan: { percent: { 'mri-overview': 80, physiotherapy: 40 } },
      },
    }),
    sciatica: group({ ...sciatica, weight: 6, answers: { ...sciatica.answers, ...completeReferral } }),
    sciaticaReferredBriefly: group({
      ...sciatica,
      weight: 3,
      answers: { ...sciatica.answers, ...referralWithGaps },
    }),
    stenosis: group({
      weight: 3,
      age: 71,
      pain: [160, 60],
      risk: 4.5,
      referred: true,
      answers: {
        'assessment.stenosisSuspected': true,
        'assessment.legPainDominates': true,
        'assessment.pseudoclaudication': true,
        'assessment.plan': ['mri-overview', 'orthopaedics'],
        'referral.urgency': 'planned',
        ...completeReferral,
        'referral.diagnosis': 'Misstänkt lumbal spinal stenos',
      },
      assessment: { 'nrsLeg.score': { mean: 6.4, sd: 1.8 }, ageAtOnset: { mean: 52, sd: 8 } },
    }),
    acute: group({
      weight: 1,
      age: 55,
      pain: [9, 5],
      risk: 5,
      referred: true,
      answers: {
        'assessment.legPain': 'dermatomal',
        'assessment.paresis': 'rapidly-progressing',
        'assessment.neurologicalDeficit': true,
        'assessment.plan': ['orthopaedics'],
        'referral.urgency': 'acute',
        ...completeReferral,
        'referral.diagnosis': 'Ischias med snabbt tilltagande pares',
      },
      assessment: { referralOn: { mean: 0, sd: 0 }, 'nrsLeg.score': { mean: 7.5, sd: 1.4 } },
    }),
    inflammation: group({
      weight: 1,
      age: 29,
      pain: [95, 40],
      risk: 4,
      answers: {
        'assessment.inflammationSuspected': true,
        'assessment.inflammatorySigns': ['worse-at-night', 'morning-stiffness', 'better-with-activity'],
        'assessment.plan': ['mri-overview', 'rheumatology'],
      },
      assessment: { ageAtOnset: { mean: 24, sd: 4 } },
    }),
  },
};

function group({
  weight,
  age,
  pain,
  answers = {},
  assessment = {},
  risk,
  referred = false,
}: Portrait): SyntheticGroup {
  return {
    weight,
    answers,
    malePercent: 47,
    age: { mean: age, sd: 12, min: 18, max: 92 },
    targets: {
      screening: { 'startBack.total': { mean: risk, sd: 2 } },
      assessment: { painSince: { mean: -pain[0], sd: pain[1] }, ...assessment },
    },
    ...(!referred && { response: { referral: 0 } }),
  };
}

function rarely(percent: number): SyntheticTarget {
  return { percent: { false: 100 - percent, true: percent } };
}
