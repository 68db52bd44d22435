import { scoreByTable, type ScoreRow } from './score-by-table.js';

/**
 * What each answer, from 1, takes from the best physical (PCS) and mental (MCS) score: the correlated (oblique) factor
 * model of Farivar, Cunningham and Hays, "Correlated physical and mental health summary scores for the SF-36 and SF-12
 * Health Survey, V.1", Health and Quality of Life Outcomes 2007;5:54.
 */
const weights: Readonly<
  Record<string, { readonly pcs: readonly number[]; readonly mcs: readonly number[] }>
> = {
  rand_1: {
    pcs: [0, -1.09399, -2.4882, -4.56043, -6.90853],
    mcs: [0, -0.54378, -1.45741, -2.78736, -4.28199],
  },
  rand_2a: { pcs: [-3.61039, -1.52769, 0], mcs: [0.21329, 0.15672, 0] },
  rand_2b: { pcs: [-3.28556, -1.49769, 0], mcs: [0.1295, 0.08028, 0] },
  rand_3a: { pcs: [-3.72452, 0], mcs: [-0.67652, 0] },
  rand_3b: { pcs: [-4.48695, 0], mcs: [-0.73255, 0] },
  rand_4a: { pcs: [-0.27441, 0], mcs: [-3.37939, 0] },
  rand_4b: { pcs: [-0.87743, 0], mcs: [-3.38503, 0] },
  rand_5: {
    pcs: [0, -2.76223, -5.21603, -7.60094, -10.32862],
    mcs: [0, -0.85395, -1.45064, -2.24871, -3.57055],
  },
  rand_6a: {
    pcs: [0, -0.24474, -0.53677, -0.38979, -0.47407, -0.64678],
    mcs: [0, -1.91559, -3.87498, -5.60048, -7.6749, -9.2758],
  },
  rand_6b: {
    pcs: [0, -1.19645, -2.28701, -3.43746, -4.68268, -5.94178],
    mcs: [0, -1.96823, -3.95386, -6.11303, -8.13254, -10.46333],
  },
  rand_6c: {
    pcs: [-1.32335, -0.75981, -0.53385, -0.38595, -0.15932, 0],
    mcs: [-14.96225, -11.60997, -7.91401, -4.63416, -2.15359, 0],
  },
  rand_7: {
    pcs: [-2.57689, -3.29868, -2.4278, -1.2156, 0],
    mcs: [-3.51605, -4.19005, -3.20648, -1.71673, 0],
  },
};

const best = { pcs: 62.37966, mcs: 65.38813 };

export interface Rand12Scores {
  readonly pcs: readonly (number | null)[];
  readonly mcs: readonly (number | null)[];
}

/**
 * The physical and mental score of RAND-12 (SF-12 version 1) for persons with answers `rand_1` … `rand_7`, each coded
 * from 1 in the order of the form. A missing answer makes both null. Throws a `RangeError` for an answer that the form
 * does not have and, unless `acceptMissing`, a missing one.
 */
export function rand12Scores(
  answers: Readonly<Record<string, readonly (number | null)[]>>,
  options: { readonly acceptMissing?: boolean } = {},
): Rand12Scores {
  const table: ScoreRow[] = (['pcs', 'mcs'] as const).flatMap((subscale) => [
    { subscale, variable: null, value: null, coefficient: best[subscale] },
    ...Object.entries(weights).flatMap(([variable, item]) =>
      item[subscale].map((coefficient, index) => ({ subscale, variable, value: index + 1, coefficient })),
    ),
  ]);
  const scores = scoreByTable(answers, table, options);
  return { pcs: scores['pcs'] ?? [], mcs: scores['mcs'] ?? [] };
}
