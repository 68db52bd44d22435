import { at } from '../at.js';
import { requireCount } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface FleissKappa extends MaybeUndefined {
  readonly subjects: number;
  readonly raters: number;
  /** The mean share of pairs of raters that agree on a subject. */
  readonly agreement: number;
  readonly chance: number;
  /** Null when all use one category. */
  readonly kappa: number | null;
  /** If there is no agreement beyond chance (Fleiss, Nee and Landis 1979). */
  readonly standardErrorOfNone: number | null;
  readonly z: number | null;
  /** (K p̄ − 1)/(K − 1); null with one category. */
  readonly pabak: number | null;
}

/**
 * Fleiss's kappa (1971) of many raters: for each subject, how many raters chose each category. Throws a `RangeError`
 * for no subjects, fewer than two raters, subjects with different numbers of raters or a count that is not whole.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const subjects = counts.length;
  const raters = (counts[0] ?? []).reduce((sum, count) => sum + count, 0);
  if (subjects === 0 || raters < 2) throw new RangeError('There must be a subject and at least two raters.');
  for (const row of counts) {
    for (const count of row) requireCount('a cell of the table', count);
    const sum = row.reduce((part, count) => part + count, 0);
    if (sum !== raters || row.length !== counts[0]?.length) {
      throw new RangeError(`A subject has ${sum} raters and another ${raters}: all must have as many.`);
    }
  }
  const pairs = raters * (raters - 1);
  const agreeing = counts.map((row) => row.reduce((sum, count) => sum + count * (count - 1), 0) / pairs);
  const agreement = agreeing.reduce((sum, share) => sum + share, 0) / subjects;
  const shares = (counts[0] ?? []).map(
    (_, j) => counts.reduce((sum, row) => sum + at(row, j), 0) / (subjects * raters),
  );
  const chance = shares.reduce((sum, share) => sum + share ** 2, 0);
  const size = shares.length;
  const basics = { subjects, raters, agreement, chance };
  const pabak = size < 2 ? null : (size * agreement - 1) / (size - 1);
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  if (spread < 1e-12) {
    return { ...basics, kappa: null, standardErrorOfNone: null, z: null, pabak, reason: 'no-variation' };
  }
  const kappa = (agreement - chance) / (1 - chance);
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  const standardErrorOfNone =
    (Math.SQRT2 / (spread * Math.sqrt(subjects * pairs))) * Math.sqrt(Math.max(0, spread ** 2 - skew));
  const z = standardErrorOfNone > 0 ? kappa / standardErrorOfNone : null;
  return { ...basics, kappa, standardErrorOfNone, z, pabak };
}
