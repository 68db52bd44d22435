import { defineInstrument } from '@kvalreg/declaration';
import { worstToBest } from '../parts/anchors.js';
import { shareOfPoints } from '../parts/missing-rules.js';
import { pointsOf, proratedShare } from '../parts/prorated-share.js';
import { scale } from '../parts/scale.js';

const items = {
  wai1: scale(0, 10, worstToBest)(
    'Arbetsförmåga mot när den var bäst',
    'Arbeidsevne mot da den var best',
    'Work ability against its best',
  ),
  wai2: {
    kind: 'decimal',
    min: 2,
    max: 10,
    step: 0.5,
    decimals: 1,
    label: {
      sv: 'Arbetsförmåga mot kraven (vägd)',
      nb: 'Arbeidsevne mot kravene (vektet)',
      en: 'Work ability against the demands (weighted)',
    },
    help: {
      sv: 'Psykiskt krävande arbete: 0,5 × kropp + 1,5 × psyke. Kroppsligt krävande: 1,5 × kropp + 0,5 × psyke. Båda: summan.',
      nb: 'Psykisk krevende arbeid: 0,5 × kropp + 1,5 × psyke. Kroppslig krevende: 1,5 × kropp + 0,5 × psyke. Begge: summen.',
      en: 'Mentally demanding work: 0.5 × body + 1.5 × mind. Physically demanding: 1.5 × body + 0.5 × mind. Both: the sum.',
    },
  },
  wai3: scale(1, 7, worstToBest)(
    'Diagnostiserade sjukdomar',
    'Diagnostiserte sykdommer',
    'Diagnosed diseases',
  ),
  wai4: scale(1, 6, worstToBest)('Hinder av sjukdom', 'Hindring av sykdom', 'Impairment by disease'),
  wai5: scale(1, 5, worstToBest)(
    'Sjukfrånvaro senaste året',
    'Sykefravær siste år',
    'Sick leave in the past year',
  ),
  wai6: {
    ...scale(1, 7, worstToBest)('Prognos på två år', 'Prognose på to år', 'Prognosis for two years'),
    step: 3,
  },
  wai7: scale(1, 4, worstToBest)('Psykiska resurser', 'Psykiske ressurser', 'Mental resources'),
} as const;

/** With all questions required. */
export const wai = waiWith({ minAnswered: 7 });

/**
 * The Work Ability Index from its seven dimensions, each already scored: `wai1` (0-10), `wai2` (2-10 in halves; weighted
 * by the demands of the work), `wai3` (1-7), `wai4` (1-6), `wai5` (1-5), `wai6` (1, 4 or 7) and `wai7` (1-4); score
 * `score` (7-49, higher is better), category `band`. No rule for missing answers is published: `minAnswered` is a
 * register's choice, 7 by default; with fewer, the share of the possible points that the answered dimensions reach stands for
 * the others.
 */
export function waiWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'wai',
    version: minAnswered === 7 ? '1' : `1+min${minAnswered}`,
    title: { sv: 'Work Ability Index', nb: 'Work Ability Index', en: 'Work Ability Index' },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'WAI', nb: 'WAI', en: 'WAI' },
        range: [7, 49],
        better: 'higher',
        decimals: 1,
        value: proratedShare(pointsOf(items, item), { minAnswered }),
      },
    }),
    categories: () => ({
      band: {
        kind: 'bands',
        label: { sv: 'Arbetsförmåga', nb: 'Arbeidsevne', en: 'Work ability' },
        score: 'score',
        rounding: 'half-up',
        bands: [
          { code: 'poor', from: 7, to: 27, label: { sv: 'Dålig', nb: 'Dårlig', en: 'Poor' } },
          { code: 'moderate', from: 28, to: 36, label: { sv: 'Måttlig', nb: 'Moderat', en: 'Moderate' } },
          { code: 'good', from: 37, to: 43, label: { sv: 'God', nb: 'God', en: 'Good' } },
          { code: 'excellent', from: 44, to: 49, label: { sv: 'Utmärkt', nb: 'Utmerket', en: 'Excellent' } },
        ],
      },
    }),
    missingRule: shareOfPoints(minAnswered, 7),
    licence: {
      holder: 'Finnish Institute of Occupational Health',
      itemTextMayShip: 'no',
      note: 'Permission is needed. The labels name the dimension only.',
    },
    sources: ['Tuomi K et al. Work Ability Index. Finnish Institute of Occupational Health, 1998'],
  });
}
