import { at } from '../at.js';
import { requireCount } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface ChanceFreeAgreement extends MaybeUndefined {
  /** (K pₒ − 1)/(K − 1): kappa as if the K categories were equally common (Byrt et al. 1993). */
  readonly pabak: number | null;
  /** Gwet's AC1 (2008), whose chance agreement does not rise when one category is very common. */
  readonly ac1: number | null;
}

/**
 * Measures of agreement for a square table of two raters that, unlike kappa, do not fall when nearly all have the same
 * category: show them beside it. Null without subjects or with fewer than two categories. Throws a `RangeError` for a
 * count that is not whole.
 */
export function chanceFreeAgreement(table: readonly (readonly number[])[]): ChanceFreeAgreement {
  const size = table.length;
  for (const row of table) for (const count of row) requireCount('a cell of the table', count);
  const n = table.reduce((all, row) => all + row.reduce((sum, count) => sum + count, 0), 0);
  if (n === 0) return { pabak: null, ac1: null, reason: 'no-observations' };
  if (size < 2) return { pabak: null, ac1: null, reason: 'no-variation' };
  const agreement = table.reduce((sum, row, i) => sum + at(row, i), 0) / n;
  const shares = table.map((row, i) => {
    const inRow = row.reduce((sum, count) => sum + count, 0);
    const inColumn = table.reduce((sum, other) => sum + at(other, i), 0);
    return (inRow + inColumn) / (2 * n);
  });
  const chance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (size - 1);
  return {
    pabak: (size * agreement - 1) / (size - 1),
    ac1: (agreement - chance) / (1 - chance),
  };
}
