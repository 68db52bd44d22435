import { at } from '../at.js';
import { normalQuantile } from '../distributions/normal.js';
import { total } from '../moments/mean.js';
import { requireEvents } from '../proportions/require-events.js';
import { requireProbability, requireSameLength, requireShare } from '../require-finite.js';
import { exactBinomialLimit } from './exact-limit.js';
import { overdispersion, type Overdispersion } from './overdispersion.js';

export type FunnelLimits = readonly [lower: number, upper: number];

export interface FunnelUnit {
  readonly events: number;
  readonly n: number;
  readonly proportion: number;
  /** (share − target) / s with s = √(target (1 − target)/n). */
  readonly z: number;
  /** z / √φ when φ is above 1. */
  readonly zMultiplicative: number;
  /** (share − target) / √(s² + τ²). */
  readonly zAdditive: number;
}

export interface ProportionFunnel extends Overdispersion {
  readonly target: number;
  readonly units: readonly FunnelUnit[];
}

export interface FunnelOptions {
  /** The share to compare with; that of all units together when absent. */
  readonly target?: number | undefined;
  /** The share of z-scores to cut at either end before overdispersion is measured; 0.1 when absent. */
  readonly winsorise?: number | undefined;
}

/**
 * The share of each unit against a target, with the z-scores plain and adjusted for overdispersion (Spiegelhalter
 * 2005). Throws a `RangeError` for counts that are not 0 ≤ events ≤ n, for a unit without observations, and for a
 * target of 0 or 1, against which nothing varies.
 */
export function proportionFunnel(
  events: readonly number[],
  sizes: readonly number[],
  options: FunnelOptions = {},
): ProportionFunnel {
  requireSameLength('events', events, 'sizes', sizes);
  events.forEach((k, index) => {
    requireEvents(k, at(sizes, index));
    if (at(sizes, index) === 0)
      throw new RangeError(`sizes[${index}] is 0: leave out units without observations.`);
  });
  const target = options.target ?? total(events) / total(sizes);
  requireShare('target', target);
  requireProbability('target', target);
  const errors = sizes.map((n) => standardError(target, n));
  const zScores = events.map((k, index) => (k / at(sizes, index) - target) / at(errors, index));
  const spread = overdispersion(zScores, errors, options.winsorise ?? 0.1);
  const inflation = Math.sqrt(Math.max(1, spread.phi ?? 1));
  const units = events.map((k, index) => {
    const [n, z, s] = [at(sizes, index), at(zScores, index), at(errors, index)];
    const zAdditive = (z * s) / Math.sqrt(s ** 2 + spread.tau2);
    return { events: k, n, proportion: k / n, z, zMultiplicative: z / inflation, zAdditive };
  });
  return { target, ...spread, units };
}

export type FunnelMethod = 'exact' | 'normal' | 'multiplicative' | 'additive';

/**
 * The limits of the funnel for a unit of n, of which chance passes 1 − level: from the binomial distribution (`exact`,
 * interpolated), from the normal one, or wider by the overdispersion φ or τ². Not cut to 0–1: clip them in a figure.
 */
export function funnelLimits(
  n: number,
  level: number,
  method: FunnelMethod,
  { target, phi, tau2 }: Pick<ProportionFunnel, 'target' | 'phi' | 'tau2'>,
): FunnelLimits {
  requireProbability('level', level);
  const p = 1 - (1 - level) / 2;
  if (method === 'exact') return [exactBinomialLimit(1 - p, n, target), exactBinomialLimit(p, n, target)];
  const s = standardError(target, n);
  const width = {
    normal: s,
    multiplicative: s * Math.sqrt(Math.max(1, phi ?? 1)),
    additive: Math.sqrt(s ** 2 + tau2),
  }[method];
  const margin = normalQuantile(p) * width;
  return [target - margin, target + margin];
}

function standardError(target: number, n: number): number {
  return Math.sqrt((target * (1 - target)) / n);
}
