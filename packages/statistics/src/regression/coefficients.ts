import { at } from '../at.js';
import { normalQuantile, normalTwoSided } from '../distributions/normal.js';
import { studentQuantile, studentTwoSided } from '../distributions/student.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import type { Matrix } from '../linear-algebra/cholesky.js';

export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  /** Estimate over standard error: z, or t of a linear regression; null with the p-value when all residuals are 0. */
  readonly statistic: number | null;
  readonly pValue: number | null;
  /** Wald's limits. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Coefficients with Wald's tests and limits: from the normal distribution, or from Student's with `df` degrees of
 * freedom.
 */
export function waldCoefficients(
  names: readonly string[],
  estimates: readonly number[],
  covariance: Matrix,
  options: IntervalOptions,
  df = Infinity,
): readonly Coefficient[] {
  const p = upperProbability(options);
  const quantile = df === Infinity ? normalQuantile(p) : studentQuantile(p, df);
  return names.map((name, index) => {
    const estimate = at(estimates, index);
    const standardError = Math.sqrt(at(at(covariance, index), index));
    const statistic = standardError > 0 ? estimate / standardError : null;
    const margin = quantile * standardError;
    return {
      name,
      estimate,
      standardError,
      statistic,
      pValue: statistic === null ? null : twoSided(statistic, df),
      lower: estimate - margin,
      upper: estimate + margin,
    };
  });
}

function twoSided(statistic: number, df: number): number {
  return df === Infinity ? normalTwoSided(statistic) : studentTwoSided(statistic, df);
}
