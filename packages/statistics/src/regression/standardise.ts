import { at } from '../at.js';
import type { Matrix } from '../linear-algebra/cholesky.js';
import type { Design } from './design.js';
import { modelProblem, type ModelProblem } from './model-problem.js';

/** A design whose columns have mean 0 and standard deviation 1, and what was taken out. */
export interface Standardised {
  readonly design: Design;
  readonly means: readonly number[];
  readonly scales: readonly number[];
}

/**
 * Centres and scales the columns, so that the search for the maximum is as exact for a length of stay in minutes as
 * for a share. A column that is constant is aliased with the intercept, which is a problem.
 */
export function standardise(design: Design): Standardised | ModelProblem {
  const { names, rows, values } = design;
  const width = names.length;
  const means: number[] = [];
  const scales: number[] = [];
  const scaled = new Float64Array(values.length);
  for (let j = 0; j < width; j += 1) {
    const column = (i: number): number => values[i * width + j] ?? 0;
    let sum = 0;
    for (let i = 0; i < rows; i += 1) sum += column(i);
    const mean = sum / rows;
    let squares = 0;
    for (let i = 0; i < rows; i += 1) squares += (column(i) - mean) ** 2;
    const scale = Math.sqrt(squares / rows);
    if (!(scale > 1e-13 * Math.abs(mean))) {
      return modelProblem(
        'aliased',
        `${at(names, j)} has the same value in all rows: leave it out of the model.`,
      );
    }
    for (let i = 0; i < rows; i += 1) scaled[i * width + j] = (column(i) - mean) / scale;
    means.push(mean);
    scales.push(scale);
  }
  return { design: { names, rows, values: scaled }, means, scales };
}

/**
 * The matrix that takes coefficients of standardised columns to those of the columns themselves. The first `constants`
 * parameters are intercepts; `sign` is −1 where the linear predictor is subtracted from them.
 */
export function unscaling({ means, scales }: Standardised, constants: number, sign: 1 | -1 = 1): Matrix {
  const size = constants + means.length;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => {
      if (j < constants) return i === j ? 1 : 0;
      const column = j - constants;
      if (i < constants) return (-sign * at(means, column)) / at(scales, column);
      return i === j ? 1 / at(scales, column) : 0;
    }),
  );
}

/** T v. */
export function transform(map: Matrix, vector: readonly number[]): number[] {
  return map.map((row) => row.reduce((sum, value, j) => sum + value * at(vector, j), 0));
}

/** T V Tᵀ. */
export function transformCovariance(map: Matrix, covariance: Matrix): number[][] {
  const half = map.map((row) => transform(covariance, row));
  return map.map((row) => half.map((other) => row.reduce((sum, value, j) => sum + value * at(other, j), 0)));
}
