import { at } from '../at.js';
import { total } from '../moments/mean.js';
import { requireFinite, requireSameLength } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface WeightedMean extends MaybeUndefined {
  readonly n: number;
  /** Null of no values. */
  readonly mean: number | null;
  /** From the linearised weighted mean, as `svymean` of the R package survey; null of fewer than two values. */
  readonly standardError: number | null;
}

/**
 * The mean of those who answered, each weighted by one over the probability of answering (Hájek 1971): an estimate of
 * the mean of all, if those who answer differ from the others only in what the probabilities rest on. The probabilities
 * are taken as known. Throws a `RangeError` when the lists differ in length, a value is not finite or a probability
 * does not lie above 0 and up to 1.
 */
export function inverseProbabilityMean(
  values: readonly number[],
  probabilities: readonly number[],
): WeightedMean {
  requireSameLength('values', values, 'probabilities', probabilities);
  requireFinite('values', values);
  probabilities.forEach((p, index) => {
    if (!(p > 0 && p <= 1))
      throw new RangeError(`probabilities[${index}] is ${p}: it must lie above 0, up to 1.`);
  });
  const n = values.length;
  if (n === 0) return { n, mean: null, standardError: null, reason: 'no-observations' };
  const weights = probabilities.map((p) => 1 / p);
  const sum = total(weights);
  const mean = total(values.map((value, index) => value * at(weights, index))) / sum;
  if (n < 2) return { n, mean, standardError: null, reason: 'too-few-observations' };
  const squares = total(values.map((value, index) => ((at(weights, index) * (value - mean)) / sum) ** 2));
  return { n, mean, standardError: Math.sqrt((n / (n - 1)) * squares) };
}
