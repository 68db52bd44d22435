import { requirePositive, requireProbability } from '../require-finite.js';
import { findIncreasingRoot } from '../special-functions/find-root.js';
import type { Tails } from '../special-functions/tails.js';
import { normalQuantile, normalTails } from './normal.js';

/**
 * P(T < t) and P(T > t) of the noncentral t distribution: T = (Z + δ) / W, where W² is a chi-square variable over its
 * degrees of freedom. The mean of Φ(tW − δ) over W is taken by the trapezoidal rule in ln W, which converges faster
 * than any power for such an integrand and holds for every size of δ (the usual series underflows beyond δ = 37).
 * Throws a `RangeError` unless df > 0 and t and δ are finite.
 */
export function noncentralStudentTails(t: number, df: number, noncentrality: number): Tails {
  requirePositive('df', df);
  if (!Number.isFinite(t) || !Number.isFinite(noncentrality)) {
    throw new RangeError(`t is ${t} and the noncentrality ${noncentrality}: both must be finite.`);
  }
  const [lowest, highest] = range(df);
  // As fine as the narrower of the two factors: the density of ln W, and Φ, which changes only while tW is within some
  // nine units of δ.
  const steepest = Math.min(Math.abs(t) * Math.exp(highest), Math.abs(noncentrality) + 9);
  const width = Math.min(0.25 / Math.sqrt(df + 1), 0.25 / (1 + steepest), 0.05);
  const points = Math.ceil((highest - lowest) / width);
  let [lower, upper, all] = [0, 0, 0];
  for (let index = 0; index <= points; index += 1) {
    const logW = lowest + ((highest - lowest) * index) / points;
    const weight = Math.exp(logDensity(logW, df));
    const tails = normalTails(t * Math.exp(logW) - noncentrality);
    lower += weight * tails.lower;
    upper += weight * tails.upper;
    all += weight;
  }
  return { lower: lower / all, upper: upper / all };
}

/**
 * The noncentrality δ for which P(T < t) = p: a limit of the confidence interval of δ where t was observed, as
 * Cumming and Finch (2001) build that of a standardised difference.
 */
export function noncentralityOf(p: number, t: number, df: number): number {
  requireProbability('p', p);
  const target = Math.log(Math.min(p, 1 - p));
  // P(T < t) falls as δ rises.
  const excess = (noncentrality: number): number => {
    const { lower, upper } = noncentralStudentTails(t, df, noncentrality);
    const difference = p <= 0.5 ? target - Math.log(lower) : Math.log(upper) - target;
    return Math.max(-1e6, Math.min(1e6, difference));
  };
  return findIncreasingRoot(excess, t - normalQuantile(p), 0.5);
}

/** ln of the density of ln W relative to its value at 0: df (u − (e^{2u} − 1) / 2), which is at most 0. */
function logDensity(logW: number, df: number): number {
  const twice = 2 * logW;
  // u − (e^{2u} − 1)/2 = −(e^{2u} − 1 − 2u)/2, whose series spares the digits near 0.
  const gap =
    Math.abs(twice) < 1e-3
      ? (twice * twice * (1 + (twice / 3) * (1 + twice / 4))) / 2
      : Math.expm1(twice) - twice;
  return (-df * gap) / 2;
}

/** Where the density has fallen to 1e-30 of its height on either side. */
function range(df: number): readonly [number, number] {
  const depth = 70;
  // Below, at least the normal width or the straight decline df·u; above, e^{2u} outgrows both.
  const below = Math.max(Math.sqrt(depth / df) * 1.5, depth / df + 1);
  const near = Math.sqrt(depth / df);
  return [
    -Math.min(below, near < 0.3 ? near * 1.3 : below),
    near < 0.3 ? near * 1.2 : 0.5 * Math.log(1 + (4 * depth) / df),
  ];
}
