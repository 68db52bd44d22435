import { lte } from '@kvalreg/expression';
import { singleChoice } from '../parts/single-choice.js';

/**
 * Satisfaction with the treatment in NORspine's five steps: item `satNo` and score `code` (1 satisfied to 5
 * dissatisfied). Categories: `label`, `satisfiedTop1` (step 1) and `satisfiedTop2` (steps 1 and 2): the report counts both
 * ways.
 */
export const satisfactionNorspine = singleChoice({
  id: 'satisfaction-no',
  title: {
    sv: 'Nöjdhet med behandlingen',
    nb: 'Tilfredshet med behandlingen',
    en: 'Satisfaction with the treatment',
  },
  item: 'satNo',
  question: {
    sv: 'Hur nöjd är du med behandlingen på sjukhuset?',
    nb: 'Hvor fornøyd er du med behandlingen på sykehuset?',
    en: 'How satisfied are you with the treatment at the hospital?',
  },
  alternatives: [
    { value: 1, code: 'satisfied', label: { sv: 'Nöjd', nb: 'Fornøyd', en: 'Satisfied' } },
    {
      value: 2,
      code: 'slightly-satisfied',
      label: { sv: 'Lite nöjd', nb: 'Litt fornøyd', en: 'Slightly satisfied' },
    },
    { value: 3, code: 'neither', label: { sv: 'Varken eller', nb: 'Verken eller', en: 'Neither' } },
    {
      value: 4,
      code: 'slightly-dissatisfied',
      label: { sv: 'Lite missnöjd', nb: 'Litt misfornøyd', en: 'Slightly dissatisfied' },
    },
    { value: 5, code: 'dissatisfied', label: { sv: 'Missnöjd', nb: 'Misfornøyd', en: 'Dissatisfied' } },
  ],
  scoreLabel: { sv: 'Nöjdhet', nb: 'Tilfredshet', en: 'Satisfaction' },
  better: 'lower',
  statements: (code) => ({
    satisfiedTop1: {
      label: { sv: 'Nöjd (steg 1)', nb: 'Fornøyd (trinn 1)', en: 'Satisfied (step 1)' },
      holds: lte(code, 1),
    },
    satisfiedTop2: {
      label: { sv: 'Nöjd (steg 1–2)', nb: 'Fornøyd (trinn 1–2)', en: 'Satisfied (steps 1–2)' },
      holds: lte(code, 2),
    },
  }),
  licence: { holder: 'None: a generic question', itemTextMayShip: 'yes' },
  sources: ['NORspine, annual report 2024'],
});
