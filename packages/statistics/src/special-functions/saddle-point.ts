import { stirlingError } from './stirling-error.js';

/**
 * x ln(x/m) + m − x for x ≥ 0 and m > 0, without the loss of digits of the difference where x is near m (Loader 2000,
 * "Fast and accurate computation of binomial probabilities").
 */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  const v = (x - m) / (x + m);
  if (Math.abs(v) > 0.1) return x * Math.log(x / m) + m - x;
  // ln(x/m) = 2 (v + v³/3 + v⁵/5 + …), whose first term takes up m − x.
  let power = v * v * v;
  let sum = 0;
  for (let odd = 3; ; odd += 2) {
    const next = sum + power / odd;
    if (next === sum) return (x - m) * v + 2 * x * sum;
    sum = next;
    power *= v * v;
  }
}

/**
 * ln of mean^x e^(−mean) / Γ(x + 1) for x ≥ 0, whole or not: the Poisson probability of x, and the factor before the
 * incomplete gamma functions.
 */
export function logPoissonTerm(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 0 : -Infinity;
  if (x === 0) return -mean;
  return -stirlingError(x) - devianceTerm(x, mean) - 0.5 * Math.log(2 * Math.PI * x);
}

/**
 * ln of Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) p^a q^b for a, b ≥ 0, whole or not, with p + q = 1: the binomial
 * probability of a in a + b, and the factor before the incomplete beta function. Both p and q are given, because
 * 1 − p has lost the digits of a small q.
 */
export function logBinomialTerm(a: number, b: number, p: number, q: number): number {
  if (p === 0) return a === 0 ? 0 : -Infinity;
  if (q === 0) return b === 0 ? 0 : -Infinity;
  if (a === 0) return b * logComplement(p, q);
  if (b === 0) return a * logComplement(q, p);
  const n = a + b;
  return (
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, n * p) -
    devianceTerm(b, n * q) -
    0.5 * Math.log((2 * Math.PI * a * b) / n)
  );
}

/** ln q, by way of the smaller of p and q = 1 − p. */
function logComplement(p: number, q: number): number {
  return p < q ? Math.log1p(-p) : Math.log(q);
}
