import { defineInstrument, type Text } from '@kvalreg/declaration';
import { add, sub, type Expr } from '@kvalreg/expression';
import { disagreeToAgree } from '../parts/anchors.js';
import { allOfScale, halfOfScale } from '../parts/missing-rules.js';
import { proratedSum } from '../parts/prorated-sum.js';
import { scale } from '../parts/scale.js';

const statement = scale(0, 6, disagreeToAgree);
const items = {
  cpaq1: statement('Att leva vidare', 'Å leve videre', 'Carrying on'),
  cpaq2: statement('Vanligt liv', 'Vanlig liv', 'Ordinary life'),
  cpaq3: statement('Ett rikt liv', 'Et rikt liv', 'A rich life'),
  cpaq4: statement('Kontroll går först', 'Kontroll først', 'Control comes first'),
  cpaq5: statement('Planer och kontroll', 'Planer og kontroll', 'Plans and control'),
  cpaq6: statement('Plikter trots smärta', 'Plikter tross smerte', 'Duties in spite of pain'),
  cpaq7: statement('Att undvika situationer', 'Å unngå situasjoner', 'Avoiding situations'),
  cpaq8: statement('Rädsla', 'Frykt', 'Fear'),
} as const;

/** CPAQ-8 in which every question of a scale must be answered. */
export const cpaq8 = cpaq8With({ missing: 'complete' });

/**
 * The Chronic Pain Acceptance Questionnaire of eight items: `cpaq1` to `cpaq8` (0-6), scores `activityEngagement` (the
 * sum of 1, 2, 3 and 6; 0-24), `painWillingness` (the sum of 6 less the answer of 4, 5, 7 and 8; 0-24) and `total`
 * (0-48), higher is better. No rule for missing answers is published: `missing` is `complete` (default), or `half`, by
 * which a scale is the mean of its answered questions times four when at least two are answered.
 */
export function cpaq8With({ missing }: { readonly missing: 'complete' | 'half' }) {
  const minAnswered = missing === 'half' ? 2 : 4;
  return defineInstrument({
    id: 'cpaq8',
    version: missing === 'complete' ? '1' : '1+half',
    title: { sv: 'CPAQ-8', nb: 'CPAQ-8', en: 'CPAQ-8' },
    items,
    scores: (item) => {
      const engaged = proratedSum([item.cpaq1, item.cpaq2, item.cpaq3, item.cpaq6], { minAnswered });
      const unwilling = proratedSum([item.cpaq4, item.cpaq5, item.cpaq7, item.cpaq8], { minAnswered });
      const willing = sub(24, unwilling);
      return {
        activityEngagement: points(
          { sv: 'Aktivitetsengagemang', nb: 'Aktivitetsengasjement', en: 'Activity engagement' },
          24,
          engaged,
        ),
        painWillingness: points(
          { sv: 'Smärtvillighet', nb: 'Smertevillighet', en: 'Pain willingness' },
          24,
          willing,
        ),
        total: points(
          { sv: 'Smärtacceptans', nb: 'Smerteaksept', en: 'Pain acceptance' },
          48,
          add(engaged, willing),
        ),
      };
    },
    missingRule: missing === 'half' ? halfOfScale : allOfScale,
    licence: {
      holder: 'Fish, McCracken et al. 2010',
      itemTextMayShip: 'no',
      note: 'No public licence is known: ask the authors. The labels name the subject only.',
    },
    sources: [
      'Fish RA et al. Pain 2010;149:435-443',
      'Rovner GS et al. J Rehabil Med 2014;46:73-80 (Swedish)',
    ],
  });
}

function points(label: Text, highest: number, value: Expr<number>) {
  return { label, range: [0, highest], better: 'higher', decimals: 0, value } as const;
}
