import { requireProbability } from '../require-finite.js';
import type { Tails } from '../special-functions/tails.js';

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);
const centralLimit = 2;
// Newton doubles the digits with each step: after a step this small the result has settled to the last bit.
const converged = 1e-9;

/** Thousands of figures ask for the quantile of the same interval, one after the other. */
let last = { p: 0.5, quantile: 0 };

/** The quantile of the standard normal distribution. Throws a `RangeError` unless 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p !== last.p) last = { p, quantile: computedQuantile(p) };
  return last.quantile;
}

function computedQuantile(p: number): number {
  requireProbability('p', p);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const size = tail > 0.25 ? centralQuantile(Math.abs(p - 0.5)) : tailQuantile(tail);
  return p < 0.5 ? -size : size;
}

/** P(Z < z) and P(Z > z) of the standard normal distribution, each with full relative precision. */
export function normalTails(z: number): Tails {
  if (Number.isNaN(z)) throw new RangeError('z is NaN: a probability needs a number.');
  const size = Math.abs(z);
  const near = size < centralLimit ? central(size) : 0;
  const beyond =
    size < centralLimit ? 0.5 - near : size === Infinity ? 0 : density(size) * tailOverDensity(size);
  const rest = size < centralLimit ? 0.5 + near : 1 - beyond;
  return z < 0 ? { lower: beyond, upper: rest } : { lower: rest, upper: beyond };
}

/** The two-sided p-value of a standard normal statistic: P(|Z| > |z|). */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalTails(-Math.abs(z)).lower);
}

/** The z > 0 with P(0 < Z < z) = probability: Newton on a concave function, so that it cannot run away. */
function centralQuantile(probability: number): number {
  let z = 0;
  for (let step = 0; step < 50; step += 1) {
    const next = z + (probability - central(z)) / density(z);
    if (Math.abs(next - z) <= converged * next) return next;
    z = next;
  }
  return z;
}

/** The z > 0 with P(Z > z) = probability, by Newton on its logarithm, which reaches far into the tail. */
function tailQuantile(probability: number): number {
  const target = Math.log(probability);
  let z = Math.sqrt(-2 * target);
  for (let step = 0; step < 50; step += 1) {
    const ratio = tailOverDensity(z);
    const logTail = Math.log(ratio) - z * (z / 2) - logRootTwoPi;
    const next = z + (logTail - target) * ratio;
    if (Math.abs(next - z) <= converged * next) return next;
    z = next;
  }
  return z;
}

function density(z: number): number {
  return Math.exp(-z * (z / 2) - logRootTwoPi);
}

/** P(0 < Z < z) by φ(z)·(z + z³/3 + z⁵/15 + …), whose terms are all positive (Abramowitz and Stegun 26.2.11). */
function central(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * (Number.EPSILON / 4); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return density(z) * sum;
}

/** P(Z > z) / φ(z): near the centre from the series, beyond it the continued fraction 1/(z + 1/(z + 2/(z + …))). */
function tailOverDensity(z: number): number {
  if (z < centralLimit) return (0.5 - central(z)) / density(z);
  // The fraction has settled to the last bit within 150 levels from z = 2, within 30 from z = 5.
  let fraction = z;
  for (let level = Math.ceil(6 + 580 / (z * z)); level >= 1; level -= 1) fraction = z + level / fraction;
  return 1 / fraction;
}
