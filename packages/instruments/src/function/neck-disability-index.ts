import { defineInstrument } from '@kvalreg/declaration';
import { add, countKnown, div, floor, lt, mean, mul, round } from '@kvalreg/expression';
import { troubles } from '../parts/anchors.js';
import { meanOfAnswered } from '../parts/missing-rules.js';
import { scale } from '../parts/scale.js';

const section = scale(0, 5, troubles);
const items = {
  ndi1: section('Smärtans styrka', 'Smertens styrke', 'Pain intensity'),
  ndi2: section('Personlig vård', 'Personlig stell', 'Personal care'),
  ndi3: section('Att lyfta', 'Å løfte', 'Lifting'),
  ndi4: section('Att läsa', 'Å lese', 'Reading'),
  ndi5: section('Huvudvärk', 'Hodepine', 'Headache'),
  ndi6: section('Koncentration', 'Konsentrasjon', 'Concentration'),
  ndi7: section('Arbete', 'Arbeid', 'Work'),
  ndi8: section('Att köra bil', 'Å kjøre bil', 'Driving'),
  ndi9: section('Sömn', 'Søvn', 'Sleep'),
  ndi10: section('Fritid', 'Fritid', 'Recreation'),
} as const;

/** The Neck Disability Index with one missing answer allowed. */
export const ndi = ndiWith({ minAnswered: 9 });

/**
 * The Neck Disability Index: items `ndi1` to `ndi10` (0-5), scores `score` (0-100, higher is worse) and `answered`
 * (0-10), category `band`. The score is 100 times the sum of the answered items through 5 times their number. Vernon
 * lets the mean of the others stand for an occasional missing answer without saying how many; `minAnswered` is a
 * register's choice, 9 by default. Throws a `RangeError` for a `minAnswered` outside 1-10.
 */
export function ndiWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'ndi',
    version: minAnswered === 9 ? '1' : `1+min${minAnswered}`,
    title: { sv: 'Neck Disability Index', nb: 'Neck Disability Index', en: 'Neck Disability Index' },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'NDI', nb: 'NDI', en: 'NDI' },
        range: [0, 100],
        better: 'lower',
        decimals: 0,
        // 100 × sum / (5 × number answered) = 20 × the mean of the answered items, without the traces of binary fractions
        value: round(mul(mean(Object.values(item), { minAnswered }), 20), 9),
      },
      answered: {
        label: { sv: 'Besvarade NDI-frågor', nb: 'Besvarte NDI-spørsmål', en: 'NDI items answered' },
        range: [0, 10],
        better: 'higher',
        decimals: 0,
        value: countKnown(...Object.values(item)),
      },
    }),
    categories: (_, score) => {
      // Vernon's limits are on the sum of 0-50, half the score, in whole points.
      const sum = floor(add(div(score.score, 2), 0.5));
      return {
        band: {
          kind: 'rules',
          label: {
            sv: 'Grad av funktionsnedsättning',
            nb: 'Grad av funksjonsnedsettelse',
            en: 'Degree of disability',
          },
          rules: [
            { code: 'none', label: { sv: 'Ingen', nb: 'Ingen', en: 'None' }, when: lt(sum, 5) },
            { code: 'mild', label: { sv: 'Lätt', nb: 'Lett', en: 'Mild' }, when: lt(sum, 15) },
            { code: 'moderate', label: { sv: 'Måttlig', nb: 'Moderat', en: 'Moderate' }, when: lt(sum, 25) },
            { code: 'severe', label: { sv: 'Svår', nb: 'Alvorlig', en: 'Severe' }, when: lt(sum, 35) },
            { code: 'complete', label: { sv: 'Fullständig', nb: 'Fullstendig', en: 'Complete' } },
          ],
        },
      };
    },
    missingRule: meanOfAnswered(minAnswered, 10),
    licence: {
      holder: 'Howard Vernon; distributed by Mapi Research Trust (ePROVIDE)',
      itemTextMayShip: 'no',
      note: 'A user licence is needed for the questionnaire. The labels name the area only; a licensed register installs the wording.',
    },
    sources: [
      'Vernon H, Mior S. J Manipulative Physiol Ther 1991;14:409-415',
      'Vernon H. Explanation of the NDI (chiro.org): the mean of the others for a missing item; bands on 0-50',
    ],
  });
}
