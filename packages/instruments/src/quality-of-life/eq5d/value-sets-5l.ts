import type { Dimension } from './value-sets-3l.js';

/**
 * A value set of EQ-5D-5L as published coefficients. The index is `base`, plus the decrement of each dimension's level,
 * plus every term of `anyLevelOrWorse` whose level some dimension reaches: they add up.
 */
export interface Eq5d5lDecrements {
  readonly kind: 'decrements';
  readonly id: string;
  readonly title: string;
  readonly base: number;
  readonly anyLevelOrWorse?: Readonly<Partial<Record<2 | 3 | 4 | 5, number>>>;
  readonly levelDecrements: Readonly<Record<Dimension, Readonly<Record<2 | 3 | 4 | 5, number>>>>;
  /** Decimals of the coefficients, and so of the exact index. */
  readonly coefficientDecimals: number;
  /** Decimals of the published values. */
  readonly decimals: number;
  /** Value of the worst state (55555) and of the best (11111). */
  readonly range: readonly [number, number];
  /** `verified`: compared with an independent source for every state. */
  readonly status: 'verified' | 'single-source';
  readonly reference: string;
}

/** Sweden, experience-based time trade-off. Full health is 0.9755; levels 4 and 5 share a value in three dimensions. */
export const se5lTtoBurstrom2020: Eq5d5lDecrements = {
  kind: 'decrements',
  id: 'se-5l-tto-burstrom-2020',
  title: 'Sweden, EQ-5D-5L, experience-based time trade-off (Burström 2020)',
  base: 0.9755,
  anyLevelOrWorse: { 5: -0.0023 },
  levelDecrements: {
    mo: { 2: -0.0287, 3: -0.0346, 4: -0.0523, 5: -0.0523 },
    sc: { 2: -0.0254, 3: -0.0817, 4: -0.0824, 5: -0.0824 },
    ua: { 2: -0.0549, 3: -0.1143, 4: -0.1639, 5: -0.1639 },
    pd: { 2: -0.0108, 3: -0.0428, 4: -0.1024, 5: -0.1974 },
    ad: { 2: -0.0325, 3: -0.0868, 4: -0.2002, 5: -0.2339 },
  },
  coefficientDecimals: 4,
  decimals: 4,
  range: [0.2433, 0.9755],
  status: 'verified',
  reference:
    'Burström K et al. PharmacoEconomics 2020;38:839-856, model 5, table 9. doi:10.1007/s40273-020-00905-7',
};

/**
 * Sweden, experience-based visual analogue scale, 0 to 100. Known from one open package only, in which level 5 of usual
 * activities and of pain have the same value: compare with table 9 of the article before use.
 */
export const se5lVasBurstrom2020: Eq5d5lDecrements = {
  kind: 'decrements',
  id: 'se-5l-vas-burstrom-2020',
  title: 'Sweden, EQ-5D-5L, experience-based visual analogue scale, 0-100 (Burström 2020)',
  base: 88.85,
  anyLevelOrWorse: { 2: -2.75, 3: -4.19, 4: -1.85 },
  levelDecrements: {
    mo: { 2: -3.37, 3: -5.53, 4: -9.05, 5: -9.05 },
    sc: { 2: -2.25, 3: -2.82, 4: -6.07, 5: -7.83 },
    ua: { 2: -5.23, 3: -10.12, 4: -14.07, 5: -17.05 },
    pd: { 2: -1.63, 3: -4.43, 4: -10.14, 5: -17.05 },
    ad: { 2: -4.97, 3: -10.75, 4: -16.52, 5: -27.3 },
  },
  coefficientDecimals: 2,
  decimals: 2,
  range: [1.78, 88.85],
  status: 'single-source',
  reference:
    'Burström K et al. PharmacoEconomics 2020;38:839-856, model 5 VAS, table 9. doi:10.1007/s40273-020-00905-7',
};

