import { at } from '../at.js';
import { choleskyFactor, invertFactored, solveFactored, type Matrix } from '../linear-algebra/cholesky.js';

/** The log-likelihood at a point with its derivatives. */
export interface Curvature {
  readonly logLikelihood: number;
  readonly gradient: readonly number[];
  /** The negative matrix of second derivatives. */
  readonly information: Matrix;
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

/**
 * The maximum of a concave log-likelihood by Newton's method, with steps halved until the likelihood rises. The
 * parameters belong to standardised columns, so that after a step below 1e-6 the error, which each step squares, is below the
 * digits of the data.
 *
 * Where the likelihood keeps rising towards infinity (separation), the steps do not become small, and the information
 * fades by a factor of e with each until it vanishes: then the search has diverged. Columns that depend on each other
 * show at once, where no row has lost its weight yet.
 */
export function maximise(
  start: readonly number[],
  evaluate: (parameters: readonly number[]) => Curvature,
): Maximum {
  let point: Point = { parameters: start, current: evaluate(start) };
  const first = point.current.information;
  for (let iterations = 1; iterations <= mostSteps; iterations += 1) {
    const result = choleskyFactor(point.current.information);
    if (!('factor' in result)) {
      return iterations === 1 ? { status: 'dependent', index: result.dependent } : { status: 'diverged' };
    }
    const step = solveFactored(result.factor, point.current.gradient);
    const largest = Math.max(0, ...step.map(Math.abs));
    const next = climb(point, step, evaluate);
    if (largest < settled) return finish(next ?? point, first, iterations);
    // At the end of a separated likelihood nothing is left to climb but rounding.
    if (next === null) return { status: hasFaded(point, first) ? 'diverged' : 'not-converged' };
    point = next;
  }
  return { status: 'diverged' };
}

/** The information at the maximum itself, not at the point before the last step. */
function finish(point: Point, first: Matrix, iterations: number): Maximum {
  const { parameters, current } = point;
  const result = choleskyFactor(current.information);
  if (!('factor' in result) || hasFaded(point, first)) return { status: 'diverged' };
  const covariance = invertFactored(result.factor);
  return { status: 'found', parameters, covariance, logLikelihood: current.logLikelihood, iterations };
}

function hasFaded({ current }: Point, first: Matrix): boolean {
  return current.information.some((row, i) => at(row, i) < 1e-13 * at(at(first, i), i));
}

interface Point {
  readonly parameters: readonly number[];
  readonly current: Curvature;
}

function climb(
  { parameters, current }: Point,
  step: readonly number[],
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
