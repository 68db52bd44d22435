import { gte, lte } from '@kvalreg/expression';
import { singleChoice } from '../parts/single-choice.js';

/**
 * Perceived benefit of the operation in NORspine's seven steps: item `gpeNo` and score `code` (1 fully recovered to 7
 * worse than ever). Categories: `label`, `success` (steps 1 and 2) and `clearlyWorse` (6 and 7).
 */
export const benefitNorspine = singleChoice({
  id: 'benefit-no',
  title: { sv: 'Nytta av operationen', nb: 'Nytte av operasjonen', en: 'Benefit of the operation' },
  item: 'gpeNo',
  question: {
    sv: 'Hur stor nytta har du haft av operationen?',
    nb: 'Hvor stor nytte har du hatt av operasjonen?',
    en: 'How much have you benefited from the operation?',
  },
  alternatives: [
    {
      value: 1,
      code: 'fully-recovered',
      label: { sv: 'Helt återställd', nb: 'Helt bra', en: 'Fully recovered' },
    },
    { value: 2, code: 'much-better', label: { sv: 'Mycket bättre', nb: 'Mye bedre', en: 'Much better' } },
    {
      value: 3,
      code: 'slightly-better',
      label: { sv: 'Lite bättre', nb: 'Litt bedre', en: 'Slightly better' },
    },
    { value: 4, code: 'unchanged', label: { sv: 'Oförändrad', nb: 'Uendret', en: 'Unchanged' } },
    { value: 5, code: 'slightly-worse', label: { sv: 'Lite sämre', nb: 'Litt verre', en: 'Slightly worse' } },
    { value: 6, code: 'much-worse', label: { sv: 'Mycket sämre', nb: 'Mye verre', en: 'Much worse' } },
    {
      value: 7,
      code: 'worse-than-ever',
      label: { sv: 'Sämre än någonsin', nb: 'Verre enn noensinne', en: 'Worse than ever' },
    },
  ],
  scoreLabel: { sv: 'Nytta', nb: 'Nytte', en: 'Benefit' },
  better: 'lower',
  statements: (code) => ({
    success: {
      label: {
        sv: 'Återställd eller mycket bättre',
        nb: 'Helt bra eller mye bedre',
        en: 'Recovered or much better',
      },
      holds: lte(code, 2),
    },
    clearlyWorse: {
      label: { sv: 'Klart sämre', nb: 'Klart verre', en: 'Clearly worse' },
      holds: gte(code, 6),
    },
  }),
  licence: { holder: 'None: a generic question', itemTextMayShip: 'yes' },
  sources: ['NORspine, annual report 2024', 'Werner DAT et al. Eur Spine J 2017;26:2650-2659'],
});
