import type { CountCube, CubeTable, Place } from './count-cube.js';
import type { DisclosureLimits } from './disclosure-limits.js';

export interface WithholdingRule {
  readonly limits: DisclosureLimits;
  /** The axis of units, whose readers each know the own one from elsewhere; null when there is none. */
  readonly unitAxis: number | null;
  /** What must be withheld for other reasons. */
  readonly also?: IsWithheld;
}
/** Says of a place at some levels whether its figure is withheld. A place outside the cube is not: nobody is behind it. */
export type IsWithheld = (levels: readonly number[], place: Place) => boolean;

export const shown = 0;
/** It misses a limit, or keeps another one from being worked out. */
export const withheld = 1;
/** It is part of a withheld figure. */
export const inherited = 2;

/** The cells of one table while it is decided which of them are withheld. */
export interface TableState {
  readonly cube: CountCube;
  readonly table: CubeTable;
  /** `shown`, `withheld` or `inherited` for each cell. */
  readonly states: Uint8Array;
  /** The axes that the table divides by, each with the states of the table where it is a level coarser. */
  readonly divided: readonly { readonly axis: number; readonly totals: Uint8Array }[];
  readonly rule: WithholdingRule;
  /** Room for sums of counts: every line of cells is added up, and new arrays would cost more than the sums. */
  readonly sums: { readonly all: Float64Array; readonly others: Float64Array };
}
