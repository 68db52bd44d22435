import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { requireCount } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** How much disagreement counts: all alike, by the distance of the categories, or by its square. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

export interface Kappa extends MaybeUndefined {
  readonly n: number;
  /** The share of agreement, weighted; null without subjects. */
  readonly agreement: number | null;
  /** Null without subjects or when both raters use one and the same category only. */
  readonly kappa: number | null;
  /** Asymptotic (Fleiss, Cohen and Everitt 1969). */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Cohen's kappa (1960, 1968) of a square table of two raters. Throws a `RangeError` for a table that is not square or a
 * count that is not whole.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'none',
  options: IntervalOptions = {},
): Kappa {
  const size = table.length;
  let n = 0;
  for (const row of table) {
    if (row.length !== size) {
      throw new RangeError(`A row of ${row.length} in a table of ${size} rows: the table must be square.`);
    }
    for (const count of row) {
      requireCount('a cell of the table', count);
      n += count;
    }
  }
  const z = normalQuantile(upperProbability(options));
  const unknown = { kappa: null, standardError: null, lower: null, upper: null };
  if (n === 0) return { n, agreement: null, ...unknown, reason: 'no-observations' };
  const weight = (i: number, j: number): number => agreementWeight(weights, i, j, size);
  const shares = table.map((row) => row.map((count) => count / n));
  const rows = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const columns = rows.map((_, j) => shares.reduce((sum, row) => sum + at(row, j), 0));
  const sum = (term: (i: number, j: number, share: number) => number): number =>
    shares.reduce((all, row, i) => all + row.reduce((part, share, j) => part + term(i, j, share), 0), 0);
  const agreement = sum((i, j, share) => weight(i, j) * share);
  const chance = sum((i, j) => weight(i, j) * at(rows, i) * at(columns, j));
  if (1 - chance < 1e-12) return { n, agreement, ...unknown, reason: 'no-variation' };
  const kappa = (agreement - chance) / (1 - chance);
  // The mean weight of each category of one rater against those of the other.
  const ofRow = rows.map((_, i) => columns.reduce((part, share, j) => part + weight(i, j) * share, 0));
  const ofColumn = columns.map((_, j) => rows.reduce((part, share, i) => part + weight(i, j) * share, 0));
  const square = sum(
    (i, j, share) => share * (weight(i, j) - (at(ofRow, i) + at(ofColumn, j)) * (1 - kappa)) ** 2,
  );
  const variance = (square - (kappa - chance * (1 - kappa)) ** 2) / ((1 - chance) ** 2 * n);
  const standardError = Math.sqrt(Math.max(0, variance));
  const margin = z * standardError;
  return { n, agreement, kappa, standardError, lower: kappa - margin, upper: kappa + margin };
}

function agreementWeight(weights: KappaWeights, i: number, j: number, size: number): number {
  if (i === j) return 1;
  if (weights === 'none') return 0;
  const distance = Math.abs(i - j) / (size - 1);
  return weights === 'linear' ? 1 - distance : 1 - distance ** 2;
}
