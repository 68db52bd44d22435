import { at } from '../at.js';
import { chiSquareTails } from '../distributions/gamma.js';
import { quantiles } from '../moments/quantile.js';
import { total } from '../moments/mean.js';
import { designMatrix } from '../regression/design.js';
import { logisticRegression } from '../regression/logistic-regression.js';
import { modelProblem, type ModelProblem } from '../regression/model-problem.js';
import { requireSameLength, requireShare } from '../require-finite.js';
import type { MaybeUndefined } from '../undefined-reason.js';

export interface Calibration {
  readonly status: 'fitted';
  /** The intercept of a logistic model with the logit of the prediction as offset: 0 when as many as predicted. */
  readonly inTheLarge: number;
  /** Of a logistic model on the logit of the prediction: 0 and 1 for a perfect prediction. */
  readonly intercept: number;
  readonly slope: number;
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected events. */
  readonly ratio: number;
}

/**
 * How predicted probabilities fit the outcomes (Cox 1958). Predictions of exactly 0 or 1, whose logit is infinite,
 * outcomes that do not vary and separation give a problem instead of figures. Throws a `RangeError` when the lists
 * differ in length or a prediction is no probability.
 */
export function calibration(
  predictions: readonly number[],
  outcome: readonly boolean[],
): Calibration | ModelProblem {
  requireSameLength('predictions', predictions, 'outcome', outcome);
  predictions.forEach((p, index) => requireShare(`predictions[${index}]`, p));
  if (predictions.some((p) => p === 0 || p === 1)) {
    return modelProblem('separation', 'A prediction of exactly 0 or 1 has no logit to calibrate.');
  }
  const offset = predictions.map((p) => Math.log(p) - Math.log1p(-p));
  const inTheLarge = logisticRegression(outcome, designMatrix([], outcome.length), { offset });
  if (inTheLarge.status === 'failed') return inTheLarge;
  const design = designMatrix([{ name: 'logit', values: offset }]);
  const model = logisticRegression(outcome, design, { eventsPerCoefficient: 0 });
  if (model.status === 'failed') return model;
  const expected = total(predictions);
  return {
    status: 'fitted',
    inTheLarge: at(inTheLarge.coefficients, 0).estimate,
    intercept: at(model.coefficients, 0).estimate,
    slope: at(model.coefficients, 1).estimate,
    observed: model.events,
    expected,
    ratio: model.events / expected,
  };
}

export interface CalibrationGroup {
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
}

export interface HosmerLemeshow extends MaybeUndefined {
  readonly groups: readonly CalibrationGroup[];
  /** Null when a group expects none or all. */
  readonly chiSquare: number | null;
  readonly df: number;
  readonly pValue: number | null;
}

/**
 * Observed and expected events in groups of equal size by prediction, with Hosmer and Lemeshow's test (1980). Groups
 * part at the type 7 quantiles, equal predictions stay together. Throws a `RangeError` when the lists differ in length
 * or a prediction is no probability.
 */
export function hosmerLemeshow(
  predictions: readonly number[],
  outcome: readonly boolean[],
  groupCount = 10,
): HosmerLemeshow {
  requireSameLength('predictions', predictions, 'outcome', outcome);
  predictions.forEach((p, index) => requireShare(`predictions[${index}]`, p));
  const shares = Array.from({ length: groupCount - 1 }, (_, index) => (index + 1) / groupCount);
  const cuts = [...new Set(quantiles(predictions, shares).filter((cut) => cut !== null))];
  const groupOf = (p: number): number => {
    const place = cuts.findIndex((cut) => p <= cut);
    return place < 0 ? cuts.length : place;
  };
  const members: number[][] = Array.from({ length: cuts.length + 1 }, () => []);
  predictions.forEach((p, index) => at(members, groupOf(p)).push(index));
  const groups = members
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      n: rows.length,
      observed: rows.filter((row) => at(outcome, row)).length,
      expected: total(rows.map((row) => at(predictions, row))),
    }));
  const df = groups.length - 2;
  const terms = groups.map(
    ({ n, observed, expected }) => (observed - expected) ** 2 / (expected * (1 - expected / n)),
  );
  const chiSquare = total(terms);
  if (df < 1) return { groups, chiSquare: null, df, pValue: null, reason: 'too-few-observations' };
  if (!Number.isFinite(chiSquare))
    return { groups, chiSquare: null, df, pValue: null, reason: 'nothing-expected' };
  return { groups, chiSquare, df, pValue: chiSquareTails(chiSquare, df).upper };
}
