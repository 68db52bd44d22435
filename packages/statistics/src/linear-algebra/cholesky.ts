import { at } from '../at.js';

export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle L with L Lᵀ = A for a symmetric positive definite A, or the index of the first row that depends
 * on the rows before it: its pivot is below `tolerance` times its diagonal element.
 */
export function choleskyFactor(
  matrix: Matrix,
  tolerance = 1e-11,
): { readonly factor: number[][] } | { readonly dependent: number } {
  const n = matrix.length;
  const factor = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i += 1) {
    const row = at(factor, i);
    const source = at(matrix, i);
    for (let j = 0; j <= i; j += 1) {
      const other = at(factor, j);
      let rest = at(source, j);
      for (let k = 0; k < j; k += 1) rest -= at(row, k) * at(other, k);
      if (i > j) row[j] = rest / at(other, j);
      else if (rest > tolerance * at(source, i) && rest < Infinity) row[i] = Math.sqrt(rest);
      else return { dependent: i };
    }
  }
  return { factor };
}

/** The x with A x = b, from the factor of A. */
export function solveFactored(factor: Matrix, b: readonly number[]): number[] {
  const x = [...b];
  const n = factor.length;
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = at(x, i) - at(at(factor, i), k) * at(x, k);
    x[i] = at(x, i) / at(at(factor, i), i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i] = at(x, i) - at(at(factor, k), i) * at(x, k);
    x[i] = at(x, i) / at(at(factor, i), i);
  }
  return x;
}

/** The inverse of A, from the factor of A. */
export function invertFactored(factor: Matrix): number[][] {
  const unit = factor.map((_, i) =>
    solveFactored(
      factor,
      factor.map((__, j) => (i === j ? 1 : 0)),
    ),
  );
  // Rounding leaves the two triangles a bit apart.
  return unit.map((row, i) => row.map((value, j) => (value + at(at(unit, j), i)) / 2));
}

/** The x with A x = b for a symmetric positive definite A, or null where A is singular. */
export function solveSymmetric(matrix: Matrix, b: readonly number[]): number[] | null {
  const result = choleskyFactor(matrix);
  return 'factor' in result ? solveFactored(result.factor, b) : null;
}
