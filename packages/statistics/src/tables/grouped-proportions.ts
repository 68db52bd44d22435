import { at } from '../at.js';
import type { Estimate, IntervalOptions } from '../intervals/estimate.js';
import { proportionInterval } from '../intervals/proportion-interval.js';
import { requireSameLength } from '../require-finite.js';
import { compareCategories } from './compare-categories.js';
import type { Category } from './frequency-table.js';

export interface GroupedProportion {
  /** The value of each grouping, in their order; null where it is missing. */
  readonly group: readonly (Category | null)[];
  readonly events: number;
  readonly n: number;
  /** Those of the group whose outcome is unknown; they are not in n. */
  readonly missing: number;
  readonly estimate: Estimate;
}

/**
 * The share with the event in each group that occurs, with Wilson's interval, sorted by the first grouping, then the
 * second, and so on; a missing group comes last. Without groupings there is one row for all. An outcome is null where
 * unknown. Throws a `RangeError` when the lists differ in length.
 */
export function groupedProportions(
  outcome: readonly (boolean | null)[],
  groupings: readonly (readonly (Category | null)[])[],
  options: IntervalOptions = {},
): readonly GroupedProportion[] {
  for (const grouping of groupings) requireSameLength('a grouping', grouping, 'outcome', outcome);
  const groups = groupRows(outcome.length, groupings);
  return groups.map(({ group, rows }) => {
    const known = rows.map((row) => at(outcome, row)).filter((value) => value !== null);
    const events = known.filter(Boolean).length;
    return {
      group,
      events,
      n: known.length,
      missing: rows.length - known.length,
      estimate: proportionInterval(events, known.length, options),
    };
  });
}

export interface RowGroup {
  readonly group: readonly (Category | null)[];
  readonly rows: readonly number[];
}

/** The rows of each combination of groups that occurs, sorted; one group of all rows without groupings. */
export function groupRows(
  count: number,
  groupings: readonly (readonly (Category | null)[])[],
): readonly RowGroup[] {
  const groups = new Map<string, { group: (Category | null)[]; rows: number[] }>();
  if (groupings.length === 0) groups.set('', { group: [], rows: [] });
  for (let row = 0; row < count; row += 1) {
    const group = groupings.map((grouping) => at(grouping, row));
    const key = groupings.length === 0 ? '' : JSON.stringify(group);
    const found = groups.get(key);
    if (found) found.rows.push(row);
    else groups.set(key, { group, rows: [row] });
  }
  return [...groups.values()].sort((a, b) => {
    const place = a.group.findIndex((value, index) => value !== b.group[index]);
    return place < 0 ? 0 : compareMissingLast(a.group[place] ?? null, b.group[place] ?? null);
  });
}

function compareMissingLast(a: Category | null, b: Category | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareCategories(a, b);
}
