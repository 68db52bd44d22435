import type { Tally } from '../indicators/tally.js';

/** One row of a breakdown. */
export interface Row {
  readonly group: Readonly<Record<string, string>>;
  readonly tallies: Tally[];
  isWithheld: boolean;
  hasFlow: boolean;
  /** How many units are in a row of those that are not shown alone. */
  readonly pooledUnits?: number;
  /** Of periods that reach back: this one does to before the first case of the row. */
  readonly short?: boolean;
}
