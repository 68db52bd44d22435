import { defineInstrument } from '@kvalreg/declaration';
import { eq } from '@kvalreg/expression';
import { allRequired } from '../parts/missing-rules.js';

const alternatives = [
  { value: 1, code: 'satisfied', label: { sv: 'Nöjd', nb: 'Fornøyd', en: 'Satisfied' } },
  { value: 2, code: 'hesitant', label: { sv: 'Tveksam', nb: 'Usikker', en: 'Uncertain' } },
  { value: 3, code: 'dissatisfied', label: { sv: 'Missnöjd', nb: 'Misfornøyd', en: 'Dissatisfied' } },
] as const;

/**
 * Satisfaction with the result in Swespine's three steps: item `satSe` and score `code` (1 satisfied, 2 uncertain,
 * 3 dissatisfied). Categories: `label` and `satisfied` (code 1).
 */
export const satisfactionSwespine = defineInstrument({
  id: 'satisfaction-se',
  version: '1',
  title: {
    sv: 'Nöjdhet med resultatet',
    nb: 'Tilfredshet med resultatet',
    en: 'Satisfaction with the result',
  },
  items: {
    satSe: {
      kind: 'integer',
      min: 1,
      max: 3,
      display: 'choice',
      label: {
        sv: 'Hur nöjd är du med resultatet av operationen?',
        nb: 'Hvor fornøyd er du med resultatet av operasjonen?',
        en: 'How satisfied are you with the result of the operation?',
      },
      valueLabels: Object.fromEntries(alternatives.map(({ value, label }) => [value, label])),
    },
  },
  scores: (item) => ({
    code: {
      label: { sv: 'Nöjdhet', nb: 'Tilfredshet', en: 'Satisfaction' },
      range: [1, 3],
      better: 'lower',
      decimals: 0,
      value: item.satSe,
    },
  }),
  categories: (item) => ({
    label: {
      kind: 'codes',
      label: { sv: 'Svar', nb: 'Svar', en: 'Answer' },
      score: 'code',
      codes: alternatives,
    },
    satisfied: {
      kind: 'condition',
      label: { sv: 'Nöjd', nb: 'Fornøyd', en: 'Satisfied' },
      holds: eq(item.satSe, 1),
    },
  }),
  missingRule: allRequired,
  licence: { holder: 'None: a single generic question', itemTextMayShip: 'yes', note: 'Worded here.' },
  sources: ['Swespine, annual report 2021: satisfied, uncertain, dissatisfied'],
});
