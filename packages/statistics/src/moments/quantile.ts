import { requireFinite } from '../require-finite.js';

/**
 * Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), as the default of R
 * and `percentile_cont` of PostgreSQL. SPSS (type 6) and SAS (type 2) differ in small samples. One number for each
 * probability, in the order given; null of no values. Throws a `RangeError` for a value that is not finite or a
 * probability outside 0 to 1.
 */
export function quantiles(
  values: readonly number[],
  probabilities: readonly number[],
): readonly (number | null)[] {
  requireFinite('values', values);
  for (const p of probabilities) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`The probability ${p} of a quantile must lie from 0 to 1.`);
  }
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((p) => interpolate(sorted, p));
}

/** One quantile, see `quantiles`. */
export function quantile(values: readonly number[], p: number): number | null {
  return quantiles(values, [p])[0] ?? null;
}

/** The middle value, or the mean of the two in the middle; null of no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

function interpolate(sorted: Float64Array, p: number): number | null {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (place - Math.floor(place)) * (above - below);
}
