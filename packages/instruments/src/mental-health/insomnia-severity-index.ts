import { defineInstrument } from '@kvalreg/declaration';
import { troubles } from '../parts/anchors.js';
import { meanOfAnswered } from '../parts/missing-rules.js';
import { proratedSum } from '../parts/prorated-sum.js';
import { scale } from '../parts/scale.js';

const question = scale(0, 4, troubles);
const items = {
  isi1: question('Att somna', 'Å sovne', 'Falling asleep'),
  isi2: question('Att sova utan avbrott', 'Å sove uten avbrudd', 'Staying asleep'),
  isi3: question('Tidigt uppvaknande', 'Tidlig oppvåkning', 'Waking early'),
  isi4: question('Nöjd med sömnen', 'Fornøyd med søvnen', 'Satisfied with sleep'),
  isi5: question('Märks för andra', 'Merkes av andre', 'Noticed by others'),
  isi6: question('Oro för sömnen', 'Uro for søvnen', 'Worry about sleep'),
  isi7: question('Påverkan på dagen', 'Virkning på dagen', 'Effect on the day'),
} as const;

/** The Insomnia Severity Index, all seven questions required. */
export const isi = isiWith({ minAnswered: 7 });

/**
 * The Insomnia Severity Index: items `isi1` to `isi7` (0-4), score `score` (0-28, higher is worse), category `band`.
 * The author's form has no rule for missing answers: `minAnswered` is a register's choice, 7 by default; with fewer,
 * the mean of the answered questions stands for the others. Throws a `RangeError` for a `minAnswered` outside 1-7.
 */
export function isiWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'isi',
    version: minAnswered === 7 ? '1' : `1+min${minAnswered}`,
    title: { sv: 'Insomnia Severity Index', nb: 'Insomnia Severity Index', en: 'Insomnia Severity Index' },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'ISI', nb: 'ISI', en: 'ISI' },
        range: [0, 28],
        better: 'lower',
        decimals: 0,
        value: proratedSum(Object.values(item), { minAnswered }),
      },
    }),
    categories: () => ({
      band: {
        kind: 'bands',
        label: { sv: 'Sömnbesvär', nb: 'Søvnplager', en: 'Insomnia' },
        score: 'score',
        rounding: 'half-up',
        bands: [
          { code: 'none', from: 0, to: 7, label: { sv: 'Inga', nb: 'Ingen', en: 'None' } },
          {
            code: 'subthreshold',
            from: 8,
            to: 14,
            label: { sv: 'Under gränsen', nb: 'Under grensen', en: 'Below the threshold' },
          },
          { code: 'moderate', from: 15, to: 21, label: { sv: 'Måttliga', nb: 'Moderate', en: 'Moderate' } },
          { code: 'severe', from: 22, to: 28, label: { sv: 'Svåra', nb: 'Alvorlige', en: 'Severe' } },
        ],
      },
    }),
    missingRule: meanOfAnswered(minAnswered, 7),
    licence: {
      holder: 'Charles M Morin; distributed by Mapi Research Trust (ePROVIDE)',
      itemTextMayShip: 'no',
      note: 'A user licence is needed. The original asks about two weeks, other versions about a month: state which is used.',
    },
    sources: [
      'Morin CM. Insomnia: psychological assessment and management. 1993',
      'Bastien CH et al. Sleep Med 2001;2:297-307',
    ],
  });
}
