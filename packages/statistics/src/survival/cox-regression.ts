import { at } from '../at.js';
import type { IntervalOptions } from '../intervals/estimate.js';
import type { Matrix } from '../linear-algebra/cholesky.js';
import { waldCoefficients, type Coefficient } from '../regression/coefficients.js';
import { linearPredictor, type Design } from '../regression/design.js';
import { explain, symmetric } from '../regression/logistic-regression.js';
import { maximise, type Curvature } from '../regression/maximise.js';
import { modelProblem, type ModelProblem } from '../regression/model-problem.js';
import { standardise, transform, transformCovariance, unscaling } from '../regression/standardise.js';
import { requireSameLength } from '../require-finite.js';
import { riskSets } from './risk-sets.js';

export interface CoxModel {
  readonly status: 'fitted';
  readonly n: number;
  readonly events: number;
  /** Logarithms of hazard ratios. */
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  readonly iterations: number;
}

/**
 * Cox's proportional hazards model (1972) with Efron's (1977) handling of ties, as `coxph` of the R package survival.
 * No events, aliased columns and groups without events give a problem instead of figures. Throws a `RangeError` when
 * the lists differ in length or a time is negative or not finite.
 */
export function coxRegression(
  times: readonly number[],
  events: readonly boolean[],
  design: Design,
  options: IntervalOptions = {},
): CoxModel | ModelProblem {
  requireSameLength('times', times, 'the design', { length: design.rows });
  // Checks times and events as well.
  riskSets(times, events.map(Number), 1);
  const count = events.filter(Boolean).length;
  if (count === 0) return modelProblem('too-few-events', 'Without events there are no hazards to compare.');
  if (design.names.length === 0) return modelProblem('no-variation', 'A model of hazards needs a column.');
  const scaled = standardise(design);
  if ('status' in scaled) return scaled;
  const order = times.map((_, row) => row).sort((a, b) => at(times, b) - at(times, a));
  const start = design.names.map(() => 0);
  const maximum = maximise(start, (parameters) => evaluate(times, events, order, scaled.design, parameters));
  if (maximum.status !== 'found') return explain(maximum, design.names);
  const map = unscaling(scaled, 0);
  const covariance = transformCovariance(map, maximum.covariance);
  return {
    status: 'fitted',
    n: times.length,
    events: count,
    coefficients: waldCoefficients(design.names, transform(map, maximum.parameters), covariance, options),
    covariance,
    logLikelihood: maximum.logLikelihood,
    iterations: maximum.iterations,
  };
}

/** Sums over a set of rows of r, r x and r x xᵀ, with r the relative hazard. */
interface Sums {
  total: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** From the last time to the first, so that each time only adds to those at risk. */
function evaluate(
  times: readonly number[],
  events: readonly boolean[],
  order: readonly number[],
  design: Design,
  parameters: readonly number[],
): Curvature {
  const width = design.names.length;
  const gradient = new Float64Array(width);
  const information = new Float64Array(width * width);
  const predictor = linearPredictor(design, 0, parameters);
  // The partial likelihood does not change when all hazards are scaled; this keeps them finite.
  const largest = predictor.reduce((most, value) => Math.max(most, value), -Infinity);
  const atRisk = emptySums(width);
  let logLikelihood = 0;
  for (let start = 0; start < order.length;) {
    const time = at(times, at(order, start));
    const dying = emptySums(width);
    let [deaths, end] = [0, start];
    for (; end < order.length && at(times, at(order, end)) === time; end += 1) {
      const row = at(order, end);
      const x = design.values.subarray(row * width, (row + 1) * width);
      const hazard = Math.exp(at(predictor, row) - largest);
      addRow(atRisk, x, hazard);
      if (events[row] !== true) continue;
      addRow(dying, x, hazard);
      deaths += 1;
      logLikelihood += at(predictor, row) - largest;
      x.forEach((value, a) => (gradient[a] = at(gradient, a) + value));
    }
    for (let k = 0; k < deaths; k += 1) {
      // Efron: of d tied events, the k-th finds the share k/d of their hazards gone.
      const gone = k / deaths;
      const total = atRisk.total - gone * dying.total;
      logLikelihood -= Math.log(total);
      const mean = atRisk.first.map((sum, a) => (sum - gone * at(dying.first, a)) / total);
      for (let a = 0; a < width; a += 1) {
        gradient[a] = at(gradient, a) - at(mean, a);
        for (let b = 0; b <= a; b += 1) {
          const cell = a * width + b;
          const square = (at(atRisk.second, cell) - gone * at(dying.second, cell)) / total;
          information[cell] = at(information, cell) + square - at(mean, a) * at(mean, b);
        }
      }
    }
    start = end;
  }
  return {
    logLikelihood,
    gradient: [...gradient],
    information: symmetric(information, width),
  };
}

function emptySums(width: number): Sums {
  return { total: 0, first: new Float64Array(width), second: new Float64Array(width * width) };
}

function addRow(sums: Sums, x: Float64Array, hazard: number): void {
  const width = x.length;
  sums.total += hazard;
  for (let a = 0; a < width; a += 1) {
    const weighted = hazard * at(x, a);
    sums.first[a] = at(sums.first, a) + weighted;
    for (let b = 0; b <= a; b += 1) {
      sums.second[a * width + b] = at(sums.second, a * width + b) + weighted * at(x, b);
    }
  }
}
