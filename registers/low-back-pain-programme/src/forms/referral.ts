import { defineForm } from '@kvalreg/declaration';
import { daysBetween, eq, lte, ne, oneOf } from '@kvalreg/expression';
import { currentImagingDays } from '../decisions/limits.js';
import { completenessTexts, referralTexts } from '../texts/referral.js';
import {
  historyItems,
  imagingItems,
  patientItems,
  questionItems,
  referrerItems,
  statusItems,
} from './referral-items.js';

/** The referral to orthopaedics, as the programme's template (appendix 2) asks for it. */
export const referral = defineForm({
  version: '2',
  ...referralTexts,
  respondent: 'staff',
  items: {
    ...questionItems,
    ...imagingItems,
    ...historyItems,
    ...patientItems,
    ...statusItems,
    ...referrerItems,
  },
  instruments: {},
  // What the assessment has answered already is not asked a second time, only to be confirmed.
  known: {
    referralOn: { from: 'earlier', of: 'episode', occasion: 'assessment', key: 'referralOn', type: 'date' },
    cancer: { from: 'earlier', of: 'episode', occasion: 'assessment', key: 'cancer', type: 'boolean' },
    trauma: { from: 'earlier', of: 'episode', occasion: 'assessment', key: 'trauma', type: 'boolean' },
  },
  prefill: (known) => ({ referredOn: known.referralOn, cancer: known.cancer, trauma: known.trauma }),
  pages: [
    {
      id: 'question',
      title: { sv: 'Frågan', en: 'The question' },
      fields: [
        'referredOn',
        'urgency',
        'diagnosis',
        'diagnosisCodes',
        'question',
        'imaging',
        'imagingOn',
        'replyEnclosed',
      ],
    },
    {
      id: 'history',
      title: { sv: 'Anamnes', en: 'History' },
      fields: [
        'painCharacter',
        'radiation',
        'location',
        'painDuration',
        'otherDiseases',
        'medication',
        'earlierSurgery',
        'earlierPainClinic',
        'heredity',
        'cancer',
        'trauma',
        'inflammation',
      ],
    },
    {
      id: 'patient',
      title: { sv: 'Patienten', en: 'The patient' },
      fields: ['psychosocial', 'smoking', 'overweight', 'preparedForSurgery'],
    },
    {
      id: 'status',
      title: { sv: 'Status och behandling', en: 'Findings and treatment' },
      fields: ['status', 'treatment', 'trained', 'training'],
    },
    { id: 'referrer', title: { sv: 'Avsändare', en: 'Sender' }, fields: ['referrer', 'workplace'] },
  ],
  visibleIf: (f) => ({
    // What is acute goes without waiting for a picture.
    imaging: eq(f.urgency, 'planned'),
    imagingOn: oneOf(f.imaging, 'mri-overview', 'full-mri'),
    replyEnclosed: oneOf(f.imaging, 'mri-overview', 'full-mri'),
    training: f.trained,
  }),
  checks: (f) => [
    {
      id: 'imaging-before-referral',
      severity: 'error',
      holds: lte(f.imagingOn, f.referredOn),
      fields: [f.imagingOn],
      message: {
        sv: 'Undersökningen ligger efter remissen. Rätta datumet.',
        en: 'The examination is after the referral. Correct the date.',
      },
    },
    {
      id: 'imaging-is-current',
      severity: 'warning',
      holds: lte(daysBetween(f.imagingOn, f.referredOn), currentImagingDays),
      fields: [f.imagingOn],
      message: {
        sv: 'Undersökningen är äldre än ett år (365 dagar) den dag remissen skrivs. Överväg en ny.',
        en: 'The examination is older than a year (365 days) on the day of the referral. Consider a new one.',
      },
    },
  ],
  completeness: (f) => ({
    title: completenessTexts.title,
    fields: [
      f.diagnosis,
      f.question,
      f.imaging,
      f.imagingOn,
      f.replyEnclosed,
      f.painCharacter,
      f.radiation,
      f.location,
      f.painDuration,
      f.otherDiseases,
      f.medication,
      f.earlierSurgery,
      f.earlierPainClinic,
      f.heredity,
      f.cancer,
      f.trauma,
      f.inflammation,
      f.psychosocial,
      f.smoking,
      f.overweight,
      f.preparedForSurgery,
      f.status,
      f.treatment,
      f.trained,
      f.training,
      f.referrer,
      f.workplace,
    ],
    expectations: [
      { field: f.imaging, holds: ne(f.imaging, 'none'), message: completenessTexts.noImaging },
      {
        field: f.imagingOn,
        holds: lte(daysBetween(f.imagingOn, f.referredOn), currentImagingDays),
        message: completenessTexts.oldImaging,
      },
      { field: f.replyEnclosed, holds: f.replyEnclosed, message: completenessTexts.noReply },
    ],
  }),
});
