import type { Tally } from './tally.js';

/** What was counted for one indicator in one group. */
export interface TalliedGroup {
  readonly indicator: string;
  readonly group: Readonly<Record<string, string>>;
  readonly tally: Tally;
  /** Of periods that reach back: this one does to before the first case. */
  readonly short?: true;
}
