import { at } from '../at.js';
import { mean } from '../moments/mean.js';
import { requireSameLength, requireShare } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface BrierScore extends MaybeUndefined {
  /** The mean squared distance of prediction and outcome; null of no predictions. */
  readonly brier: number | null;
  /** 1 − Brier / (p̄(1 − p̄)): 0 for a prediction of the mean for all, 1 for a perfect one; null without variation. */
  readonly scaled: number | null;
}

/** Brier's score (1950). Throws a `RangeError` when the lists differ in length or a prediction is no probability. */
export function brierScore(predictions: readonly number[], outcome: readonly boolean[]): BrierScore {
  requireSameLength('predictions', predictions, 'outcome', outcome);
  predictions.forEach((p, index) => requireShare(`predictions[${index}]`, p));
  const brier = mean(predictions.map((p, index) => (p - (at(outcome, index) ? 1 : 0)) ** 2));
  const share = outcome.filter(Boolean).length / outcome.length;
  const spread = share * (1 - share);
  if (brier === null) return { brier, scaled: null, reason: 'no-observations' };
  if (spread === 0) return { brier, scaled: null, reason: 'no-variation' };
  return { brier, scaled: 1 - brier / spread };
}

/**
 * The ranked probability score (Epstein 1969) of predictions for ordered levels: the mean over rows of Σ (F̂ₖ − Fₖ)²
 * over the K − 1 cumulative shares, divided by K − 1; null of no rows. The outcome is the index of the level. Throws a
 * `RangeError` when the lists differ in length.
 */
export function rankedProbabilityScore(
  predictions: readonly (readonly number[])[],
  outcome: readonly number[],
): number | null {
  requireSameLength('predictions', predictions, 'outcome', outcome);
  return mean(
    predictions.map((probabilities, index) => {
      const level = at(outcome, index);
      let [cumulative, sum] = [0, 0];
      probabilities.slice(0, -1).forEach((p, k) => {
        cumulative += p;
        sum += (cumulative - (level <= k ? 1 : 0)) ** 2;
      });
      return sum / (probabilities.length - 1);
    }),
  );
}
