import { at } from '../at.js';
import type { IntervalOptions } from '../intervals/estimate.js';
import { choleskyFactor, type Matrix } from '../linear-algebra/cholesky.js';
import { waldCoefficients, type Coefficient } from '../regression/coefficients.js';
import type { Design } from '../regression/design.js';
import {
  explain,
  logisticProbability,
  logisticRegression,
  symmetric,
} from '../regression/logistic-regression.js';
import { maximise, type Curvature } from '../regression/maximise.js';
import { modelProblem, type ModelProblem } from '../regression/model-problem.js';
import { standardise, transform, transformCovariance, unscaling } from '../regression/standardise.js';
import { requireSameLength } from '../require-finite.js';
import { compareCategories } from '../tables/compare-categories.js';
import type { Category } from '../tables/frequency-table.js';
import { groupRows } from '../tables/grouped-proportions.js';
import { gaussHermite, type Quadrature } from './gauss-hermite.js';
import { clusterPosterior, type Cluster } from './cluster-posterior.js';

export interface RandomInterceptModel {
  readonly status: 'fitted';
  readonly n: number;
  /** The intercept first. */
  readonly coefficients: readonly Coefficient[];
  /** The standard deviation of the units' intercepts. */
  readonly sd: number;
  readonly logLikelihood: number;
  /** Each unit's most probable deviation from the common intercept, drawn towards 0 the more the smaller the unit. */
  readonly units: readonly { readonly unit: Category; readonly effect: number }[];
  readonly iterations: number;
}

export interface RandomInterceptOptions extends IntervalOptions {
  /** The points of the adaptive Gauss–Hermite rule; 25 when absent. */
  readonly points?: number | undefined;
}

/**
 * Logistic regression with a normally distributed intercept of each unit, by maximum likelihood with adaptive
 * quadrature, as `glmer(nAGQ = 25)` of the R package lme4: for a sensitivity analysis of small units beside the
 * adjusted shares. Problems are those of `logisticRegression`. Throws a `RangeError` when the lists differ in length.
 */
export function randomInterceptLogistic(
  outcome: readonly boolean[],
  units: readonly Category[],
  design: Design,
  options: RandomInterceptOptions = {},
): RandomInterceptModel | ModelProblem {
  requireSameLength('units', units, 'outcome', outcome);
  const plain = logisticRegression(outcome, design, { eventsPerCoefficient: 0 });
  if (plain.status === 'failed') return plain;
  const groups = groupRows(units.length, [units]);
  if (groups.length < 2)
    return modelProblem('no-variation', 'A variance between units needs at least two units.');
  const scaled = standardise(design);
  if ('status' in scaled) return scaled;
  const clusters = groups.map(({ rows }) => clusterOf(outcome, scaled.design, rows));
  const rule = gaussHermite(options.points ?? 25);
  const start = startAt(plain.coefficients, scaled);
  const maximum = maximise(start, (parameters) => evaluate(clusters, rule, parameters));
  if (maximum.status !== 'found') {
    return explain(maximum, ['the intercept', ...design.names, 'the variance between units']);
  }
  const width = design.names.length + 1;
  const map = unscaling(scaled, 1);
  const fixed = maximum.parameters.slice(0, width);
  const covariance = maximum.covariance.slice(0, width).map((row) => row.slice(0, width));
  const sd = at(maximum.parameters, width);
  const names = ['(Intercept)', ...design.names];
  return {
    status: 'fitted',
    n: outcome.length,
    coefficients: waldCoefficients(
      names,
      transform(map, fixed),
      transformCovariance(map, covariance),
      options,
    ),
    // The likelihood is the same for both signs of the standard deviation.
    sd: Math.abs(sd),
    logLikelihood: maximum.logLikelihood,
    units: groups
      .map(({ group }, index) => ({
        unit: group[0] ?? '',
        effect: sd * clusterPosterior(at(clusters, index), fixed, sd, rule).mode,
      }))
      .sort((a, b) => compareCategories(a.unit, b.unit)),
    iterations: maximum.iterations,
  };
}

function clusterOf(outcome: readonly boolean[], design: Design, rows: readonly number[]): Cluster {
  const width = design.names.length;
  return {
    outcome: rows.map((row) => (at(outcome, row) ? 1 : 0)),
    columns: rows.map((row) => [1, ...design.values.subarray(row * width, (row + 1) * width)]),
  };
}

/** The coefficients of the model without units, on the scale of the standardised columns, and a moderate variance. */
function startAt(
  coefficients: readonly Coefficient[],
  { means, scales }: { readonly means: readonly number[]; readonly scales: readonly number[] },
): readonly number[] {
  const slopes = coefficients.slice(1).map(({ estimate }) => estimate);
  const intercept = slopes.reduce(
    (sum, slope, index) => sum + slope * at(means, index),
    at(coefficients, 0).estimate,
  );
  return [intercept, ...slopes.map((slope, index) => slope * at(scales, index)), 0.5];
}

/**
 * Louis's identity (1982): the information is that of the data with known intercepts, less the variance of their score.
 * Where it is not positive definite, far from the maximum, the first alone still gives a direction upwards.
 */
function evaluate(clusters: readonly Cluster[], rule: Quadrature, parameters: readonly number[]): Curvature {
  const size = parameters.length;
  const fixed = parameters.slice(0, -1);
  const sd = at(parameters, size - 1);
  const gradient = new Float64Array(size);
  const complete = new Float64Array(size * size);
  const lost = new Float64Array(size * size);
  let logLikelihood = 0;
  for (const cluster of clusters) {
    const posterior = clusterPosterior(cluster, fixed, sd, rule);
    logLikelihood += posterior.logLikelihood;
    const own = new Float64Array(size);
    posterior.points.forEach(({ effect, weight }) => {
      const score = new Float64Array(size);
      cluster.columns.forEach((columns, i) => {
        const p = logisticProbability(at(posterior.predictors, i) + sd * effect);
        const x = [...columns, effect];
        x.forEach((xa, a) => {
          score[a] = at(score, a) + (at(cluster.outcome, i) - p) * xa;
          for (let b = 0; b <= a; b += 1) {
            complete[a * size + b] = at(complete, a * size + b) + weight * p * (1 - p) * xa * at(x, b);
          }
        });
      });
      score.forEach((sa, a) => {
        own[a] = at(own, a) + weight * sa;
        for (let b = 0; b <= a; b += 1)
          lost[a * size + b] = at(lost, a * size + b) + weight * sa * at(score, b);
      });
    });
    own.forEach((sa, a) => {
      gradient[a] = at(gradient, a) + sa;
      for (let b = 0; b <= a; b += 1) lost[a * size + b] = at(lost, a * size + b) - sa * at(own, b);
    });
  }
  const observed: Matrix = symmetric(
    complete.map((value, index) => value - at(lost, index)),
    size,
  );
  const definite = 'factor' in choleskyFactor(observed);
  const information = definite ? observed : symmetric(complete, size);
  return { logLikelihood, gradient: [...gradient], information };
}
