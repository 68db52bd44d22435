import { defineForm } from '@kvalreg/declaration';
import { not } from '@kvalreg/expression';
import { answeredZero } from '../../shared/answered-zero.js';
import { usualBodyMass } from '../../shared/usual-body-mass.js';
import { outcomeInstruments } from '../instruments.js';
import { answeredSomething } from './answered-something.js';
import { analgesics, duration, walkingDistance } from './shared-items.js';

/** The patient's form before surgery. */
export const baseline = defineForm({
  version: '1',
  title: { sv: 'Före operationen', en: 'Before surgery' },
  intro: {
    sv: 'Frågorna gäller hur du mår före operationen. Du kan hoppa över en fråga som du inte vill svara på.',
    en: 'The questions are about how you feel before surgery. You may skip a question that you do not want to answer.',
  },
  respondent: 'patient',
  items: {
    heightCm: {
      kind: 'integer',
      min: 100,
      max: 230,
      unit: { sv: 'cm', en: 'cm' },
      label: { sv: 'Hur lång är du?', en: 'How tall are you?' },
    },
    weightKg: {
      kind: 'decimal',
      min: 25,
      max: 300,
      decimals: 1,
      unit: { sv: 'kg', en: 'kg' },
      label: { sv: 'Hur mycket väger du?', en: 'How much do you weigh?' },
    },
    smoker: { kind: 'boolean', label: { sv: 'Röker du?', en: 'Do you smoke?' } },
    earlierOperations: {
      kind: 'choice',
      label: { sv: 'Har du opererats i ryggen tidigare?', en: 'Have you had spine surgery before?' },
      options: {
        none: { sv: 'Nej', en: 'No' },
        one: { sv: 'Ja, en gång', en: 'Yes, once' },
        two: { sv: 'Ja, två gånger', en: 'Yes, twice' },
        'three-or-more': { sv: 'Ja, tre gånger eller fler', en: 'Yes, three times or more' },
      },
    },
    backPainDuration: {
      kind: 'choice',
      label: { sv: 'Hur länge har du haft ont i ryggen?', en: 'How long have you had pain in your back?' },
      options: duration,
    },
    legPainDuration: {
      kind: 'choice',
      label: { sv: 'Hur länge har du haft ont i benet?', en: 'How long have you had pain in your leg?' },
      options: duration,
    },
    analgesics,
    walkingDistance,
  },
  instruments: outcomeInstruments,
  pages: [
    {
      id: 'about-you',
      title: { sv: 'Om dig', en: 'About you' },
      fields: ['heightCm', 'weightKg', 'smoker', 'earlierOperations'],
    },
    {
      id: 'pain',
      title: { sv: 'Smärta', en: 'Pain' },
      fields: ['nrsBack', 'backPainDuration', 'nrsLeg', 'legPainDuration'],
    },
    {
      id: 'everyday',
      title: { sv: 'Vardag', en: 'Everyday life' },
      fields: ['analgesics', 'walkingDistance'],
    },
    { id: 'function', title: { sv: 'Funktion', en: 'Function' }, fields: ['odi'] },
    { id: 'health', title: { sv: 'Hälsa', en: 'Health' }, fields: ['eq5d', 'eqVas'] },
  ],
  visibleIf: (f) => ({
    backPainDuration: not(answeredZero(f.nrsBack.nrsBack)),
    legPainDuration: not(answeredZero(f.nrsLeg.nrsLeg)),
  }),
  checks: (f) => [
    answeredSomething(f),
    {
      id: 'unusual-bmi',
      severity: 'warning',
      holds: usualBodyMass(f.heightCm, f.weightKg),
      fields: [f.heightCm, f.weightKg],
      message: {
        sv: 'Längden och vikten ger ett ovanligt BMI (under 15 eller över 50). Kontrollera båda.',
        en: 'Height and weight give an unusual BMI (below 15 or above 50). Check both.',
      },
    },
  ],
});
