import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { ranksOf } from '../hypothesis-tests/ranks.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { sampleSd } from '../moments/sample-sd.js';
import { requireSameLength } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface Discrimination extends MaybeUndefined {
  /** The area under the ROC curve (c-statistic); null unless there are both events and others. */
  readonly auc: number | null;
  /** DeLong's variance (1988); null with fewer than two on either side. */
  readonly variance: number | null;
  /** From the normal distribution, within 0 to 1. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * How well predictions tell those with the event from the others: the share of such pairs in which the one with the
 * event has the higher prediction, ties counting half. Throws a `RangeError` when the lists differ in length or a
 * prediction is not finite.
 */
export function discrimination(
  predictions: readonly number[],
  outcome: readonly boolean[],
  options: IntervalOptions = {},
): Discrimination {
  requireSameLength('predictions', predictions, 'outcome', outcome);
  const z = normalQuantile(upperProbability(options));
  const withEvent = predictions.filter((_, index) => at(outcome, index));
  const without = predictions.filter((_, index) => !at(outcome, index));
  const [m, n] = [withEvent.length, without.length];
  if (m === 0 || n === 0) {
    const reason = m + n === 0 ? 'no-observations' : 'no-variation';
    return { auc: null, variance: null, lower: null, upper: null, reason };
  }
  // The share of the other group below each one, from the difference of its ranks in both groups and in its own.
  const { ranks } = ranksOf([...withEvent, ...without]);
  const own = [ranksOf(withEvent).ranks, ranksOf(without).ranks] as const;
  const above = Array.from(own[0], (rank, index) => (at(ranks, index) - rank) / n);
  const below = Array.from(own[1], (rank, index) => 1 - (at(ranks, m + index) - rank) / m);
  const auc = above.reduce((sum, share) => sum + share, 0) / m;
  const [sdAbove, sdBelow] = [sampleSd(above), sampleSd(below)];
  if (sdAbove === null || sdBelow === null) {
    return { auc, variance: null, lower: null, upper: null, reason: 'too-few-observations' };
  }
  const variance = sdAbove ** 2 / m + sdBelow ** 2 / n;
  const margin = z * Math.sqrt(variance);
  return { auc, variance, lower: Math.max(0, auc - margin), upper: Math.min(1, auc + margin) };
}

/**
 * Harrell's c-index for an outcome on an ordered scale: among pairs with different outcomes, the share in which the
 * higher prediction goes with the higher outcome, ties in the prediction counting half; null without such pairs.
 * Throws a `RangeError` when the lists differ in length.
 */
export function concordance(predictions: readonly number[], outcome: readonly number[]): number | null {
  requireSameLength('predictions', predictions, 'outcome', outcome);
  const levels = [...new Set(outcome)].sort((a, b) => a - b);
  const place = new Map(levels.map((level, index) => [level, index]));
  const order = predictions
    .map((prediction, index) => ({ prediction, level: place.get(at(outcome, index)) ?? 0 }))
    .sort((a, b) => a.prediction - b.prediction);
  // Those with a lower prediction, by outcome.
  const lower = levels.map(() => 0);
  let [concordant, discordant, tied] = [0, 0, 0];
  for (let start = 0; start < order.length;) {
    const same = levels.map(() => 0);
    let end = start;
    for (; end < order.length && order[end]?.prediction === order[start]?.prediction; end += 1) {
      const level = at(order, end).level;
      lower.forEach((count, other) => {
        if (other < level) concordant += count;
        if (other > level) discordant += count;
      });
      same.forEach((count, other) => {
        if (other !== level) tied += count;
      });
      same[level] = at(same, level) + 1;
    }
    same.forEach((count, level) => (lower[level] = at(lower, level) + count));
    start = end;
  }
  const pairs = concordant + discordant + tied;
  return pairs === 0 ? null : (concordant + tied / 2) / pairs;
}
