import { choice, choices, whole, yesNo } from '../shared/items.js';
import {
  analgesicsFrequency,
  civilStatus,
  claim,
  duration,
  earlierTreatment,
  education,
  nativeLanguage,
  smoking,
  waitingTime,
} from './texts/options.js';
import { ask, cm, kg, percent } from './texts/questions.js';

/** Who the patient is, asked before surgery of back and neck alike. */
export const background = {
  heightCm: whole(ask.heightCm, 100, 230, cm),
  weightKg: whole(ask.weightKg, 25, 300, kg),
  smoking: choice(ask.smoking, smoking),
  snuff: yesNo(ask.snuff),
  education: choice(ask.education, education),
  civilStatus: choice(ask.civilStatus, civilStatus),
  nativeLanguage: choice(ask.nativeLanguage, nativeLanguage),
  readingDifficulty: yesNo(ask.readingDifficulty),
};

/** The way to the operation. */
export const way = {
  earlierTreatment: choices(ask.earlierTreatment, earlierTreatment),
  waitToSpecialist: choice(ask.waitToSpecialist, waitingTime),
  waitToOperation: choice(ask.waitToOperation, waitingTime),
};

export const claims = {
  sickLeavePercent: whole(ask.sickLeavePercent, 1, 100, percent),
  sickLeaveDuration: choice(ask.sickLeaveDuration, waitingTime),
  disabilityClaim: choice(ask.disabilityClaim, claim),
  compensationClaim: choice(ask.compensationClaim, claim),
};

/** Asked before surgery and at every follow-up. */
export const analgesics = {
  analgesics: yesNo(ask.analgesics),
  analgesicsFrequency: choice(ask.analgesicsFrequency, analgesicsFrequency),
};

/** Asked at every follow-up. */
export const reoperation = {
  reoperated: yesNo(ask.reoperated),
  reoperations: whole(ask.reoperations, 1, 10),
};

export const durationOf = (label: Parameters<typeof choice>[0]) => choice(label, duration);

/** Pain in the head, on the same scale as that in the neck and the arm. */
export const headPain = {
  nrsHead: {
    ...whole(ask.nrsHead, 0, 10),
    display: 'scale',
    anchors: { min: ask.noPain, max: ask.worstPain },
  },
} as const;
