import { defineInstrument, type Text } from '@kvalreg/declaration';
import { gte, type Expr } from '@kvalreg/expression';
import { troubles } from '../parts/anchors.js';
import { allOfScale, halfOfScale } from '../parts/missing-rules.js';
import { proratedSum } from '../parts/prorated-sum.js';
import { scale } from '../parts/scale.js';

const thought = scale(0, 4, troubles);
const items = {
  pcs1: thought('Om det ska ta slut', 'Om det skal ta slutt', 'Whether it will last'),
  pcs2: thought('Att stå ut', 'Å holde ut', 'Enduring it'),
  pcs3: thought('Framtiden', 'Fremtiden', 'Outlook'),
  pcs4: thought('Att överväldigas', 'Å bli overveldet', 'Being overcome'),
  pcs5: thought('Att tåla', 'Å tåle', 'Tolerating it'),
  pcs6: thought('Rädsla för försämring', 'Frykt for forverring', 'Fear of worsening'),
  pcs7: thought('Minnen av annan smärta', 'Minner om annen smerte', 'Memories of other pain'),
  pcs8: thought('Önskan om lindring', 'Ønske om lindring', 'Wish for relief'),
  pcs9: thought('Påträngande tankar', 'Påtrengende tanker', 'Intruding thoughts'),
  pcs10: thought('Upptagenhet av smärtan', 'Opptatthet av smerten', 'Focus on the pain'),
  pcs11: thought('Önskan om ett slut', 'Ønske om en slutt', 'Wish for an end'),
  pcs12: thought('Brist på kontroll', 'Mangel på kontroll', 'Lack of control'),
  pcs13: thought('Tankar på fara', 'Tanker om fare', 'Thoughts of danger'),
} as const;

/** The Pain Catastrophizing Scale in which every question of a scale must be answered. */
export const pcs = pcsWith({ missing: 'complete' });

/**
 * The Pain Catastrophizing Scale: items `pcs1` to `pcs13` (0-4), scores `rumination` (0-16), `magnification` (0-12),
 * `helplessness` (0-24) and `total` (0-52), higher is worse; category `clinicallyRelevant` (total 30 or more). No rule
 * for missing answers is published: `missing` is `complete` (default), or `half`, by which a scale is the mean of its
 * answered questions times their number when at least half are answered.
 */
export function pcsWith({ missing }: { readonly missing: 'complete' | 'half' }) {
  return defineInstrument({
    id: 'pcs',
    version: missing === 'complete' ? '1' : '1+half',
    title: {
      sv: 'Pain Catastrophizing Scale',
      nb: 'Pain Catastrophizing Scale',
      en: 'Pain Catastrophizing Scale',
    },
    items,
    scores: (item) => {
      const sumOf = (label: Text, questions: readonly Expr<number>[]) => {
        const count = questions.length;
        const minAnswered = missing === 'half' ? Math.ceil(count / 2) : count;
        return {
          label,
          range: [0, 4 * count],
          better: 'lower',
          decimals: 0,
          value: proratedSum(questions, { minAnswered }),
        } as const;
      };
      return {
        rumination: sumOf({ sv: 'Ältande', nb: 'Grubling', en: 'Rumination' }, [
          item.pcs8,
          item.pcs9,
          item.pcs10,
          item.pcs11,
        ]),
        magnification: sumOf({ sv: 'Förstoring', nb: 'Forstørring', en: 'Magnification' }, [
          item.pcs6,
          item.pcs7,
          item.pcs13,
        ]),
        helplessness: sumOf({ sv: 'Hjälplöshet', nb: 'Hjelpeløshet', en: 'Helplessness' }, [
          item.pcs1,
          item.pcs2,
          item.pcs3,
          item.pcs4,
          item.pcs5,
          item.pcs12,
        ]),
        total: sumOf({ sv: 'Totalt', nb: 'Totalt', en: 'Total' }, Object.values(item)),
      };
    },
    categories: (_, score) => ({
      clinicallyRelevant: {
        kind: 'condition',
        label: {
          sv: 'Kliniskt betydelsefullt katastroftänkande',
          nb: 'Klinisk relevant katastrofetenkning',
          en: 'Clinically relevant catastrophizing',
        },
        holds: gte(score.total, 30),
      },
    }),
    missingRule: missing === 'half' ? halfOfScale : allOfScale,
    licence: {
      holder: 'Michael J L Sullivan; distributed by Mapi Research Trust (ePROVIDE)',
      itemTextMayShip: 'no',
      note: 'A user licence is needed. The labels name the subject only; a licensed register installs the wording.',
    },
    sources: [
      'Sullivan MJL, Bishop SR, Pivik J. Psychol Assess 1995;7:524-532',
      'Sullivan MJL. The Pain Catastrophizing Scale: user manual (30 or more is clinically relevant)',
    ],
  });
}
