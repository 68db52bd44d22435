import { defineInstrument } from '@kvalreg/declaration';
import { worstToBest } from '../parts/anchors.js';
import { shareOfPoints } from '../parts/missing-rules.js';
import { pointsOf, proratedShare } from '../parts/prorated-share.js';
import { scale } from '../parts/scale.js';

const items = {
  emsGait: scale(1, 5, worstToBest)('Gång', 'Gange', 'Gait'),
  emsBladder: scale(1, 3, worstToBest)('Blåsa och tarm', 'Blære og tarm', 'Bladder and bowel'),
  emsHand: scale(1, 4, worstToBest)('Handfunktion', 'Håndfunksjon', 'Hand function'),
  emsProprio: scale(1, 3, worstToBest)(
    'Lägessinne och påklädning',
    'Stillingssans og påkledning',
    'Sense of position and dressing',
  ),
  emsParesthesia: scale(1, 3, worstToBest)(
    'Domningar och smärta',
    'Nummenhet og smerte',
    'Numbness and pain',
  ),
} as const;

/** With all questions required. */
export const ems = emsWith({ minAnswered: 5 });

/**
 * The European Myelopathy Score: five functions, score `score` (5-18, higher is better), category `grade`. No rule
 * for missing answers is published: `minAnswered` is a register's choice, 5 by default; with fewer, the share of the
 * possible points that the answered functions reach stands for the others.
 */
export function emsWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'ems',
    version: minAnswered === 5 ? '1' : `1+min${minAnswered}`,
    title: {
      sv: 'European Myelopathy Score',
      nb: 'European Myelopathy Score',
      en: 'European Myelopathy Score',
    },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'EMS', nb: 'EMS', en: 'EMS' },
        range: [5, 18],
        better: 'higher',
        decimals: 0,
        value: proratedShare(pointsOf(items, item), { minAnswered }),
      },
    }),
    categories: () => ({
      grade: {
        kind: 'bands',
        label: { sv: 'Grad', nb: 'Grad', en: 'Grade' },
        score: 'score',
        rounding: 'half-up',
        bands: [
          { code: 'grade-3', from: 5, to: 8, label: { sv: 'Grad 3', nb: 'Grad 3', en: 'Grade 3' } },
          { code: 'grade-2', from: 9, to: 12, label: { sv: 'Grad 2', nb: 'Grad 2', en: 'Grade 2' } },
          { code: 'grade-1', from: 13, to: 16, label: { sv: 'Grad 1', nb: 'Grad 1', en: 'Grade 1' } },
          { code: 'normal', from: 17, to: 18, label: { sv: 'Normal', nb: 'Normal', en: 'Normal' } },
        ],
      },
    }),
    missingRule: shareOfPoints(minAnswered, 5),
    licence: {
      holder: 'Herdmann et al. 1994',
      itemTextMayShip: 'conditional',
      note: 'Printed in open-access papers; no licensing body is known. The labels are worded here.',
    },
    sources: [
      'Herdmann J et al. The European Myelopathy Score. 1994',
      'J Med Case Rep 2012;6:146, table 2: items and grades',
    ],
  });
}
