export type Dimension = 'mo' | 'sc' | 'ua' | 'pd' | 'ad';

/**
 * A value set of EQ-5D-3L as published coefficients. The index is `base`, plus `anyAbove1` when a dimension is
 * above level 1, plus `anyLevel3` when a dimension is at level 3, plus the decrement of each dimension's level.
 */
export interface Eq5d3lValueSet {
  readonly id: string;
  readonly title: string;
  readonly base: number;
  readonly anyAbove1: number;
  readonly anyLevel3: number;
  readonly levelDecrements: Readonly<Record<Dimension, { readonly 2: number; readonly 3: number }>>;
  readonly decimals: number;
  /** Value of the worst state (33333) and of the best (11111). */
  readonly range: readonly [number, number];
  readonly reference: string;
}

/** United Kingdom, time trade-off: the value set of Swespine's reports. */
export const uk3lTtoDolan1997: Eq5d3lValueSet = {
  id: 'uk-3l-tto-dolan-1997',
  title: 'United Kingdom, EQ-5D-3L, time trade-off (Dolan 1997)',
  base: 1,
  anyAbove1: -0.081,
  anyLevel3: -0.269,
  levelDecrements: {
    mo: { 2: -0.069, 3: -0.314 },
    sc: { 2: -0.104, 3: -0.214 },
    ua: { 2: -0.036, 3: -0.094 },
    pd: { 2: -0.123, 3: -0.386 },
    ad: { 2: -0.071, 3: -0.236 },
  },
  decimals: 3,
  range: [-0.594, 1],
  reference: 'Dolan P. Med Care 1997;35:1095-1108. doi:10.1097/00005650-199711000-00002',
};

/** Sweden, experience-based time trade-off. Full health is 0.9694, not 1: no further value is lost or added. */
export const se3lTtoBurstrom2014: Eq5d3lValueSet = {
  id: 'se-3l-tto-burstrom-2014',
  title: 'Sweden, EQ-5D-3L, experience-based time trade-off (Burström 2014)',
  base: 0.9694,
  anyAbove1: 0,
  anyLevel3: -0.0433,
  levelDecrements: {
    mo: { 2: -0.0666, 3: -0.1247 },
    sc: { 2: -0.0276, 3: -0.0276 },
    ua: { 2: -0.1012, 3: -0.1355 },
    pd: { 2: -0.0345, 3: -0.0904 },
    ad: { 2: -0.0552, 3: -0.2077 },
  },
  decimals: 4,
  range: [0.3402, 0.9694],
  reference: 'Burström K et al. Qual Life Res 2014;23:431-442, TTO model 4. doi:10.1007/s11136-013-0496-4',
};

/** The value sets that ship, by id. */
export const eq5d3lValueSets: Readonly<Record<string, Eq5d3lValueSet>> = {
  [uk3lTtoDolan1997.id]: uk3lTtoDolan1997,
  [se3lTtoBurstrom2014.id]: se3lTtoBurstrom2014,
};
