import { at } from '../at.js';
import { requireShare } from '../require-finite.js';

export type Adjustment = 'false-discovery-rate' | 'holm' | 'bonferroni';

/**
 * P-values adjusted for their number, in the order given, as `p.adjust` in R: Benjamini and Hochberg's (1995) false
 * discovery rate, Holm's (1979) or Bonferroni's method. What is null was not tested, does not count and stays null.
 * Throws a `RangeError` for a p-value outside 0 to 1.
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  method: Adjustment = 'false-discovery-rate',
): readonly (number | null)[] {
  const tested = pValues.flatMap((p, index) => {
    if (p === null) return [];
    requireShare(`pValues[${index}]`, p);
    return [{ p, index }];
  });
  const n = tested.length;
  const adjusted: (number | null)[] = pValues.map(() => null);
  const ascending = tested.toSorted((a, b) => a.p - b.p);
  if (method === 'bonferroni') {
    for (const { p, index } of tested) adjusted[index] = Math.min(1, n * p);
  } else if (method === 'holm') {
    let largest = 0;
    ascending.forEach(({ p, index }, rank) => {
      largest = Math.max(largest, Math.min(1, (n - rank) * p));
      adjusted[index] = largest;
    });
  } else {
    let smallest = 1;
    for (let rank = n; rank >= 1; rank -= 1) {
      const { p, index } = at(ascending, rank - 1);
      smallest = Math.min(smallest, (n / rank) * p);
      adjusted[index] = smallest;
    }
  }
  return adjusted;
}
