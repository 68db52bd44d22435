import { at } from '../at.js';
import { choleskyFactor, invertFactored, solveFactored, type Matrix } from '../linear-algebra/cholesky.js';

/** The log-likelihood at a point with its derivatives. */
export interface Curvature {
  readonly logLikelihood: number;
  readonly gradient: readonly number[];
  /** The negative matrix of second derivatives. */
  readonly information: Matrix;
  /** The largest linear predictor of any row, in size: beyond 30 a probability is 0 or 1 to 13 digits. */
  readonly extreme: number;
}

export type Maximum =
  | {
      readonly status: 'found';
      readonly parameters: readonly number[];
      readonly covariance: Matrix;
      readonly logLikelihood: number;
      readonly iterations: number;
    }
  | { readonly status: 'dependent'; readonly index: number }
  | { readonly status: 'diverged' }
  | { readonly status: 'not-converged' };

const mostSteps = 100;
const settled = 1e-6;
const certain = 30;

/**
 * The maximum of a concave log-likelihood by Newton's method, with steps halved until the likelihood rises. The
 * parameters belong to standardised columns, so that after a step below 1e-6 the error, which each step squares, is below the
 * digits of the data. Where the likelihood keeps rising towards infinity (separation), the linear predictor grows by about 1 at
 * each step: when it passes 30 and the steps have not become small, the search has diverged.
 */
export function maximise(
  start: readonly number[],
  evaluate: (parameters: readonly number[]) => Curvature,
): Maximum {
  let parameters = start;
  let current = evaluate(parameters);
  for (let iterations = 1; iterations <= mostSteps; iterations += 1) {
    const result = choleskyFactor(current.information);
    if (!('factor' in result)) {
      return iterations === 1 || current.extreme < certain / 2
        ? { status: 'dependent', index: result.dependent }
        : { status: 'diverged' };
    }
    const step = solveFactored(result.factor, current.gradient);
    const largest = Math.max(0, ...step.map(Math.abs));
    if (current.extreme > certain && largest > 1e-3) return { status: 'diverged' };
    const next = climb(parameters, step, current, evaluate);
    if (largest < settled) return finish(next ?? { parameters, current }, iterations);
    if (next === null) return { status: 'not-converged' };
    ({ parameters, current } = next);
  }
  return { status: current.extreme > certain / 2 ? 'diverged' : 'not-converged' };
}

/** The information at the maximum itself, not at the point before the last step. */
function finish({ parameters, current }: Point, iterations: number): Maximum {
  const result = choleskyFactor(current.information);
  if (!('factor' in result)) return { status: 'dependent', index: result.dependent };
  const covariance = invertFactored(result.factor);
  return { status: 'found', parameters, covariance, logLikelihood: current.logLikelihood, iterations };
}

interface Point {
  readonly parameters: readonly number[];
  readonly current: Curvature;
}

function climb(
  parameters: readonly number[],
  step: readonly number[],
  current: Curvature,
  evaluate: (parameters: readonly number[]) => Curvature,
): Point | null {
  // The likelihood of many rows carries rounding in its last digits.
  const slack = 1e-12 * Math.abs(current.logLikelihood);
  for (let share = 1; share > 1e-9; share /= 2) {
    const next = parameters.map((value, index) => value + share * at(step, index));
    const curvature = evaluate(next);
    if (curvature.logLikelihood >= current.logLikelihood - slack)
      return { parameters: next, current: curvature };
  }
  return null;
}
