import { at } from '../at.js';
import { logisticProbability } from '../regression/logistic-regression.js';
import type { Quadrature } from './gauss-hermite.js';

/** The rows of one unit: outcomes of 0 and 1, and the columns of the model with the intercept. */
export interface Cluster {
  readonly outcome: readonly number[];
  readonly columns: readonly (readonly number[])[];
}

export interface ClusterPosterior {
  /** ln of the probability of the outcomes, whatever the unit's effect. */
  readonly logLikelihood: number;
  /** The linear predictor of each row without the unit's effect. */
  readonly predictors: readonly number[];
  /** The most probable effect, in standard deviations. */
  readonly mode: number;
  /** Effects in standard deviations, and their probabilities given the outcomes. */
  readonly points: readonly { readonly effect: number; readonly weight: number }[];
}

/**
 * What the outcomes of a unit say of its effect, which is normal beforehand: the quadrature is centred at the most
 * probable effect and scaled by the curvature there (Pinheiro and Bates 1995).
 */
export function clusterPosterior(
  cluster: Cluster,
  fixed: readonly number[],
  sd: number,
  { points, weights }: Quadrature,
): ClusterPosterior {
  const predictors = cluster.columns.map((row) => row.reduce((sum, x, j) => sum + x * at(fixed, j), 0));
  const logDensity = (effect: number): number =>
    predictors.reduce(
      (sum, predictor, i) => sum + logProbability(predictor + sd * effect, at(cluster.outcome, i)),
      0,
    ) -
    (effect * effect) / 2;
  const { mode, curvature } = findMode(cluster, predictors, sd);
  const scale = Math.SQRT2 / Math.sqrt(curvature);
  const logs = points.map((point, k) => {
    return Math.log(at(weights, k)) + point * point + logDensity(mode + scale * point);
  });
  const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const terms = logs.map((log) => Math.exp(log - largest));
  const sum = terms.reduce((partial, term) => partial + term, 0);
  return {
    logLikelihood: largest + Math.log(sum * scale) - 0.5 * Math.log(2 * Math.PI),
    predictors,
    mode,
    points: points.map((point, k) => ({ effect: mode + scale * point, weight: at(terms, k) / sum })),
  };
}

/** Newton's method on a function that is concave, with a curvature of at least 1. */
function findMode(
  { outcome }: Cluster,
  predictors: readonly number[],
  sd: number,
): { readonly mode: number; readonly curvature: number } {
  let mode = 0;
  for (let step = 0; ; step += 1) {
    let [slope, curvature] = [-mode, 1];
    predictors.forEach((predictor, i) => {
      const p = logisticProbability(predictor + sd * mode);
      slope += sd * (at(outcome, i) - p);
      curvature += sd * sd * p * (1 - p);
    });
    const change = slope / curvature;
    if (Math.abs(change) < 1e-12 || step === 100) return { mode, curvature };
    // A step of a few standard deviations at most cannot overshoot for good.
    mode += Math.max(-3, Math.min(3, change));
  }
}

function logProbability(predictor: number, outcome: number): number {
  const against = outcome === 1 ? -predictor : predictor;
  return -(Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
}
