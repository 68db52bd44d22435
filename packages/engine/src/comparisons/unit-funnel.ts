import { bandOf, placeIn, type FunnelBand, type FunnelPlace } from './funnel-band.js';
import { meanScale, type UnitMean } from './funnel-of-means.js';
import { rateScale, shareScale, type UnitCounts } from './funnel-of-counts.js';
import type { FunnelScale } from './funnel-scale.js';

export interface FunnelPoint {
  readonly unit: string;
  readonly n: number;
  /** A mean has no count. */
  readonly k?: number;
  readonly value: number;
  readonly place: FunnelPlace;
  /** The same against the limits that are widened by what units differ beyond chance; null where they do not. */
  readonly placeBeyondChance: FunnelPlace | null;
}
/** The limits for a unit of n. */
export interface FunnelCurvePoint {
  readonly n: number;
  /** Of chance alone: exact for shares and rates, of Student's distribution for means. */
  readonly exact: FunnelBand;
  /** Widened for overdispersion; null where none was found. */
  readonly widened: FunnelBand | null;
}
export interface UnitFunnel {
  /** What the units are compared with: the result of all together. */
  readonly target: number;
  readonly points: readonly FunnelPoint[];
  /** From below the smallest unit to beyond the largest. */
  readonly curve: readonly FunnelCurvePoint[];
  /** φ, the mean square of the z-scores, and τ, the spread between units beyond chance in the unit of the figure; null where chance suffices. */
  readonly overdispersion: { readonly phi: number; readonly tau: number } | null;
  /** Of means: the pooled standard deviation of cases within units, which the limits rest on; else null. */
  readonly within: { readonly sd: number; readonly df: number } | null;
}

/**
 * Units against all together, with the exact limits of chance (binomial, of a rate Poisson). Where the units differ by
 * more than chance, judged by the sum of their squared z-scores against its 95 % quantile, the limits are also given
 * widened by the spread between units (Spiegelhalter 2005, additive). Overdispersion is measured on the units that are
 * given. Null where nothing varies: nobody or everybody counts.
 */
export function unitFunnel(
  units: readonly UnitCounts[],
  figure: { readonly as: 'share' } | { readonly as: 'rate'; readonly per: number },
  whole: { readonly k: number; readonly n: number },
): UnitFunnel | null {
  const counted = units.filter(({ n }) => n > 0);
  if (whole.k === 0 || whole.n === 0) return null;
  const scale = figure.as === 'share' ? shareScale(counted, whole) : rateScale(counted, whole, figure.per);
  const per = figure.as === 'rate' ? figure.per : 1;
  return funnelOn(
    scale,
    counted.map(({ unit, k, n }) => ({ unit, k, n, value: (k / n) * per })),
    null,
  );
}

/**
 * The means of units against the mean of all together. The limits for a unit of n are target ± t s/√n: s is the standard
 * deviation of single cases within units, pooled over the units (and over the cases of no unit here, taken together as
 * one, as far as the whole has such), t the quantile of Student's distribution of its degrees of freedom. They end where
 * the values can be (`bounds`). Widened for overdispersion as those of shares. Null where s cannot be measured or is 0.
 */
export function unitMeanFunnel(
  units: readonly UnitMean[],
  whole: Omit<UnitMean, 'unit'>,
  bounds: readonly [number, number] | null = null,
): UnitFunnel | null {
  const scale = meanScale(units, whole, bounds);
  return funnelOn(
    scale,
    units.map(({ unit, n, mean }) => ({ unit, n, value: mean })),
    scale?.within ?? null,
  );
}

function funnelOn(
  scale: FunnelScale | null,
  units: readonly Pick<FunnelPoint, 'unit' | 'n' | 'k' | 'value'>[],
  within: UnitFunnel['within'],
): UnitFunnel | null {
  if (!scale || units.length === 0) return null;
  const sizes = units.map(({ n }) => n);
  return {
    target: scale.target,
    points: units.map((unit) => {
      const { exact, widened } = limitsAt(scale, unit.n);
      return {
        ...unit,
        place: placeIn(unit.value, exact),
        placeBeyondChance: widened && placeIn(unit.value, widened),
      };
    }),
    curve: grid(0.8 * Math.min(...sizes), 1.1 * Math.max(...sizes)).map((n) => ({
      n,
      ...limitsAt(scale, n),
    })),
    overdispersion: scale.overdispersion,
    within,
  };
}

function limitsAt({ limits, overdispersion }: FunnelScale, n: number): Omit<FunnelCurvePoint, 'n'> {
  return {
    exact: bandOf((level) => limits.exact(n, level)),
    widened: overdispersion && bandOf((level) => limits.widened(n, level)),
  };
}

const steps = 40;

function grid(smallest: number, largest: number): readonly number[] {
  const values = Array.from({ length: steps + 1 }, (_, step) =>
    Math.max(1, Math.round(smallest * (largest / smallest) ** (step / steps))),
  );
  return [...new Set(values)];
}
