import { defineInstrument } from '@kvalreg/declaration';
import { gte, sub, type Expr } from '@kvalreg/expression';
import { bestToWorst, lowToHigh, worstToBest } from '../parts/anchors.js';
import { shareOfPoints } from '../parts/missing-rules.js';
import { pointsOf, proratedShare, type Points } from '../parts/prorated-share.js';
import { scale } from '../parts/scale.js';

const better = scale(0, 10, worstToBest);
const worse = scale(0, 10, bestToWorst);

const items = {
  ompsq1: scale(1, 10, lowToHigh)('Smärtans varaktighet', 'Smertens varighet', 'Duration of pain'),
  ompsq2: worse('Smärtans styrka', 'Smertens styrke', 'Intensity of pain'),
  ompsq3: better('Lätt arbete', 'Lett arbeid', 'Light work'),
  ompsq4: better('Sömn', 'Søvn', 'Sleep'),
  ompsq5: worse('Spändhet', 'Anspenthet', 'Tension'),
  ompsq6: worse('Nedstämdhet', 'Nedstemthet', 'Low mood'),
  ompsq7: worse('Risk att smärtan består', 'Risiko for at smerten varer', 'Risk that the pain persists'),
  ompsq8: better('Utsikt till arbete', 'Utsikt til arbeid', 'Prospect of work'),
  ompsq9: worse('Smärta som stoppsignal', 'Smerte som stoppsignal', 'Pain as a signal to stop'),
  ompsq10: worse('Att undvika arbete', 'Å unngå arbeid', 'Avoiding work'),
} as const;
const reversed = ['ompsq3', 'ompsq4', 'ompsq8'] as const;

/** With all questions required. */
export const ompsq10 = ompsq10With({ minAnswered: 10 });

/**
 * The Örebro Musculoskeletal Pain Screening Questionnaire, short form: `ompsq1` (duration, 1-10) and `ompsq2` to
 * `ompsq10` (0-10; 3, 4 and 8 are reversed), score `score` (1-100, higher is worse). Categories: `elevatedRisk50` (the
 * published limit) and `elevatedRisk40` (a lower limit in Swedish practice, not published). No rule for missing answers
 * is published, and a sum of what is answered would understate the risk: `minAnswered` is a register's choice, 10 by default;
 * with fewer, the share of the possible points that the answered questions reach stands for the others.
 */
export function ompsq10With({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'ompsq10',
    version: minAnswered === 10 ? '1' : `1+min${minAnswered}`,
    title: {
      sv: 'Örebroformuläret, kort',
      nb: 'Örebro-skjemaet, kort',
      en: 'Örebro questionnaire, short form',
    },
    items,
    scores: (item) => ({
      score: {
        label: { sv: 'Örebropoäng', nb: 'Örebro-poeng', en: 'Örebro score' },
        range: [1, 100],
        better: 'lower',
        decimals: 0,
        value: proratedShare(pointsToSum(item), { minAnswered }),
      },
    }),
    categories: (_, score) => ({
      elevatedRisk50: {
        kind: 'condition',
        label: {
          sv: 'Förhöjd risk (minst 50)',
          nb: 'Forhøyet risiko (minst 50)',
          en: 'Elevated risk (50 or more)',
        },
        holds: gte(score.score, 50),
      },
      elevatedRisk40: {
        kind: 'condition',
        label: {
          sv: 'Förhöjd risk (minst 40)',
          nb: 'Forhøyet risiko (minst 40)',
          en: 'Elevated risk (40 or more)',
        },
        holds: gte(score.score, 40),
      },
    }),
    missingRule: shareOfPoints(minAnswered, 10),
    licence: {
      holder: 'Steven J Linton',
      itemTextMayShip: 'conditional',
      note: 'Freely used in Swedish care; the wording is the author’s: ask before installing it. The labels are worded here.',
    },
    sources: ['Linton SJ, Nicholas M, MacDonald S. Spine 2011;36:1891-1895 (limit 50)'],
  });
}

/** The straight questions first, then the reversed ones, as they have always been summed. */
function pointsToSum(item: Readonly<Record<keyof typeof items, Expr<number>>>): readonly Points[] {
  const { ompsq3: _light, ompsq4: _sleep, ompsq8: _prospect, ...straight } = items;
  return [
    ...pointsOf(straight, item),
    ...reversed.map((name) => ({ value: sub(10, item[name]), min: 0, max: 10 })),
  ];
}
