import { at } from '../at.js';
import { studentQuantile } from '../distributions/student.js';
import { total } from '../moments/mean.js';
import type { Summary } from '../moments/summary.js';
import { requireFinite, requirePositive, requireProbability } from '../require-finite.js';
import { overdispersion, type Overdispersion } from './overdispersion.js';
import type { FunnelLimits } from './proportion-funnel.js';

export interface MeanFunnelUnit {
  readonly n: number;
  readonly mean: number;
  /** (mean − target) / (s/√n) with the pooled standard deviation s. */
  readonly z: number;
}

export interface MeanFunnel extends Overdispersion {
  readonly target: number;
  /** The pooled standard deviation within units: √(Σ(n − 1)s² / Σ(n − 1)). */
  readonly sd: number;
  /** Σ(n − 1): the degrees of freedom of that standard deviation. */
  readonly df: number;
  readonly units: readonly MeanFunnelUnit[];
}

export interface MeanFunnelOptions {
  /** The mean to compare with; that of all cases of `units` and `others` together when absent. */
  readonly target?: number | undefined;
  /** Cases that are in no unit of the funnel: they count in the spread and in the target alone. */
  readonly others?: readonly Summary[] | undefined;
  /** The share of z-scores to cut at either end before overdispersion is measured; 0.1 when absent. */
  readonly winsorise?: number | undefined;
}

/**
 * The mean of each unit against a target, with the spread of single cases within units: the residual standard deviation
 * of `lm(y ~ unit)` in R. Null where it cannot be measured or is 0: no unit has two cases, or nothing varies within them.
 * Throws a `RangeError` for a unit without cases or without a mean.
 */
export function meanFunnel(units: readonly Summary[], options: MeanFunnelOptions = {}): MeanFunnel | null {
  const { others = [], winsorise = 0.1 } = options;
  const all = [...units, ...others];
  all.forEach(({ n, mean }, index) => {
    requirePositive(`n of group ${index}`, n);
    requireFinite(`mean of group ${index}`, [mean ?? Number.NaN]);
  });
  const df = total(all.map(({ n }) => n - 1));
  const squares = total(all.map(({ n, sd }) => (n > 1 ? (n - 1) * (sd ?? Number.NaN) ** 2 : 0)));
  requireFinite('the squares within units', [squares]);
  if (df === 0 || squares === 0) return null;
  const sd = Math.sqrt(squares / df);
  const sum = total(all.map(({ n, mean }) => n * (mean ?? 0)));
  const target = options.target ?? sum / total(all.map(({ n }) => n));
  requireFinite('target', [target]);
  const errors = units.map(({ n }) => sd / Math.sqrt(n));
  const placed = units.map(({ n, mean }, index) => ({
    n,
    mean: mean ?? 0,
    z: ((mean ?? 0) - target) / at(errors, index),
  }));
  const spread = overdispersion(
    placed.map(({ z }) => z),
    errors,
    winsorise,
  );
  return { target, sd, df, ...spread, units: placed };
}

/**
 * The limits of the funnel for a unit of n, of which chance passes 1 − level: target ± t s/√n, with the quantile t of
 * Student's distribution of df degrees of freedom since s is measured itself; or wider by the overdispersion τ²,
 * target ± t √(s²/n + τ²). As for shares the target is taken as known.
 */
export function meanFunnelLimits(
  n: number,
  level: number,
  method: 'normal' | 'additive',
  { target, sd, df, tau2 }: Pick<MeanFunnel, 'target' | 'sd' | 'df' | 'tau2'>,
): FunnelLimits {
  requireProbability('level', level);
  requirePositive('n', n);
  const quantile = studentQuantile(1 - (1 - level) / 2, df);
  const margin = quantile * Math.sqrt(sd ** 2 / n + (method === 'additive' ? tau2 : 0));
  return [target - margin, target + margin];
}
