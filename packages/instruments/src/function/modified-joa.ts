import { defineInstrument } from '@kvalreg/declaration';
import { worstToBest } from '../parts/anchors.js';
import { shareOfPoints } from '../parts/missing-rules.js';
import { pointsOf, proratedShare } from '../parts/prorated-share.js';
import { scale } from '../parts/scale.js';

const items = {
  mjoaUe: scale(0, 5, worstToBest)('Armarnas kraft', 'Kraft i armene', 'Motor function of the arms'),
  mjoaLe: scale(0, 7, worstToBest)('Benens kraft', 'Kraft i beina', 'Motor function of the legs'),
  mjoaSens: scale(0, 3, worstToBest)('Känsel i armarna', 'Følelse i armene', 'Sensation of the arms'),
  mjoaSphincter: scale(0, 3, worstToBest)('Blåsfunktion', 'Blærefunksjon', 'Bladder function'),
} as const;

/** With all questions required. */
export const mjoa = mjoaWith({ minAnswered: 4 });

/**
 * The modified Japanese Orthopaedic Association score of 18 points (Benzel): four functions, score `score` (0-18,
 * higher is better), category `severity`. Not the version of 17 points, whose parts count otherwise. No rule for
 * missing answers is published: `minAnswered` is a register's choice, 4 by default; with fewer, the share of the possible
 * points that the answered functions reach stands for the others.
 */
export function mjoaWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'mjoa',
    version: minAnswered === 4 ? '1' : `1+min${minAnswered}`,
    title: { sv: 'mJOA (18 poäng)', nb: 'mJOA (18 poeng)', en: 'mJOA (18 points)' },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'mJOA', nb: 'mJOA', en: 'mJOA' },
        range: [0, 18],
        better: 'higher',
        decimals: 0,
        value: proratedShare(pointsOf(items, item), { minAnswered }),
      },
    }),
    categories: () => ({
      severity: {
        kind: 'bands',
        label: { sv: 'Myelopatins svårighet', nb: 'Myelopatiens alvorlighet', en: 'Severity of myelopathy' },
        score: 'score',
        rounding: 'half-up',
        bands: [
          { code: 'severe', from: 0, to: 11, label: { sv: 'Svår', nb: 'Alvorlig', en: 'Severe' } },
          { code: 'moderate', from: 12, to: 14, label: { sv: 'Måttlig', nb: 'Moderat', en: 'Moderate' } },
          { code: 'mild', from: 15, to: 17, label: { sv: 'Lätt', nb: 'Lett', en: 'Mild' } },
          { code: 'none', from: 18, to: 18, label: { sv: 'Ingen', nb: 'Ingen', en: 'None' } },
        ],
      },
    }),
    missingRule: shareOfPoints(minAnswered, 4),
    licence: {
      holder: 'Benzel et al. 1991; Kato et al. 2012',
      itemTextMayShip: 'conditional',
      note: 'No licensing body is known. The labels are worded here; a patient version has the same structure.',
    },
    sources: [
      'Benzel EC et al. J Spinal Disord 1991;4:286-295',
      'Tetreault L et al. Eur Spine J 2017;26:78-84: limits of mild, moderate and severe',
    ],
  });
}
