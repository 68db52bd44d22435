import { requireProbability } from '../require-finite.js';
import { gammaRatio } from '../special-functions/gamma-ratio.js';
import { incompleteBetaFraction, incompleteBetaSeries } from '../special-functions/incomplete-beta.js';
import type { Tails } from '../special-functions/tails.js';
import { normalQuantile, normalTails } from './normal.js';

/**
 * The quantile of Student's t distribution with `df` degrees of freedom, whole or not. Throws a `RangeError` unless
 * 0 < p < 1 and df ≥ 1. The relative error stays below 1e-12.
 */
export function studentQuantile(p: number, df: number): number {
  requireProbability('p', p);
  if (!(df >= 1)) throw new RangeError(`df is ${df}: there must be at least 1 degree of freedom.`);
  if (p === 0.5) return 0;
  if (df > 1e5) return nearNormal(normalQuantile(p), df);
  const tail = Math.min(p, 1 - p);
  const size = tail > 0.25 ? solve('central', 2 * Math.abs(p - 0.5), df) : solve('tails', 2 * tail, df);
  return p < 0.5 ? -size : size;
}

/**
 * P(T < t) and P(T > t) of Student's t distribution with `df` degrees of freedom, whole or not. Throws a `RangeError`
 * unless df > 0.
 */
export function studentTails(t: number, df: number): Tails {
  if (Number.isNaN(t)) throw new RangeError('t is NaN: a probability needs a number.');
  if (!(df > 0)) throw new RangeError(`df is ${df}: there must be more than 0 degrees of freedom.`);
  if (df === Infinity || t === 0) return normalTails(t);
  const beyond = Math.abs(t) === Infinity ? 0 : Math.exp(twoSided(Math.log(Math.abs(t)), df).logTails) / 2;
  return t < 0 ? { lower: beyond, upper: 1 - beyond } : { lower: 1 - beyond, upper: beyond };
}

/** The two-sided p-value of a t statistic: P(|T| > |t|). */
export function studentTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * studentTails(-Math.abs(t), df).lower);
}

const logFarOut = Math.log(3);
// Newton doubles the digits with each step: after a step this small the result has settled to the last bit.
const converged = 1e-9;

type Part = 'central' | 'tails';

/**
 * The t > 0 for which |T| < t (`central`) or |T| > t (`tails`) has the probability. The logarithm of either is a concave
 * function of log t, so that Newton's method converges from every start.
 */
function solve(part: Part, probability: number, df: number): number {
  const target = Math.log(probability);
  let logT = 0;
  for (let step = 0; step < 200; step += 1) {
    const { logCentral, logTails, logSlope } = twoSided(logT, df);
    const log = part === 'central' ? logCentral : logTails;
    const slope = Math.exp(logSlope - log) * (part === 'central' ? 1 : -1);
    const change = (target - log) / slope;
    logT += change;
    if (Math.abs(change) < converged) break;
  }
  return Math.exp(logT);
}

interface TwoSided {
  readonly logCentral: number;
  readonly logTails: number;
  /** Logarithm of the change of the central probability with log t. */
  readonly logSlope: number;
}

function twoSided(logT: number, df: number): TwoSided {
  const [a, b] = [df / 2, 0.5];
  // With x = df / (df + t²): the tails have the probability I_x(a, b), the centre I_{1−x}(b, a).
  const logX = -logOnePlusExp(2 * logT - Math.log(df));
  const x = Math.exp(logX);
  const rest = -Math.expm1(logX);
  const logRest = logX + 2 * logT - Math.log(df);
  const logFactor = a * logX + b * logRest - 0.5 * Math.log(Math.PI) + Math.log(gammaRatio(a));
  const logSlope = Math.LN2 + logFactor;
  // The fraction loses digits when x is near 1, and the series would need many terms when it is not.
  if (x < (a + 1) / (a + b + 2) && (rest > 0.5 || logT > logFarOut)) {
    const logTails = logFactor - Math.log(a) + Math.log(incompleteBetaFraction(x, a, b));
    return { logCentral: Math.log(-Math.expm1(logTails)), logTails, logSlope };
  }
  const logCentral = logFactor - Math.log(b) + Math.log(incompleteBetaSeries(rest, b, a));
  return { logCentral, logTails: Math.log(-Math.expm1(logCentral)), logSlope };
}

function logOnePlusExp(exponent: number): number {
  return exponent > 40 ? exponent : Math.log1p(Math.exp(exponent));
}

/** Expansion about the normal quantile in 1/df (Abramowitz and Stegun 26.7.5); exact to the last digits here. */
function nearNormal(z: number, df: number): number {
  if (df === Infinity) return z;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + (first + (second + third / df) / df) / df;
}
