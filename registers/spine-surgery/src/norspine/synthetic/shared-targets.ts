import type { SyntheticPathway, SyntheticTarget } from '@kvalreg/declaration';
import { asaCounts, benefitPercent, satisfactionPercent, workStatusPercent } from '../published-figures.js';

export type Targets = Readonly<Record<string, SyntheticTarget>>;
type Area = keyof typeof benefitPercent;

export const percent = (shares: Readonly<Record<string, number>>): SyntheticTarget => ({ percent: shares });
export const yes = (share: number): SyntheticTarget => percent({ false: 100 - share, true: share });
/** Where yes is the better answer. */
export const wished = (share: number): SyntheticTarget => percent({ true: share, false: 100 - share });

/** Shares of the answers 1, 2, 3 and so on. */
export const inOrder = (shares: readonly number[]): SyntheticTarget =>
  percent(Object.fromEntries(shares.map((share, at) => [String(at + 1), share])));

/** 56 % within five weeks and 6 % later than three months are published; how the days lie within these spans is not. */
export const closed: NonNullable<SyntheticPathway['closed']> = [
  { days: [0, 35], percent: 56 },
  { days: [36, 90], percent: 38 },
  { days: [91, 240], percent: 6 },
];

/** About 80 % answer at three months; the other shares are plausible. */
export const response = { baseline: 0.955, surgery: 1, months3: 0.81, months12: 0.76 } as const;
export const paper = { baseline: 0.35, surgery: 0, months3: 0.14, months12: 0.16 } as const;

/** Who the patients are. Smoking and work status are published; the rest is plausible. */
export function backgroundTargets(area: Area): Targets {
  return {
    heightCm: { mean: 174, sd: 9 },
    weightKg: { mean: 84, sd: 15 },
    smoking: percent({ no: 52, former: 35.5, yes: 12.5 }),
    snuff: yes(9),
    education: percent({
      'university-4-years-or-more': 20,
      'university-under-4-years': 21,
      'secondary-school': 18,
      'vocational-school': 27,
      'primary-school': 14,
    }),
    civilStatus: percent({ cohabiting: 74, single: 26 }),
    nativeLanguage: percent({ norwegian: 92.4, sami: 0.1, other: 7.5 }),
    readingDifficulty: yes(5),
    workStatus: percent(workStatusPercent[area]),
    sickLeavePercent: { mean: 85, sd: 25 },
    disabilityClaim: percent({ no: 94, planning: 2, yes: 2, granted: 2 }),
    compensationClaim: percent({ no: 94, planning: 2, yes: 3, granted: 1 }),
    earlierTreatment: percent({
      exercise: 55,
      'other-physiotherapy': 30,
      'manual-therapy': 25,
      chiropractic: 28,
    }),
    waitToSpecialist: percent({
      'under-3-months': 55,
      '3-to-6-months': 28,
      '6-to-12-months': 12,
      'over-12-months': 5,
    }),
    waitToOperation: percent({
      'under-3-months': 62,
      '3-to-6-months': 22,
      '6-to-12-months': 11,
      'over-12-months': 5,
    }),
    analgesics: yes(82),
  };
}

/** The operation itself. ASA classes are published, and that 92 % of neck operations are elective. */
export function operationTargets(area: Area): Targets {
  return {
    admissionDate: { mean: -0.4, sd: 0.4 },
    dischargeDate: { mean: 1.4, sd: 1.2 },
    daySurgery: wished(36),
    urgency: percent(
      area === 'cervical' ? { elective: 92, subacute: 4, acute: 4 } : { elective: 88, subacute: 5, acute: 7 },
    ),
    asa: inOrder(asaCounts[area].classes),
    comorbidity: percent({
      hypertension: 28,
      'hip-knee-osteoarthritis': 14,
      diabetes: 8,
      cardiovascular: 12,
      lung: 6,
      cancer: 3,
    }),
    immunosuppression: yes(2),
    imaging: percent({ mri: 97.6, ct: 7.2, 'x-ray': 15.8, 'flexion-extension': 2.6 }),
    previousSurgery: percent({
      none: area === 'cervical' ? 84 : 76,
      'other-level': 8,
      'same-level': 11,
      both: 3,
    }),
    magnification: percent({ microscope: 84, loupes: 8, endoscope: 1, none: 7 }),
    navigation: yes(2),
    antibiotics: wished(99),
    drain: yes(4),
    knifeMinutes: { mean: 75, sd: 35 },
    reoperatedDuringStay: yes(0.8),
  };
}

/** Benefit and satisfaction after 12 months are published for all operations together; those at three months are alike. */
export function resultTargets(area: Area): Targets {
  return {
    'benefit.gpeNo': inOrder(benefitPercent[area]),
    'satisfaction.satNo': inOrder(satisfactionPercent[area]),
    workStatus: percent(workStatusPercent[area]),
    disabilityClaim: percent({ no: 94, planning: 2, yes: 2, granted: 2 }),
    compensationClaim: percent({ no: 94, planning: 2, yes: 3, granted: 1 }),
    analgesics: yes(52),
    reoperated: yes(4),
    complications: percent({
      'superficial-infection': 4,
      'deep-infection': 0.9,
      bleeding: 1.5,
      'urinary-infection': 2,
      pneumonia: 0.6,
      'leg-thrombosis': 0.4,
      'lung-embolism': 0.3,
    }),
    newIllness: percent({ 'joint-pain': 6, cardiovascular: 2, cancer: 1.5, injury: 2, other: 2 }),
  };
}
