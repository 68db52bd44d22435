import type { ChoiceItem } from '@kvalreg/declaration';
import { inBoth } from './in-both.js';

type Options = ChoiceItem['options'];

export const smoking = {
  no: inBoth('Nei', 'No'),
  yes: inBoth('Ja', 'Yes'),
  former: inBoth('Har røykt tidligere', 'Used to smoke'),
} as const satisfies Options;

export const education = {
  'primary-school': inBoth('Grunnskole (7–10 år)', 'Primary school (7–10 years)'),
  'vocational-school': inBoth('Yrkesfaglig videregående skole', 'Vocational upper secondary school'),
  'secondary-school': inBoth('Allmennfaglig videregående skole', 'General upper secondary school'),
  'university-under-4-years': inBoth(
    'Høyskole eller universitet, under 4 år',
    'Higher education, under 4 years',
  ),
  'university-4-years-or-more': inBoth(
    'Høyskole eller universitet, 4 år eller mer',
    'Higher education, 4 years or more',
  ),
} as const satisfies Options;

export const civilStatus = {
  cohabiting: inBoth('Gift eller samboende', 'Married or cohabiting'),
  single: inBoth('Enslig', 'Single'),
} as const satisfies Options;

export const nativeLanguage = {
  norwegian: inBoth('Norsk', 'Norwegian'),
  sami: inBoth('Samisk', 'Sami'),
  other: inBoth('Annet', 'Other'),
} as const satisfies Options;

export const earlierTreatment = {
  exercise: inBoth('Treningsøvelser hos fysioterapeut', 'Exercise with a physiotherapist'),
  'other-physiotherapy': inBoth('Annen fysioterapi', 'Other physiotherapy'),
  'manual-therapy': inBoth('Manuellterapi', 'Manual therapy'),
  'psychomotor-physiotherapy': inBoth('Psykomotorisk fysioterapi', 'Psychomotor physiotherapy'),
  chiropractic: inBoth('Kiropraktor', 'Chiropractor'),
  multidisciplinary: inBoth('Tverrfaglig behandling', 'Multidisciplinary treatment'),
  other: inBoth('Annen behandling uten operasjon', 'Other treatment without surgery'),
  none: inBoth('Ingen behandling', 'No treatment'),
} as const satisfies Options;

export const duration = {
  none: inBoth('Har ikke slike smerter', 'No such pain'),
  'under-3-months': inBoth('Under 3 måneder', 'Less than 3 months'),
  '3-to-12-months': inBoth('3 til 12 måneder', '3 to 12 months'),
  '1-to-2-years': inBoth('1 til 2 år', '1 to 2 years'),
  'over-2-years': inBoth('Mer enn 2 år', 'More than 2 years'),
} as const satisfies Options;

export const waitingTime = {
  'under-3-months': inBoth('Under 3 måneder', 'Less than 3 months'),
  '3-to-6-months': inBoth('3 til 6 måneder', '3 to 6 months'),
  '6-to-12-months': inBoth('6 til 12 måneder', '6 to 12 months'),
  'over-12-months': inBoth('Mer enn 12 måneder', 'More than 12 months'),
} as const satisfies Options;

export const analgesicsFrequency = {
  rarely: inBoth('Sjeldnere enn hver måned', 'Less than monthly'),
  monthly: inBoth('Hver måned', 'Monthly'),
  weekly: inBoth('Hver uke', 'Weekly'),
  daily: inBoth('Hver dag', 'Daily'),
  'several-times-a-day': inBoth('Flere ganger om dagen', 'Several times a day'),
} as const satisfies Options;

export const workStatus = {
  'full-time': inBoth('Arbeider heltid', 'Working full time'),
  'part-time': inBoth('Arbeider deltid', 'Working part time'),
  studying: inBoth('Student eller skoleelev', 'Studying'),
  retired: inBoth('Alderspensjonist', 'Retired'),
  unemployed: inBoth('Arbeidsledig', 'Unemployed'),
  'sick-leave': inBoth('Sykmeldt', 'On sick leave'),
  'partial-sick-leave': inBoth('Delvis sykmeldt', 'On partial sick leave'),
  'work-assessment': inBoth('Arbeidsavklaringspenger', 'Work assessment allowance'),
  'disability-pension': inBoth('Uføretrygdet', 'Disability pension'),
} as const satisfies Options;

/** In the neck register as it is asked there: with one alternative more. */
export const workStatusNeck = {
  ...workStatus,
  'at-home': inBoth('Hjemmeværende', 'At home'),
} as const satisfies Options;

export const claim = {
  no: inBoth('Nei', 'No'),
  yes: inBoth('Ja, har søkt', 'Yes, have applied'),
  planning: inBoth('Planlegger å søke', 'Planning to apply'),
  granted: inBoth('Er innvilget', 'Granted'),
} as const satisfies Options;

export const workDemands = {
  'very-light': inBoth('Svært lette', 'Very light'),
  light: inBoth('Lette', 'Light'),
  moderate: inBoth('Middels', 'Moderate'),
  heavy: inBoth('Tunge', 'Heavy'),
  'very-heavy': inBoth('Svært tunge', 'Very heavy'),
} as const satisfies Options;

export const side = {
  right: inBoth('Høyre', 'Right'),
  left: inBoth('Venstre', 'Left'),
  both: inBoth('Begge', 'Both'),
} as const satisfies Options;

const complications = {
  'urinary-infection': inBoth('Urinveisinfeksjon', 'Urinary tract infection'),
  pneumonia: inBoth('Lungebetennelse', 'Pneumonia'),
  'leg-thrombosis': inBoth('Blodpropp i beinet', 'Blood clot in the leg'),
  'lung-embolism': inBoth('Blodpropp i lungen', 'Blood clot in the lung'),
  'superficial-infection': inBoth(
    'Overfladisk infeksjon i såret, behandlet med antibiotika',
    'Superficial wound infection, treated with antibiotics',
  ),
  'deep-infection': inBoth(
    'Dyp infeksjon i såret, behandlet med antibiotika i mer enn 6 uker',
    'Deep wound infection, treated with antibiotics for more than 6 weeks',
  ),
} as const satisfies Options;

export const complicationsAfter = {
  bleeding: inBoth('Blødning etter operasjonen', 'Bleeding after surgery'),
  ...complications,
  none: inBoth('Ingen av disse', 'None of these'),
} as const satisfies Options;

export const newIllness = {
  'joint-pain': inBoth('Leddsmerter', 'Joint pain'),
  cancer: inBoth('Kreftsykdom', 'Cancer'),
  cardiovascular: inBoth('Hjerte- eller karsykdom', 'Heart or vessel disease'),
  neurological: inBoth('Sykdom i nervesystemet', 'Disease of the nervous system'),
  injury: inBoth('Skade', 'Injury'),
  other: inBoth('Annen alvorlig sykdom', 'Other serious illness'),
  none: inBoth('Ingen', 'None'),
} as const satisfies Options;

export const paresisNow = {
  none: inBoth('Har ikke hatt lammelser', 'Have had no paralysis'),
  gone: inBoth('Lammelsen er borte', 'The paralysis is gone'),
  better: inBoth('Lammelsen er bedre', 'The paralysis is better'),
  'unchanged-or-worse': inBoth('Lammelsen er uendret eller verre', 'The paralysis is unchanged or worse'),
} as const satisfies Options;
