import { crosswalkExceptions } from './crosswalk-exceptions.js';
import {
  se3lTtoBurstrom2014,
  uk3lTtoDolan1997,
  type Dimension,
  type Eq5d3lValueSet,
} from './value-sets-3l.js';

/**
 * A value set of EQ-5D-5L that borrows the values of a three-level set. Each level becomes level 1, 2 or 3 with the
 * probabilities of van Hout 2012, independently in each dimension; the index is the expectation of the three-level value.
 */
export interface Eq5d5lCrosswalk {
  readonly kind: 'crosswalk';
  readonly id: string;
  readonly title: string;
  readonly to: Eq5d3lValueSet;
  /** The official table, where there is one, rounds otherwise by 0.001 in these states. */
  readonly table?: { readonly higher: readonly number[]; readonly lower: readonly number[] };
  readonly decimals: number;
  readonly range: readonly [number, number];
  /** `derived`: computed here, published by nobody. */
  readonly status: 'verified' | 'derived';
  readonly reference: string;
}

/**
 * How probable it is that level 2 becomes level 1 (else 2), and that level 4 becomes level 3 (else 2). Level 1 stays 1,
 * level 3 becomes 2, level 5 becomes 3.
 */
export const crosswalkProbabilities: Readonly<
  Record<Dimension, { readonly level2to1: number; readonly level4to3: number }>
> = {
  mo: { level2to1: 119 / 671, level4to3: 15 / 208 },
  sc: { level2to1: 41 / 245, level4to3: 35 / 144 },
  ua: { level2to1: 163 / 824, level4to3: 67 / 204 },
  pd: { level2to1: 211 / 1061, level4to3: 159 / 398 },
  ad: { level2to1: 219 / 1060, level4to3: 79 / 161 },
};

const vanHout2012 = 'van Hout B et al. Value Health 2012;15:708-715. doi:10.1016/j.jval.2012.02.008';

/** To the United Kingdom's three-level values, as in the official table of 3 125 states. */
export const uk5lCrosswalkVanHout2012: Eq5d5lCrosswalk = {
  kind: 'crosswalk',
  id: 'uk-5l-crosswalk-vanhout-2012',
  title: 'EQ-5D-5L with the United Kingdom’s three-level values (van Hout 2012)',
  to: uk3lTtoDolan1997,
  table: crosswalkExceptions,
  decimals: 3,
  range: [-0.594, 1],
  status: 'verified',
  reference: vanHout2012,
};

/** To the Swedish three-level values by the same probabilities. Nobody has published such a set. */
export const se5lCrosswalkToBurstrom2014: Eq5d5lCrosswalk = {
  kind: 'crosswalk',
  id: 'se-5l-crosswalk-to-burstrom-2014',
  title: 'EQ-5D-5L with the Swedish three-level values (derived; van Hout 2012, Burström 2014)',
  to: se3lTtoBurstrom2014,
  decimals: 4,
  range: [0.3402, 0.9694],
  status: 'derived',
  reference: `${vanHout2012}; ${se3lTtoBurstrom2014.reference}`,
};