/** Sweden, values of the general population. */
export const se5lCttoSun2022: Eq5d5lDecrements = {
  kind: 'decrements',
  id: 'se-5l-ctto-sun-2022',
  title: 'Sweden, EQ-5D-5L, composite time trade-off (Sun 2022)',
  base: 1,
  levelDecrements: {
    mo: { 2: -0.022, 3: -0.026, 4: -0.087, 5: -0.132 },
    sc: { 2: -0.019, 3: -0.056, 4: -0.113, 5: -0.159 },
    ua: { 2: -0.022, 3: -0.048, 4: -0.131, 5: -0.187 },
    pd: { 2: -0.01, 3: -0.047, 4: -0.319, 5: -0.442 },
    ad: { 2: -0.031, 3: -0.122, 4: -0.277, 5: -0.394 },
  },
  coefficientDecimals: 3,
  decimals: 3,
  range: [-0.314, 1],
  status: 'verified',
  reference: 'Sun S et al. Health Qual Life Outcomes 2022;20:167. doi:10.1186/s12955-022-02083-w',
};

/** England. Not accepted by NICE, and replaced for new work by the set of 2026. */
export const england5lDevlin2018: Eq5d5lDecrements = {
  kind: 'decrements',
  id: 'england-5l-devlin-2018',
  title: 'England, EQ-5D-5L (Devlin 2018)',
  base: 1,
  levelDecrements: {
    mo: { 2: -0.058, 3: -0.076, 4: -0.207, 5: -0.274 },
    sc: { 2: -0.05, 3: -0.08, 4: -0.164, 5: -0.203 },
    ua: { 2: -0.05, 3: -0.063, 4: -0.162, 5: -0.184 },
    pd: { 2: -0.063, 3: -0.084, 4: -0.276, 5: -0.335 },
    ad: { 2: -0.078, 3: -0.104, 4: -0.285, 5: -0.289 },
  },
  coefficientDecimals: 3,
  decimals: 3,
  range: [-0.285, 1],
  status: 'single-source',
  reference: 'Devlin NJ et al. Health Econ 2018;27:7-22. doi:10.1002/hec.3564',
};

/** Norway, available since November 2024. The coefficients have six decimals, the published values three. */
export const no5lGarratt2025: Eq5d5lDecrements = {
  kind: 'decrements',
  id: 'no-5l-garratt-2025',
  title: 'Norway, EQ-5D-5L (Garratt 2025)',
  base: 1,
  levelDecrements: {
    mo: { 2: -0.03116, 3: -0.064985, 4: -0.158875, 5: -0.205 },
    sc: { 2: -0.031312, 3: -0.065302, 4: -0.15965, 5: -0.206 },
    ua: { 2: -0.027208, 3: -0.056743, 4: -0.138725, 5: -0.179 },
    pd: { 2: -0.059432, 3: -0.123947, 4: -0.303025, 5: -0.391 },
    ad: { 2: -0.071744, 3: -0.149624, 4: -0.3658, 5: -0.472 },
  },
  coefficientDecimals: 6,
  decimals: 3,
  range: [-0.453, 1],
  status: 'verified',
  reference: 'Garratt AM et al. Qual Life Res 2025. doi:10.1007/s11136-024-03837-3',
};

/** United Kingdom. */
export const uk5lRowen2026: Eq5d5lDecrements = {
  kind: 'decrements',
  id: 'uk-5l-rowen-2026',
  title: 'United Kingdom, EQ-5D-5L (Rowen 2026)',
  base: 1,
  levelDecrements: {
    mo: { 2: -0.032, 3: -0.058, 4: -0.179, 5: -0.279 },
    sc: { 2: -0.038, 3: -0.06, 4: -0.162, 5: -0.206 },
    ua: { 2: -0.049, 3: -0.086, 4: -0.184, 5: -0.212 },
    pd: { 2: -0.056, 3: -0.066, 4: -0.371, 5: -0.479 },
    ad: { 2: -0.041, 3: -0.126, 4: -0.313, 5: -0.391 },
  },
  coefficientDecimals: 3,
  decimals: 3,
  range: [-0.567, 1],
  status: 'verified',
  reference: 'Rowen D et al. Value Health 2026. doi:10.1016/j.jval.2026.03.008',
};
