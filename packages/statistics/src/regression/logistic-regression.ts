import { at } from '../at.js';
import type { IntervalOptions } from '../intervals/estimate.js';
import type { Matrix } from '../linear-algebra/cholesky.js';
import { requireFinite, requireSameLength } from '../require-finite.js';
import { waldCoefficients, type Coefficient } from './coefficients.js';
import { linearPredictor, type Design } from './design.js';
import { maximise, type Curvature } from './maximise.js';
import { modelProblem, type ModelProblem } from './model-problem.js';
import { standardise, transform, transformCovariance, unscaling } from './standardise.js';

export interface LogisticModel {
  readonly status: 'fitted';
  readonly n: number;
  readonly events: number;
  /** The intercept first. */
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  readonly deviance: number;
  /** The deviance of the intercept alone. */
  readonly nullDeviance: number;
  readonly aic: number;
  /** The probability of the event in each row. */
  readonly fitted: Float64Array;
  readonly iterations: number;
}

export interface LogisticOptions extends IntervalOptions {
  /** Added to the linear predictor of each row with a coefficient of 1. */
  readonly offset?: readonly number[] | undefined;
  /**
   * The fewest events, and the fewest without the event, for each coefficient besides the intercept; 5 when absent
   * (Vittinghoff and McCulloch 2007). With fewer, coefficients are biased and their intervals too short.
   */
  readonly eventsPerCoefficient?: number | undefined;
}

/**
 * Logistic regression with an intercept by maximum likelihood, as `glm(family = binomial)` in R run to its end. The
 * standard errors are those at the maximum. Complete and quasi-complete separation, aliased columns, outcomes that do
 * not vary and too few events give a problem instead of figures. Throws a `RangeError` when outcome and design differ
 * in length, and for an offset that is not finite.
 */
export function logisticRegression(
  outcome: readonly boolean[],
  design: Design,
  options: LogisticOptions = {},
): LogisticModel | ModelProblem {
  const { offset, eventsPerCoefficient = 5 } = options;
  requireSameLength('outcome', outcome, 'the design', { length: design.rows });
  if (offset) {
    requireSameLength('offset', offset, 'outcome', outcome);
    requireFinite('offset', offset);
  }
  const n = outcome.length;
  const events = outcome.filter(Boolean).length;
  const problem = tooFew(n, events, design.names.length, eventsPerCoefficient);
  if (problem) return problem;
  const scaled = standardise(design);
  if ('status' in scaled) return scaled;
  const start = [Math.log(events / (n - events)), ...design.names.map(() => 0)];
  if (offset) start[0] = 0;
  const maximum = maximise(start, (parameters) => evaluate(outcome, scaled.design, offset, parameters));
  if (maximum.status !== 'found') return explain(maximum, ['the intercept', ...design.names]);
  const map = unscaling(scaled, 1);
  const estimates = transform(map, maximum.parameters);
  const covariance = transformCovariance(map, maximum.covariance);
  const predictor = linearPredictor(scaled.design, at(maximum.parameters, 0), maximum.parameters.slice(1));
  const { logLikelihood } = maximum;
  return {
    status: 'fitted',
    n,
    events,
    coefficients: waldCoefficients(['(Intercept)', ...design.names], estimates, covariance, options),
    covariance,
    logLikelihood,
    deviance: -2 * logLikelihood,
    nullDeviance: offset ? nullDevianceWith(outcome, offset) : -2 * nullLogLikelihood(n, events),
    aic: -2 * logLikelihood + 2 * estimates.length,
    fitted: predictor.map((value, index) => logisticProbability(value + (offset?.[index] ?? 0))),
    iterations: maximum.iterations,
  };
}

/** e^η / (1 + e^η) without overflow. */
export function logisticProbability(predictor: number): number {
  return predictor < 0 ? Math.exp(predictor) / (1 + Math.exp(predictor)) : 1 / (1 + Math.exp(-predictor));
}

function tooFew(n: number, events: number, columns: number, perCoefficient: number): ModelProblem | null {
  if (n === 0) return modelProblem('too-few-observations', 'There are no rows to fit a model to.');
  const fewer = Math.min(events, n - events);
  if (fewer === 0) {
    const all = events === 0 ? 'Nobody has' : 'Everybody has';
    return modelProblem('no-variation', `${all} the event: there is nothing for a model to explain.`);
  }
  if (fewer < perCoefficient * columns) {
    return modelProblem(
      'too-few-events',
      `${fewer} ${events <= n - events ? 'events' : 'without the event'} are too few for ${columns} coefficients: ` +
        `the model needs ${perCoefficient} for each.`,
    );
  }
  return null;
}

function evaluate(
  outcome: readonly boolean[],
  design: Design,
  offset: readonly number[] | undefined,
  parameters: readonly number[],
): Curvature {
  const { rows, values } = design;
  const width = design.names.length;
  const size = width + 1;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const x = new Float64Array(size);
  x[0] = 1;
  let logLikelihood = 0;
  const predictor = linearPredictor(design, at(parameters, 0), parameters.slice(1));
  for (let i = 0; i < rows; i += 1) {
    const eta = at(predictor, i) + (offset?.[i] ?? 0);
    const y = outcome[i] === true ? 1 : 0;
    const p = logisticProbability(eta);
    logLikelihood -= Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(0, y === 1 ? -eta : eta);
    const residual = y - p;
    const weight = p * (1 - p);
    x.set(values.subarray(i * width, (i + 1) * width), 1);
    for (let a = 0; a < size; a += 1) {
      const xa = x[a] ?? 0;
      gradient[a] = (gradient[a] ?? 0) + residual * xa;
      const weighted = weight * xa;
      for (let b = 0; b <= a; b += 1) {
        information[a * size + b] = (information[a * size + b] ?? 0) + weighted * (x[b] ?? 0);
      }
    }
  }
  return { logLikelihood, gradient: [...gradient], information: symmetric(information, size) };
}

/** The full matrix from its lower triangle. */
export function symmetric(lower: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => at(lower, Math.max(i, j) * size + Math.min(i, j))),
  );
}

function nullLogLikelihood(n: number, events: number): number {
  return events * Math.log(events / n) + (n - events) * Math.log(1 - events / n);
}

function nullDevianceWith(outcome: readonly boolean[], offset: readonly number[]): number {
  const design: Design = { names: [], rows: outcome.length, values: new Float64Array(0) };
  const maximum = maximise([0], (parameters) => evaluate(outcome, design, offset, parameters));
  return maximum.status === 'found' ? -2 * maximum.logLikelihood : Number.NaN;
}

/** The problem that a search without a maximum means. */
export function explain(
  failure:
    | { readonly status: 'dependent'; readonly index: number }
    | { readonly status: 'diverged' | 'not-converged' },
  names: readonly string[],
): ModelProblem {
  if (failure.status === 'dependent') {
    return modelProblem(
      'aliased',
      `${at(names, failure.index)} follows from the columns before it: leave it out of the model.`,
    );
  }
  return failure.status === 'diverged'
    ? modelProblem(
        'separation',
        'Some combination of the columns tells the outcomes apart without error, so that a coefficient has no finite ' +
          'estimate: join levels or leave out the column with hardly any variation in the outcome.',
      )
    : modelProblem('no-convergence', 'The search for the maximum of the likelihood did not settle.');
}
