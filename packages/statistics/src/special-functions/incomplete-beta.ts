import { logBinomialTerm } from './saddle-point.js';
import { swapTails, type Tails } from './tails.js';

/**
 * The regularised incomplete beta function I_x(a, b) and its complement I_y(b, a) for a, b > 0, where y = 1 − x is
 * given too, because 1 − x has lost the digits of a small y. The relative error of the smaller is some 1e-13.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) return swapTails(below(y, x, b, a));
  return below(x, y, a, b);
}

/** For x up to about the mean of the distribution, where the lower tail is the one to compute. */
function below(x: number, y: number, a: number, b: number): Tails {
  const factor = Math.exp(logBinomialTerm(a, b, x, y)) * (b / (a + b));
  // The series needs few terms here, and none of them cancel.
  if (x < 0.5 && x * (a + b) < 20) {
    const lower = factor * incompleteBetaSeries(x, a, b);
    return { lower, upper: 1 - lower };
  }
  const lower = factor * incompleteBetaFraction(x, a, b);
  return { lower, upper: 1 - lower };
}

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
