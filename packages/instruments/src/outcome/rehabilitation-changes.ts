import { eq, lte } from '@kvalreg/expression';
import { singleChoice } from '../parts/single-choice.js';

const licence = { holder: 'None: a generic question', itemTextMayShip: 'yes' } as const;
const sources = [
  'Swedish National Registry for Pain Rehabilitation: the difference is the share of 1 and 2 less the share of 4',
];

/**
 * Change in the experience of pain since rehabilitation, in four steps: item `painChange` and score `code` (1 greatly
 * reduced to 4 increased). Categories: `label`, `reduced` (1 and 2) and `worse` (4).
 */
export const rehabilitationPainChange = singleChoice({
  id: 'nrs-register-pain-change',
  title: {
    sv: 'Förändrad smärtupplevelse',
    nb: 'Endret smerteopplevelse',
    en: 'Change in experience of pain',
  },
  item: 'painChange',
  question: {
    sv: 'Hur har din upplevelse av smärta förändrats sedan rehabiliteringen?',
    nb: 'Hvordan har din opplevelse av smerte endret seg siden rehabiliteringen?',
    en: 'How has your experience of pain changed since the rehabilitation?',
  },
  alternatives: [
    {
      value: 1,
      code: 'greatly-reduced',
      label: { sv: 'Minskat mycket', nb: 'Redusert mye', en: 'Greatly reduced' },
    },
    {
      value: 2,
      code: 'somewhat-reduced',
      label: { sv: 'Minskat något', nb: 'Redusert noe', en: 'Somewhat reduced' },
    },
    { value: 3, code: 'unaffected', label: { sv: 'Oförändrad', nb: 'Uendret', en: 'Unaffected' } },
    { value: 4, code: 'increased', label: { sv: 'Ökat', nb: 'Økt', en: 'Increased' } },
  ],
  scoreLabel: { sv: 'Förändrad smärta', nb: 'Endret smerte', en: 'Change in pain' },
  better: 'lower',
  statements: (code) => ({
    reduced: {
      label: { sv: 'Minskad smärta', nb: 'Mindre smerte', en: 'Reduced pain' },
      holds: lte(code, 2),
    },
    worse: { label: { sv: 'Ökad smärta', nb: 'Økt smerte', en: 'Increased pain' }, holds: eq(code, 4) },
  }),
  licence,
  sources,
});

/**
 * Change in the ability to handle the situation in life since rehabilitation, in four steps: item `copingChange` and
 * score `code` (1 greatly improved to 4 worsened). Categories: `label`, `improved` (1 and 2) and `worse` (4).
 */
export const rehabilitationCopingChange = singleChoice({
  id: 'nrs-register-coping-change',
  title: {
    sv: 'Förändrad förmåga att hantera livssituationen',
    nb: 'Endret evne til å håndtere livssituasjonen',
    en: 'Change in ability to handle the situation in life',
  },
  item: 'copingChange',
  question: {
    sv: 'Hur har din förmåga att hantera livssituationen förändrats sedan rehabiliteringen?',
    nb: 'Hvordan har din evne til å håndtere livssituasjonen endret seg siden rehabiliteringen?',
    en: 'How has your ability to handle your situation in life changed since the rehabilitation?',
  },
  alternatives: [
    {
      value: 1,
      code: 'greatly-improved',
      label: { sv: 'Förbättrats mycket', nb: 'Mye bedre', en: 'Greatly improved' },
    },
    {
      value: 2,
      code: 'somewhat-improved',
      label: { sv: 'Förbättrats något', nb: 'Noe bedre', en: 'Somewhat improved' },
    },
    { value: 3, code: 'no-change', label: { sv: 'Ingen förändring', nb: 'Ingen endring', en: 'No change' } },
    { value: 4, code: 'worsened', label: { sv: 'Försämrats', nb: 'Verre', en: 'Worsened' } },
  ],
  scoreLabel: { sv: 'Förändrad förmåga', nb: 'Endret evne', en: 'Change in ability' },
  better: 'lower',
  statements: (code) => ({
    improved: {
      label: { sv: 'Förbättrad förmåga', nb: 'Bedre evne', en: 'Improved ability' },
      holds: lte(code, 2),
    },
    worse: {
      label: { sv: 'Försämrad förmåga', nb: 'Dårligere evne', en: 'Worse ability' },
      holds: eq(code, 4),
    },
  }),
  licence,
  sources,
});
