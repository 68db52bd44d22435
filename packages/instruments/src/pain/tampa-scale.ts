import { defineInstrument, type Items } from '@kvalreg/declaration';
import { gt, sub, type Expr } from '@kvalreg/expression';
import { meanOfAnswered } from '../parts/missing-rules.js';
import { proratedSum } from '../parts/prorated-sum.js';
import { tampaItems } from './tampa-items.js';

const { tsk4: _4, tsk8: _8, tsk12: _12, tsk16: _16, ...thirteen } = tampaItems;
const { tsk9: _9, tsk14: _14, ...eleven } = thirteen;
const reversed = ['tsk4', 'tsk8', 'tsk12', 'tsk16'];

interface Settings {
  readonly minAnswered: number;
}

/** The Tampa Scale of Kinesiophobia, 17 items, all required. */
export const tsk17 = tsk17With({ minAnswered: 17 });
/** The 13-item version: without the four reversed items, all required. */
export const tsk13 = tsk13With({ minAnswered: 13 });
/** The 11-item version: without items 9 and 14 too, all required. */
export const tsk11 = tsk11With({ minAnswered: 11 });

/**
 * The Tampa Scale of Kinesiophobia: items `tsk1` to `tsk17` (1 disagree to 4 agree; 4, 8, 12 and 16 are reversed),
 * score `score` (17-68, higher is worse), category `high` (above 37). No rule for missing answers is published:
 * `minAnswered` is a register's choice, all by default; with fewer, the mean of the answered items stands for the
 * others. Throws a `RangeError` for a `minAnswered` that there are not so many items for.
 */
export function tsk17With({ minAnswered }: Settings) {
  return defineInstrument({
    ...common('tsk17', 17, minAnswered),
    items: tampaItems,
    scores: (item) => ({ score: total(item, minAnswered) }),
    categories: (_, score) => ({
      high: {
        kind: 'condition',
        label: { sv: 'Hög rörelserädsla', nb: 'Høy bevegelsesfrykt', en: 'High fear of movement' },
        holds: gt(score.score, 37),
      },
    }),
  });
}

/** The 13-item version by the same rules: score `score` (13-52). */
export function tsk13With({ minAnswered }: Settings) {
  return defineInstrument({
    ...common('tsk13', 13, minAnswered),
    items: thirteen,
    scores: (item) => ({ score: total(item, minAnswered) }),
  });
}

/** The 11-item version by the same rules: score `score` (11-44). */
export function tsk11With({ minAnswered }: Settings) {
  return defineInstrument({
    ...common('tsk11', 11, minAnswered),
    items: eleven,
    scores: (item) => ({ score: total(item, minAnswered) }),
  });
}

function total(item: { readonly [K in keyof Items]: Expr<number> }, minAnswered: number) {
  const answers = Object.entries(item).map(([name, answer]) =>
    reversed.includes(name) ? sub(5, answer) : answer,
  );
  const count = answers.length;
  return {
    label: { sv: 'Rörelserädsla', nb: 'Bevegelsesfrykt', en: 'Fear of movement' },
    range: [count, 4 * count],
    better: 'lower',
    decimals: 0,
    value: proratedSum(answers, { minAnswered }),
  } as const;
}

function common(id: string, count: number, minAnswered: number) {
  return {
    id,
    version: minAnswered === count ? '1' : `1+min${minAnswered}`,
    title: {
      sv: `Tampaskalan (TSK-${count})`,
      nb: `Tampa-skalaen (TSK-${count})`,
      en: `Tampa Scale (TSK-${count})`,
    },
    missingRule: meanOfAnswered(minAnswered, count),
    licence: {
      holder: 'Miller, Kori and Todd 1991; Swedish: Lundberg et al. 2004',
      itemTextMayShip: 'no',
      note: 'No clear licence: ask the authors. The labels name the subject only; a register that may installs the wording.',
    },
    sources: [
      'Vlaeyen JWS et al. Pain 1995;62:363-372 (above 37 is high)',
      'Woby SR et al. Pain 2005;117:137-144 (the items of the 11-item version)',
    ],
  } as const;
}
