import { requireFinite } from '../require-finite.js';

/**
 * The definitions of Hyndman and Fan (1996) in use: 1 is `percentile_disc` of PostgreSQL, 2 the default of SAS, 6 that
 * of SPSS, 7 that of R and `percentile_cont` of PostgreSQL.
 */
export type QuantileType = 1 | 2 | 6 | 7;

/**
 * Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996) unless another is asked
 * for; in small samples they differ. One number for each probability, in the order given; null of no values. Throws a
 * `RangeError` for a value that is not finite or a probability outside 0 to 1.
 */
export function quantiles(
  values: readonly number[],
  probabilities: readonly number[],
  type: QuantileType = 7,
): readonly (number | null)[] {
  requireFinite('values', values);
  for (const p of probabilities) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`The probability ${p} of a quantile must lie from 0 to 1.`);
  }
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((p) => pick(sorted, p, type));
}

/** One quantile, see `quantiles`. */
export function quantile(values: readonly number[], p: number, type: QuantileType = 7): number | null {
  return quantiles(values, [p], type)[0] ?? null;
}

/** The middle value, or the mean of the two in the middle; null of no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

function pick(sorted: Float64Array, p: number, type: QuantileType): number | null {
  const n = sorted.length;
  if (type === 7) return between(sorted, (n - 1) * p);
  if (type === 6) return between(sorted, nearlyWhole((n + 1) * p) - 1);
  const step = n * p;
  // The distribution function of the sample jumps at whole n p: type 1 takes the value there, type 2 the middle.
  const lower = sorted[Math.max(0, Math.ceil(step) - 1)];
  const upper = sorted[Math.min(n - 1, Math.floor(step))];
  if (lower === undefined || upper === undefined) return null;
  return type === 1 || step < 1 ? lower : (lower + upper) / 2;
}

/** The value at a place counted from 0, by interpolation between its neighbours; the extremes beyond the ends. */
function between(sorted: Float64Array, place: number): number | null {
  const inside = Math.max(0, Math.min(sorted.length - 1, place));
  const below = sorted[Math.floor(inside)];
  const above = sorted[Math.ceil(inside)];
  if (below === undefined || above === undefined) return null;
  return below + (inside - Math.floor(inside)) * (above - below);
}

/** (n + 1) p that is whole but for rounding is meant to be whole. */
function nearlyWhole(place: number): number {
  const nearest = Math.round(place);
  return Math.abs(place - nearest) < 4 * Number.EPSILON ? nearest : place;
}
