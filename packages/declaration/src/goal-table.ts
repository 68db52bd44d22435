import type { Text } from './text.js';

/** One column: an indicator with a `goal`, of a pathway or a feed. */
export interface GoalColumn {
  readonly source: string;
  readonly indicator: string;
  /** A few letters, for instance `KI1`; the indicator's title explains it below the table. */
  readonly heading: string;
}
/** Units in rows, grouped by region, and indicators in columns with the level that each unit reaches. */
export interface GoalTable {
  readonly title: Text;
  readonly intro?: Text;
  readonly columns: readonly GoalColumn[];
  /** What stands in a cell whose n is below the indicator's `smallestN`: the mark for that limit. */
  readonly marks: readonly { readonly below: number; readonly mark: string }[];
}
