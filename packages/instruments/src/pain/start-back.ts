import { defineInstrument, type IntegerItem } from '@kvalreg/declaration';
import { cond, gte, lt, sum } from '@kvalreg/expression';
import { troubles } from '../parts/anchors.js';
import { choiceOf } from '../parts/alternatives.js';
import { allOfScale, meanOfAnswered } from '../parts/missing-rules.js';
import { proratedSum } from '../parts/prorated-sum.js';
import { scale } from '../parts/scale.js';

/** With all items of each score required. */
export const startBack = startBackWith({ minAnswered: 9 });

/**
 * The STarT Back Screening Tool: `sbst1` to `sbst8` (0 disagree, 1 agree) and `sbst9` (0-4; 3 and 4 count 1), scores
 * `total` (0-9) and `psychosocial` (items 5 to 9, 0-5), higher is worse, category `risk`: low with a total of at most
 * 3, else high with a psychosocial score of at least 4, else medium. No rule for missing answers is published:
 * `minAnswered` is a register's choice for the total, 9 by default; with fewer, the mean of the answered items stands for the
 * others. The psychosocial score needs all of its items.
 */
export function startBackWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'startback',
    version: minAnswered === 9 ? '1' : `1+min${minAnswered}`,
    title: { sv: 'STarT Back', nb: 'STarT Back', en: 'STarT Back' },
    items: {
      sbst1: statement('Bensmärta', 'Beinsmerte', 'Leg pain'),
      sbst2: statement('Axel- eller nacksmärta', 'Skulder- eller nakkesmerte', 'Shoulder or neck pain'),
      sbst3: statement('Gång', 'Gange', 'Walking'),
      sbst4: statement('Påklädning', 'Påkledning', 'Dressing'),
      sbst5: statement('Aktivitet är farlig', 'Aktivitet er farlig', 'Activity is unsafe'),
      sbst6: statement('Oro', 'Uro', 'Worry'),
      sbst7: statement('Pessimism', 'Pessimisme', 'Pessimism'),
      sbst8: statement('Minskad glädje', 'Mindre glede', 'Less enjoyment'),
      sbst9: scale(0, 4, troubles)('Besvär sammantaget', 'Plager samlet', 'Trouble overall'),
    },
    scores: ({ sbst9, ...agreed }) => {
      const bothered = cond(gte(sbst9, 3), 1, 0);
      const psychosocial = [agreed.sbst5, agreed.sbst6, agreed.sbst7, agreed.sbst8, bothered];
      return {
        total: {
          label: { sv: 'Totalt', nb: 'Totalt', en: 'Total' },
          range: [0, 9],
          better: 'lower',
          decimals: 0,
          value: proratedSum([...Object.values(agreed), bothered], { minAnswered }),
        },
        psychosocial: {
          label: { sv: 'Psykosocialt', nb: 'Psykososialt', en: 'Psychosocial' },
          range: [0, 5],
          better: 'lower',
          decimals: 0,
          value: sum(psychosocial, { minAnswered: 5 }),
        },
      };
    },
    categories: (_, score) => ({
      risk: {
        kind: 'rules',
        label: {
          sv: 'Risk för långvariga besvär',
          nb: 'Risiko for langvarige plager',
          en: 'Risk of lasting trouble',
        },
        rules: [
          { code: 'low', label: { sv: 'Låg', nb: 'Lav', en: 'Low' }, when: lt(score.total, 4) },
          {
            code: 'medium',
            label: { sv: 'Medel', nb: 'Middels', en: 'Medium' },
            when: lt(score.psychosocial, 4),
          },
          { code: 'high', label: { sv: 'Hög', nb: 'Høy', en: 'High' } },
        ],
      },
    }),
    missingRule: minAnswered === 9 ? allOfScale : meanOfAnswered(minAnswered, 9),
    licence: {
      holder: 'Keele University',
      itemTextMayShip: 'no',
      note: 'Free for clinical use unchanged and with the copyright line; use in software by agreement. The labels name the subject only.',
    },
    sources: ['Hill JC et al. Arthritis Rheum 2008;59:632-641'],
  });
}

function statement(sv: string, nb: string, en: string): IntegerItem {
  return choiceOf({ sv, nb, en }, [
    { value: 0, code: 'disagree', label: { sv: 'Nej', nb: 'Nei', en: 'No' } },
    { value: 1, code: 'agree', label: { sv: 'Ja', nb: 'Ja', en: 'Yes' } },
  ]);
}
