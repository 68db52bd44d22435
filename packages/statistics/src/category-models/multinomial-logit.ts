import { at } from '../at.js';
import type { IntervalOptions } from '../intervals/estimate.js';
import type { Matrix } from '../linear-algebra/cholesky.js';
import { waldCoefficients, type Coefficient } from '../regression/coefficients.js';
import type { Design } from '../regression/design.js';
import { explain, symmetric } from '../regression/logistic-regression.js';
import { maximise, type Curvature } from '../regression/maximise.js';
import type { ModelProblem } from '../regression/model-problem.js';
import { standardise, transform, transformCovariance, unscaling } from '../regression/standardise.js';
import { levelProblem } from './level-problem.js';

export interface MultinomialModel {
  readonly status: 'fitted';
  readonly n: number;
  /** The first is the reference. */
  readonly levels: readonly string[];
  /** For each level but the reference, the intercept first. */
  readonly coefficients: readonly (readonly Coefficient[])[];
  /** Of all coefficients, level after level. */
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly iterations: number;
}

/**
 * The baseline-category logit ln(P(Y = k)/P(Y = 0)) = αₖ + xβₖ by maximum likelihood, as `multinom` of the R package
 * nnet run to its end. The outcome is the index of the level, from 0. Levels that nobody has, separation and aliased
 * columns give a problem instead of figures. Throws a `RangeError` when outcome and design differ in length or an
 * outcome is no index of a level.
 */
export function multinomialLogit(
  outcome: readonly number[],
  levels: readonly string[],
  design: Design,
  options: IntervalOptions = {},
): MultinomialModel | ModelProblem {
  const problem = levelProblem(outcome, levels, design.rows);
  if (problem) return problem;
  const scaled = standardise(design);
  if ('status' in scaled) return scaled;
  const others = levels.slice(1);
  const block = design.names.length + 1;
  const count = (level: number): number => outcome.filter((value) => value === level).length;
  const start = others.flatMap((_, k) => [Math.log(count(k + 1) / count(0)), ...design.names.map(() => 0)]);
  const names = ['(Intercept)', ...design.names];
  const maximum = maximise(start, (parameters) =>
    evaluate(outcome, others.length, scaled.design, parameters),
  );
  if (maximum.status !== 'found') {
    return explain(
      maximum,
      others.flatMap((level) => names.map((name) => `${name} of ${level}`)),
    );
  }
  const map = blockDiagonal(unscaling(scaled, 1), others.length);
  const estimates = transform(map, maximum.parameters);
  const covariance = transformCovariance(map, maximum.covariance);
  const allNames = others.flatMap(() => names);
  const all = waldCoefficients(allNames, estimates, covariance, options);
  return {
    status: 'fitted',
    n: outcome.length,
    levels,
    coefficients: others.map((_, k) => all.slice(k * block, (k + 1) * block)),
    covariance,
    logLikelihood: maximum.logLikelihood,
    deviance: -2 * maximum.logLikelihood,
    iterations: maximum.iterations,
  };
}

/** The probability of each level for each row of a design; `coefficients` as in the model, the intercept first. */
export function multinomialProbabilities(
  coefficients: readonly (readonly number[])[],
  design: Design,
): readonly (readonly number[])[] {
  const width = design.names.length;
  return Array.from({ length: design.rows }, (_, i) => {
    const row = design.values.subarray(i * width, (i + 1) * width);
    return softmax(coefficients.map((level) => predictorOf(level, 0, row)));
  });
}

function evaluate(
  outcome: readonly number[],
  others: number,
  design: Design,
  parameters: readonly number[],
): Curvature {
  const width = design.names.length;
  const block = width + 1;
  const size = others * block;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const x = new Float64Array(block);
  x[0] = 1;
  let logLikelihood = 0;
  for (let i = 0; i < design.rows; i += 1) {
    const row = design.values.subarray(i * width, (i + 1) * width);
    x.set(row, 1);
    const predictors = Array.from({ length: others }, (_, k) => predictorOf(parameters, k * block, row));
    const probabilities = softmax(predictors);
    const level = at(outcome, i);
    logLikelihood += Math.log(Math.max(at(probabilities, level), Number.MIN_VALUE));
    for (let k = 0; k < others; k += 1) {
      const p = at(probabilities, k + 1);
      const residual = (level === k + 1 ? 1 : 0) - p;
      for (let a = 0; a < block; a += 1) {
        const place = k * block + a;
        const xa = x[a] ?? 0;
        gradient[place] = (gradient[place] ?? 0) + residual * xa;
        for (let m = 0; m <= k; m += 1) {
          const weight = (m === k ? p * (1 - p) : -p * at(probabilities, m + 1)) * xa;
          const last = m === k ? a : width;
          for (let b = 0; b <= last; b += 1) {
            const cell = place * size + m * block + b;
            information[cell] = (information[cell] ?? 0) + weight * (x[b] ?? 0);
          }
        }
      }
    }
  }
  return { logLikelihood, gradient: [...gradient], information: symmetric(information, size) };
}

function predictorOf(coefficients: readonly number[], from: number, row: Float64Array): number {
  let sum = at(coefficients, from);
  for (let j = 0; j < row.length; j += 1) sum += (row[j] ?? 0) * at(coefficients, from + 1 + j);
  return sum;
}

/** The probabilities of the reference, whose predictor is 0, and of the other levels, without overflow. */
function softmax(predictors: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...predictors);
  const terms = [0, ...predictors].map((predictor) => Math.exp(predictor - largest));
  const sum = terms.reduce((partial, term) => partial + term, 0);
  return terms.map((term) => term / sum);
}

function blockDiagonal(block: Matrix, count: number): Matrix {
  const size = block.length;
  return Array.from({ length: size * count }, (_, i) =>
    Array.from({ length: size * count }, (__, j) =>
      Math.floor(i / size) === Math.floor(j / size) ? at(at(block, i % size), j % size) : 0,
    ),
  );
}
