import { logPoissonTerm } from './saddle-point.js';
import type { Tails } from './tails.js';

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) for a > 0 and x ≥ 0: the series (DLMF 8.7.1) below
 * about a, the continued fraction (DLMF 8.9.2) above. Both take some √a steps at worst, and hold for a of many
 * millions. The relative error of the smaller is some 1e-13.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const factor = Math.exp(logPoissonTerm(a, x));
  if (x < a + 1) {
    const lower = factor * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = factor * a * fraction(a, x);
  return { lower: 1 - upper, upper };
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + …; all terms are positive. */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * (Number.EPSILON / 8); n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))) by the modified Lentz algorithm. */
function fraction(a: number, x: number): number {
  const tiny = Number.MIN_VALUE * 2 ** 100;
  let b = x + 1 - a;
  let numerator = 1 / tiny;
  let denominator = 1 / (b === 0 ? tiny : b);
  let value = denominator;
  for (let level = 1; level < 10_000_000; level += 1) {
    const coefficient = -level * (level - a);
    b += 2;
    denominator = 1 / (coefficient * denominator + b || tiny);
    numerator = b + coefficient / numerator || tiny;
    const ratio = numerator * denominator;
    value *= ratio;
    if (Math.abs(ratio - 1) < Number.EPSILON) return value;
  }
  throw new RangeError(`The incomplete gamma function of ${a}, ${x} did not converge.`);
}
