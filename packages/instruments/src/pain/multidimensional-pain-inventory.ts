import { defineInstrument, type DecimalItem } from '@kvalreg/declaration';
import { mean, sub, type Expr } from '@kvalreg/expression';
import { allOfScale, allRequired, anyOfScale, halfOfScale } from '../parts/missing-rules.js';
import { mpiItems } from './mpi-items.js';
import {
  activityScales,
  generalActivity,
  mpiLicence,
  mpiScales,
  type MpiScale,
  type MpiScaleName,
} from './mpi-scales.js';

type Missing = 'half' | 'any' | 'complete';
type Answers = { readonly [K in keyof typeof mpiItems]: Expr<number> };

const scaleNames = Object.keys(mpiScales) as MpiScaleName[];
const missingRules = { half: halfOfScale, any: anyOfScale, complete: allOfScale };

/** The inventory in which a scale needs half of its answers. */
export const mpi = mpiWith({ missing: 'half' });

/**
 * The Multidimensional Pain Inventory by its original key: items `mpi11` to `mpi120`, `mpi21` to `mpi214` and `mpi31` to
 * `mpi318` (section and number; 0-6), a score for each of the twelve scales (the mean of its answers, 0-6; question 6 of
 * section 1, mood, is reversed) and `generalActivity`, the mean of the four scales of section 3 when all are known. That
 * a scale is the mean of what is answered is published, how much must be is not: `missing` is `half` (default), `any`
 * (one answer) or `complete`. The questions about work are left unanswered by those who do not work for other reasons.
 */
export function mpiWith({ missing }: { readonly missing: Missing }) {
  return defineInstrument({
    id: 'mpi',
    version: missing === 'half' ? '1' : `1+${missing}`,
    title: {
      sv: 'Multidimensional Pain Inventory',
      nb: 'Multidimensional Pain Inventory',
      en: 'Multidimensional Pain Inventory',
    },
    items: mpiItems,
    scores: (item) => {
      const means = Object.fromEntries(
        scaleNames.map((name) => [name, scaleMean(mpiScales[name], item, missing)]),
      ) as Record<MpiScaleName, Expr<number>>;
      const scores = Object.fromEntries(
        scaleNames.map((name) => [name, scoreOf(mpiScales[name], means[name])]),
      ) as Record<MpiScaleName, ReturnType<typeof scoreOf>>;
      return {
        ...scores,
        generalActivity: scoreOf(
          { label: generalActivity, better: 'higher' },
          mean(
            activityScales.map((name) => means[name]),
            { minAnswered: activityScales.length },
          ),
        ),
      };
    },
    missingRule: missingRules[missing],
    licence: mpiLicence,
    sources: [
      'Kerns RD, Turk DC, Rudy TE. Pain 1985;23:345-356',
      'NINDS common data element F1776: the mean of the items that are completed',
    ],
  });
}

/**
 * The inventory as scale scores that were computed elsewhere, as registers with the Swedish MPI-S hold them (its key is
 * not published): one item for each of the twelve scales (0-6), score `generalActivity`.
 */
export const mpiScaleScores = defineInstrument({
  id: 'mpi-scales',
  version: '1',
  title: {
    sv: 'Multidimensional Pain Inventory, skalvärden',
    nb: 'Multidimensional Pain Inventory, skalaverdier',
    en: 'Multidimensional Pain Inventory, scale scores',
  },
  items: Object.fromEntries(
    scaleNames.map((name): [MpiScaleName, DecimalItem] => [
      name,
      { kind: 'decimal', min: 0, max: 6, decimals: 3, label: mpiScales[name].label },
    ]),
  ) as { readonly [K in MpiScaleName]: DecimalItem },
  scores: (item) => ({
    generalActivity: scoreOf(
      { label: generalActivity, better: 'higher' },
      mean(
        activityScales.map((name) => item[name]),
        { minAnswered: activityScales.length },
      ),
    ),
  }),
  missingRule: allRequired,
  licence: mpiLicence,
  sources: [
    'Kerns RD, Turk DC, Rudy TE. Pain 1985;23:345-356',
    'Bergström G et al. Pain 1998;75:101-110 (MPI-S)',
  ],
});

function scaleMean({ section, questions }: MpiScale, item: Answers, missing: Missing): Expr<number> {
  const answers = questions.map((number) => {
    const name = `mpi${section}${number}` as keyof Answers;
    return name === 'mpi16' ? sub(6, item[name]) : item[name];
  });
  const count = answers.length;
  const minAnswered = { half: Math.ceil(count / 2), any: 1, complete: count }[missing];
  return mean(answers, { minAnswered });
}

function scoreOf({ label, better }: Pick<MpiScale, 'label' | 'better'>, value: Expr<number>) {
  return { label, range: [0, 6], better, decimals: 1, value } as const;
}
