import { gte } from '@kvalreg/expression';
import { singleChoice } from '../parts/single-choice.js';

/**
 * Neurological function below a spinal cord injury, judged by the clinician: item `frankel` and score `code` (1 = A to
 * 5 = E, higher is better). Categories: `label` (the letter) and `functionalMotor` (D or E).
 */
export const frankel = singleChoice({
  id: 'frankel',
  title: { sv: 'Frankelgrad', nb: 'Frankel-grad', en: 'Frankel grade' },
  item: 'frankel',
  question: {
    sv: 'Neurologisk funktion nedanför skadan',
    nb: 'Nevrologisk funksjon nedenfor skaden',
    en: 'Neurological function below the injury',
  },
  alternatives: [
    { value: 1, code: 'A', label: { sv: 'A: ingen', nb: 'A: ingen', en: 'A: none' } },
    { value: 2, code: 'B', label: { sv: 'B: bara känsel', nb: 'B: bare følelse', en: 'B: sensation only' } },
    {
      value: 3,
      code: 'C',
      label: { sv: 'C: kraft utan nytta', nb: 'C: kraft uten nytte', en: 'C: movement without use' },
    },
    {
      value: 4,
      code: 'D',
      label: { sv: 'D: användbar kraft', nb: 'D: brukbar kraft', en: 'D: useful movement' },
    },
    { value: 5, code: 'E', label: { sv: 'E: återställd', nb: 'E: gjenopprettet', en: 'E: restored' } },
  ],
  scoreLabel: { sv: 'Frankelgrad', nb: 'Frankel-grad', en: 'Frankel grade' },
  better: 'higher',
  statements: (code) => ({
    functionalMotor: {
      label: { sv: 'Användbar kraft', nb: 'Brukbar kraft', en: 'Useful movement' },
      holds: gte(code, 4),
    },
  }),
  licence: { holder: 'None; Frankel 1969', itemTextMayShip: 'yes', note: 'The grades are paraphrased here.' },
  sources: ['Frankel HL et al. Paraplegia 1969;7:179-192', 'Swespine, annual report 2021: grades A to E'],
});
