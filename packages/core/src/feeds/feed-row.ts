import type { Feed } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';

/** One row as it is stored: known values only, so that equal rows are equal texts. */
export interface FeedRow {
  readonly unitId: string;
  readonly key: string;
  readonly content: Answers;
}

/** The row of values that were found right. */
export function rowOf(feed: Feed, unitId: string, values: Answers): FeedRow {
  const known = Object.keys(feed.items).flatMap((name) => {
    const value = values[name] ?? null;
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return { unitId, key: String(values[feed.key]), content: Object.fromEntries(known) };
}
