/** Points and weights with ∫ f(x) e^(−x²) dx ≈ Σ w f(x), exact for polynomials up to degree 2n − 1. */
export interface Quadrature {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The rule of Gauss and Hermite with n points. The roots of the normalised Hermite polynomial are found by Newton's
 * method from the largest inwards, each with the roots found before divided out. Throws a `RangeError` unless n is a
 * whole number from 1 to 100.
 */
export function gaussHermite(n: number): Quadrature {
  if (!Number.isInteger(n) || n < 1 || n > 100) {
    throw new RangeError(`n is ${n}: the rule needs a whole number of points from 1 to 100.`);
  }
  const found: number[] = [];
  let x = Math.sqrt(2 * n + 1);
  while (found.length < n) {
    for (let step = 0; step < 200; step += 1) {
      const { value, slope } = hermite(n, x);
      const others = found.reduce((sum, root) => sum + 1 / (x - root), 0);
      const change = value / (slope - value * others);
      x -= change;
      if (Math.abs(change) < 1e-15 * Math.max(1, Math.abs(x))) break;
    }
    found.push(x);
    x -= 1e-3;
  }
  // The roots lie symmetrically about 0; averaging the two sides takes out their last rounding.
  const points = found.map((root, index) => (root - (found[n - 1 - index] ?? 0)) / 2);
  return { points, weights: points.map((point) => 2 / hermite(n, point).slope ** 2) };
}

/** Hₙ/√(2ⁿ n! √π) and its derivative, by the recurrence that neither overflows nor loses digits. */
function hermite(n: number, x: number): { readonly value: number; readonly slope: number } {
  let [before, value] = [0, Math.PI ** -0.25];
  for (let k = 1; k <= n; k += 1) {
    [before, value] = [value, x * Math.sqrt(2 / k) * value - Math.sqrt((k - 1) / k) * before];
  }
  return { value, slope: Math.sqrt(2 * n) * before };
}
