/**
 * The continued fraction of the regularised incomplete beta function (DLMF 8.17.22), without the factor
 * x^a (1 − x)^b / (a B(a, b)). Converges quickly for x < (a + 1) / (a + b + 2).
 */
export function incompleteBetaFraction(x: number, a: number, b: number): number {
  // Modified Lentz: numerator and denominator are carried as ratios, so that neither overflows.
  let numerator = 1;
  let denominator = 1 / notZero(1 + coefficient(1, x, a, b));
  let value = denominator;
  for (let level = 2; level < mostLevels; level += 1) {
    const d = coefficient(level, x, a, b);
    denominator = 1 / notZero(1 + d * denominator);
    numerator = notZero(1 + d / numerator);
    const factor = numerator * denominator;
    value *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return value;
  }
  throw new RangeError(`The incomplete beta function of ${x}, ${a}, ${b} did not converge.`);
}

/**
 * The same function without the same factor as a series of positive terms, which therefore loses no digits. Converges
 * quickly unless x is near 1 or x (a + b) is large.
 */
export function incompleteBetaSeries(x: number, a: number, b: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * (Number.EPSILON / 4); n += 1) {
    term *= ((a + b + n) / (a + 1 + n)) * x;
    sum += term;
  }
  return sum;
}

const mostLevels = 1_000_000;

function coefficient(level: number, x: number, a: number, b: number): number {
  const m = Math.floor(level / 2);
  return level % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

function notZero(value: number): number {
  return value === 0 ? Number.MIN_VALUE * 2 ** 100 : value;
}
