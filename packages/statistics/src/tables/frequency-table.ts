import { proportionInterval } from '../intervals/proportion-interval.js';
import type { Estimate, IntervalOptions } from '../intervals/estimate.js';

export type Category = string | number | boolean;

export interface Frequency {
  readonly category: Category;
  readonly count: number;
  /** The share of those with an answer, with Wilson's interval; null without any answers. */
  readonly ofValid: Estimate;
  /** The share of all, those without an answer included; null without anybody. */
  readonly ofAll: number | null;
  /** The share of those with an answer up to this category; null without any answers. */
  readonly cumulative: number | null;
}

export interface FrequencyTable {
  readonly rows: readonly Frequency[];
  readonly valid: number;
  readonly missing: number;
}

/**
 * How many have each of the categories, in the order of `categories`; null is a missing answer. Throws a `RangeError`
 * for a value that is none of the categories: a value left out of a table would make its shares wrong.
 */
export function frequencyTable(
  values: readonly (Category | null)[],
  categories: readonly Category[],
  options: IntervalOptions = {},
): FrequencyTable {
  const counts = new Map(categories.map((category) => [category, 0]));
  let missing = 0;
  for (const value of values) {
    if (value === null) {
      missing += 1;
      continue;
    }
    const count = counts.get(value);
    if (count === undefined)
      throw new RangeError(`${value} is none of the categories ${categories.join(', ')}.`);
    counts.set(value, count + 1);
  }
  const valid = values.length - missing;
  let reached = 0;
  const rows = Array.from(counts, ([category, count]) => {
    reached += count;
    return {
      category,
      count,
      ofValid: proportionInterval(count, valid, options),
      ofAll: values.length === 0 ? null : count / values.length,
      cumulative: valid === 0 ? null : reached / valid,
    };
  });
  return { rows, valid, missing };
}
