import { at } from '../at.js';
import { choleskyFactor, invertFactored, solveFactored, type Matrix } from '../linear-algebra/cholesky.js';
import type { IntervalOptions } from '../intervals/estimate.js';
import { mean, total } from '../moments/mean.js';
import { requireSameLength } from '../require-finite.js';
import { waldCoefficients, type Coefficient } from './coefficients.js';
import { linearPredictor, type Design } from './design.js';
import { modelProblem, type ModelProblem } from './model-problem.js';
import { standardise, transform, transformCovariance, unscaling } from './standardise.js';

export interface LinearModel {
  readonly status: 'fitted';
  readonly n: number;
  readonly df: number;
  /** The intercept first; statistic, p-value and limits from Student's distribution. */
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  /** The residual standard deviation. */
  readonly sigma: number;
  /** Null when the outcome does not vary. */
  readonly rSquared: number | null;
  readonly fitted: Float64Array;
}

/**
 * Linear regression with an intercept by least squares, as `lm` in R. Aliased columns and too few rows give a problem
 * instead of figures. Throws a `RangeError` when outcome and design differ in length or a value is not finite.
 */
export function linearRegression(
  outcome: readonly number[],
  design: Design,
  options: IntervalOptions = {},
): LinearModel | ModelProblem {
  requireSameLength('outcome', outcome, 'the design', { length: design.rows });
  const n = outcome.length;
  const width = design.names.length;
  const df = n - width - 1;
  const centre = mean(outcome);
  if (centre === null || df < 1) {
    return modelProblem('too-few-observations', `${n} rows are too few for ${width + 1} coefficients.`);
  }
  const scaled = standardise(design);
  if ('status' in scaled) return scaled;
  const deviations = outcome.map((y) => y - centre);
  const products = crossProducts(scaled.design, deviations);
  const result = choleskyFactor(products.columns);
  if (!('factor' in result)) {
    const name = at(design.names, result.dependent);
    return modelProblem('aliased', `${name} follows from the columns before it: leave it out of the model.`);
  }
  // The columns have mean 0, so that the intercept is the mean, independent of the other coefficients.
  const slopes = solveFactored(result.factor, products.withOutcome);
  const fitted = linearPredictor(scaled.design, 0, slopes);
  const residuals = total(deviations.map((d, index) => (d - at(fitted, index)) ** 2));
  const variance = residuals / df;
  const inverse = invertFactored(result.factor);
  const covariance = [
    [variance / n, ...design.names.map(() => 0)],
    ...inverse.map((row) => [0, ...row.map((value) => value * variance)]),
  ];
  const map = unscaling(scaled, 1);
  const estimates = transform(map, [centre, ...slopes]);
  const unscaled = transformCovariance(map, covariance);
  const all = total(deviations.map((d) => d ** 2));
  return {
    status: 'fitted',
    n,
    df,
    coefficients: waldCoefficients(['(Intercept)', ...design.names], estimates, unscaled, options, df),
    covariance: unscaled,
    sigma: Math.sqrt(variance),
    rSquared: all === 0 ? null : 1 - residuals / all,
    fitted: fitted.map((value) => value + centre),
  };
}

function crossProducts(
  { names, rows, values }: Design,
  outcome: readonly number[],
): { readonly columns: Matrix; readonly withOutcome: readonly number[] } {
  const width = names.length;
  const columns = names.map(() => names.map(() => 0));
  const withOutcome = names.map(() => 0);
  for (let i = 0; i < rows; i += 1) {
    const row = values.subarray(i * width, (i + 1) * width);
    for (let a = 0; a < width; a += 1) {
      const xa = at(row, a);
      withOutcome[a] = at(withOutcome, a) + xa * at(outcome, i);
      const cells = at(columns, a);
      for (let b = 0; b < width; b += 1) cells[b] = at(cells, b) + xa * at(row, b);
    }
  }
  return { columns, withOutcome };
}
