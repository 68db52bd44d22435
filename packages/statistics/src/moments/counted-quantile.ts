import { at } from '../at.js';
import { binomialQuantile } from '../distributions/binomial.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { requireCount, requireFinite, requireProbability } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

/** A value with how many have it: what a database gives for a whole group, and what adds up over groups. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

export interface CountedQuantile extends MaybeUndefined {
  readonly n: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * A quantile of type 7 of values that were counted, as `quantile` gives it of the values themselves, with the interval
 * between two order statistics that needs no assumption on the distribution (Conover 1999, section 3.2): place l of the
 * sorted values and place u, where l is the quantile of the binomial distribution (n, p) at half of what lies outside,
 * and u − 1 that at the rest. Where one of them would lie beyond the sample, both limits are null: no interval reaches
 * the level. Throws a `RangeError` for a value that is not finite, a count that is no whole number and a probability
 * that is not between 0 and 1.
 */
export function countedQuantile(
  counts: readonly ValueCount[],
  probability: number,
  options: IntervalOptions = {},
): CountedQuantile {
  requireProbability('probability', probability);
  const sample = sorted(counts);
  const { n } = sample;
  if (n === 0) return { n, value: null, lower: null, upper: null, reason: 'no-observations' };
  const value = quantileOf(sample, probability);
  const upper = upperProbability(options);
  const ranks = [
    binomialQuantile(1 - upper, n, probability),
    binomialQuantile(upper, n, probability) + 1,
  ] as const;
  if (ranks[0] < 1 || ranks[1] > n)
    return { n, value, lower: null, upper: null, reason: 'too-few-observations' };
  return { n, value, lower: valueAt(sample, ranks[0] - 1), upper: valueAt(sample, ranks[1] - 1) };
}

/** Several quantiles of the same values, without intervals; null of no values. */
export function countedQuantiles(
  counts: readonly ValueCount[],
  probabilities: readonly number[],
): readonly (number | null)[] {
  for (const probability of probabilities) requireProbability('probability', probability);
  const sample = sorted(counts);
  return probabilities.map((probability) => (sample.n === 0 ? null : quantileOf(sample, probability)));
}

interface Sample {
  readonly n: number;
  readonly values: readonly number[];
  /** How many values there are up to and including each. */
  readonly upTo: readonly number[];
}

function sorted(counts: readonly ValueCount[]): Sample {
  requireFinite(
    'counts',
    counts.map(({ value }) => value),
  );
  for (const { count } of counts) requireCount('count', count);
  const kept = counts.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  let n = 0;
  const upTo = kept.map(({ count }) => (n += count));
  return { n, values: kept.map(({ value }) => value), upTo };
}

function quantileOf(sample: Sample, probability: number): number {
  const place = (sample.n - 1) * probability;
  const below = valueAt(sample, Math.floor(place));
  const above = valueAt(sample, Math.ceil(place));
  return below + (place - Math.floor(place)) * (above - below);
}

/** The value at a place among the sorted ones, counted from 0. */
function valueAt({ values, upTo }: Sample, place: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (at(upTo, middle) > place) high = middle;
    else low = middle + 1;
  }
  return at(values, low);
}
