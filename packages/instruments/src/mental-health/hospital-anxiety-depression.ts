import { defineInstrument, type Text, type WrittenCategory } from '@kvalreg/declaration';
import type { Expr } from '@kvalreg/expression';
import { troubles } from '../parts/anchors.js';
import { meanOfAnswered } from '../parts/missing-rules.js';
import { proratedSum } from '../parts/prorated-sum.js';
import { scale } from '../parts/scale.js';

// The licence does not even allow paraphrases: a question is shown by its number and scale.
const question = scale(0, 3, troubles);
const ofAnxiety = (number: number) =>
  question(`Fråga ${number} (ångest)`, `Spørsmål ${number} (angst)`, `Question ${number} (anxiety)`);
const ofDepression = (number: number) =>
  question(
    `Fråga ${number} (depression)`,
    `Spørsmål ${number} (depresjon)`,
    `Question ${number} (depression)`,
  );
const items = {
  hads1: ofAnxiety(1),
  hads2: ofDepression(2),
  hads3: ofAnxiety(3),
  hads4: ofDepression(4),
  hads5: ofAnxiety(5),
  hads6: ofDepression(6),
  hads7: ofAnxiety(7),
  hads8: ofDepression(8),
  hads9: ofAnxiety(9),
  hads10: ofDepression(10),
  hads11: ofAnxiety(11),
  hads12: ofDepression(12),
  hads13: ofAnxiety(13),
  hads14: ofDepression(14),
} as const;

const anxiety: Text = { sv: 'Ångest', nb: 'Angst', en: 'Anxiety' };
const depression: Text = { sv: 'Depression', nb: 'Depresjon', en: 'Depression' };

/** HADS in which a subscale needs four of its seven answers. */
export const hads = hadsWith({ minAnswered: 4 });

/**
 * The Hospital Anxiety and Depression Scale: items `hads1` to `hads14`, each answered with its points (0-3, 3 is
 * worst), scores `anxiety` (odd items) and `depression` (even items), 0-21, higher is worse, and categories of the same
 * names (`no` 0-7, `possible` 8-10, `probable` 11-21, of the score rounded half up). With at least `minAnswered` of
 * seven answers, 4 by default (Bell 2016), a subscale is their mean times seven; the publisher's manual is quoted as
 * asking for 6. Throws a `RangeError` for a `minAnswered` outside 1-7.
 */
export function hadsWith({ minAnswered }: { readonly minAnswered: number }) {
  return defineInstrument({
    id: 'hads',
    version: minAnswered === 4 ? '1' : `1+min${minAnswered}`,
    title: {
      sv: 'Hospital Anxiety and Depression Scale',
      nb: 'Hospital Anxiety and Depression Scale',
      en: 'Hospital Anxiety and Depression Scale',
    },
    items,
    scores: (item) => ({
      anxiety: subscale(
        anxiety,
        [item.hads1, item.hads3, item.hads5, item.hads7, item.hads9, item.hads11, item.hads13],
        minAnswered,
      ),
      depression: subscale(
        depression,
        [item.hads2, item.hads4, item.hads6, item.hads8, item.hads10, item.hads12, item.hads14],
        minAnswered,
      ),
    }),
    categories: () => ({
      anxiety: bandsOf('anxiety', anxiety),
      depression: bandsOf('depression', depression),
    }),
    missingRule: meanOfAnswered(minAnswered, 7),
    licence: {
      holder: 'GL Assessment Ltd, through Mapi Research Trust (ePROVIDE)',
      itemTextMayShip: 'no',
      note: 'A paid licence is needed. Questions are shown by number; a licensed register installs the wording.',
    },
    sources: [
      'Zigmond AS, Snaith RP. Acta Psychiatr Scand 1983;67:361-370',
      'Bell ML et al. BMC Res Notes 2016;9:479: half of a subscale answered suffices',
    ],
  });
}

function subscale(label: Text, answers: readonly Expr<number>[], minAnswered: number) {
  return {
    label,
    range: [0, 21],
    better: 'lower',
    decimals: 0,
    value: proratedSum(answers, { minAnswered }),
  } as const;
}

function bandsOf(score: string, label: Text): WrittenCategory {
  return {
    kind: 'bands',
    label,
    score,
    rounding: 'half-up',
    bands: [
      { code: 'no', from: 0, to: 7, label: { sv: 'Nej', nb: 'Nei', en: 'No' } },
      { code: 'possible', from: 8, to: 10, label: { sv: 'Möjlig', nb: 'Mulig', en: 'Possible' } },
      { code: 'probable', from: 11, to: 21, label: { sv: 'Trolig', nb: 'Sannsynlig', en: 'Probable' } },
    ],
  };
}
