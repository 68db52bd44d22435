import { defineInstrument } from '@kvalreg/declaration';
import { allRequired } from '../parts/missing-rules.js';
import { scale } from '../parts/scale.js';

const poor = { sv: 'Dålig', nb: 'Dårlig', en: 'Poor' };
const good = { sv: 'God', nb: 'God', en: 'Good' };

/**
 * Present work ability compared with the best ever, the first question of the Work Ability Index: item `was` and score
 * `score` (0-10, higher is better). Categories: `band` (four steps) and `nrsRegister` (the three groups of the Swedish
 * register of pain rehabilitation).
 */
export const was = defineInstrument({
  id: 'was',
  version: '1',
  title: { sv: 'Arbetsförmåga (WAS)', nb: 'Arbeidsevne (WAS)', en: 'Work Ability Score' },
  items: {
    was: scale(0, 10, {
      min: { sv: 'Kan inte arbeta', nb: 'Kan ikke arbeide', en: 'Cannot work' },
      max: { sv: 'Som när den var bäst', nb: 'Som da den var best', en: 'As at its best' },
    })('Arbetsförmåga nu', 'Arbeidsevne nå', 'Work ability now'),
  },
  scores: (item) => ({
    score: {
      label: { sv: 'Arbetsförmåga', nb: 'Arbeidsevne', en: 'Work ability' },
      range: [0, 10],
      better: 'higher',
      decimals: 0,
      value: item.was,
    },
  }),
  categories: () => ({
    band: {
      kind: 'bands',
      label: { sv: 'Arbetsförmåga', nb: 'Arbeidsevne', en: 'Work ability' },
      score: 'score',
      rounding: 'half-up',
      bands: [
        { code: 'poor', from: 0, to: 5, label: poor },
        { code: 'moderate', from: 6, to: 7, label: { sv: 'Måttlig', nb: 'Moderat', en: 'Moderate' } },
        { code: 'good', from: 8, to: 9, label: good },
        { code: 'excellent', from: 10, to: 10, label: { sv: 'Utmärkt', nb: 'Utmerket', en: 'Excellent' } },
      ],
    },
    nrsRegister: {
      kind: 'bands',
      label: {
        sv: 'Arbetsförmåga i tre grupper',
        nb: 'Arbeidsevne i tre grupper',
        en: 'Work ability in three groups',
      },
      score: 'score',
      rounding: 'half-up',
      bands: [
        {
          code: 'poor-0-5',
          from: 0,
          to: 5,
          label: { sv: 'Dålig (0–5)', nb: 'Dårlig (0–5)', en: 'Poor (0–5)' },
        },
        {
          code: 'middle-6-7',
          from: 6,
          to: 7,
          label: { sv: 'Medel (6–7)', nb: 'Middels (6–7)', en: 'Middle (6–7)' },
        },
        {
          code: 'good-8-10',
          from: 8,
          to: 10,
          label: { sv: 'God (8–10)', nb: 'God (8–10)', en: 'Good (8–10)' },
        },
      ],
    },
  }),
  missingRule: allRequired,
  licence: {
    holder: 'Finnish Institute of Occupational Health',
    itemTextMayShip: 'conditional',
    note: 'The question is paraphrased here.',
  },
  sources: [
    'Swedish National Registry for Pain Rehabilitation: groups 0-5, 6-7, 8-10',
    'El Fassi M et al. BMC Public Health 2013;13:305',
  ],
});
