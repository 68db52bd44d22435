import { defineInstrument } from '@kvalreg/declaration';
import { gte } from '@kvalreg/expression';
import { troubles } from '../parts/anchors.js';
import { meanOfAnswered } from '../parts/missing-rules.js';
import { proratedSum } from '../parts/prorated-sum.js';
import { scale } from '../parts/scale.js';

const question = scale(0, 6, troubles);
const items = {
  madrs1: question('Sinnesstämning', 'Stemningsleie', 'Mood'),
  madrs2: question('Oroskänslor', 'Urofølelse', 'Unease'),
  madrs3: question('Sömn', 'Søvn', 'Sleep'),
  madrs4: question('Aptit', 'Matlyst', 'Appetite'),
  madrs5: question('Koncentration', 'Konsentrasjon', 'Concentration'),
  madrs6: question('Initiativ', 'Initiativ', 'Initiative'),
  madrs7: question('Känslor', 'Følelser', 'Emotions'),
  madrs8: question('Pessimism', 'Pessimisme', 'Pessimism'),
  madrs9: question('Livslust', 'Livslyst', 'Zest for life'),
} as const;

/** MADRS-S, all nine questions required. */
export const madrsS = madrsSWith({ minAnswered: 9 });

/**
 * The self-rated Montgomery-Åsberg Depression Rating Scale: items `madrs1` to `madrs9` (0-6), score `score` (0-54,
 * higher is worse). Categories: `band` (conventional limits, not validated for the self-rating) and `suicideItemFlag`
 * (item 9 answered 4 or more: this platform's call for attention, known even when the score is not). No rule for
 * missing answers is published: `minAnswered` is a register's choice, 9 by default; with fewer, the mean of the answered
 * questions stands for the others. Throws a `RangeError` for a `minAnswered` outside 1-9.
 */
export function madrsSWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'madrs-s',
    version: minAnswered === 9 ? '1' : `1+min${minAnswered}`,
    title: { sv: 'MADRS-S', nb: 'MADRS-S', en: 'MADRS-S' },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'MADRS-S', nb: 'MADRS-S', en: 'MADRS-S' },
        range: [0, 54],
        better: 'lower',
        decimals: 0,
        value: proratedSum(Object.values(item), { minAnswered }),
      },
    }),
    categories: (item) => ({
      band: {
        kind: 'bands',
        label: { sv: 'Grad av depression', nb: 'Grad av depresjon', en: 'Degree of depression' },
        score: 'score',
        rounding: 'half-up',
        bands: [
          {
            code: 'none-or-very-mild',
            from: 0,
            to: 12,
            label: { sv: 'Ingen eller mycket lätt', nb: 'Ingen eller svært lett', en: 'None or very mild' },
          },
          { code: 'mild', from: 13, to: 19, label: { sv: 'Lätt', nb: 'Lett', en: 'Mild' } },
          { code: 'moderate', from: 20, to: 34, label: { sv: 'Måttlig', nb: 'Moderat', en: 'Moderate' } },
          { code: 'severe', from: 35, to: 54, label: { sv: 'Svår', nb: 'Alvorlig', en: 'Severe' } },
        ],
      },
      suicideItemFlag: {
        kind: 'condition',
        label: { sv: 'Uppmärksamma fråga 9', nb: 'Vær oppmerksom på spørsmål 9', en: 'Look at question 9' },
        holds: gte(item.madrs9, 4),
      },
    }),
    missingRule: meanOfAnswered(minAnswered, 9),
    licence: {
      holder: 'Marie Åsberg, Pär Svanborg',
      itemTextMayShip: 'no',
      note: 'Widely used free of charge in Swedish care: ask before installing the wording. The labels name the subject only.',
    },
    sources: [
      'Svanborg P, Åsberg M. Acta Psychiatr Scand 1994;89:21-28',
      'Bands: conventional in Swedish care; above 20 calls for a diagnostic interview',
    ],
  });
}
