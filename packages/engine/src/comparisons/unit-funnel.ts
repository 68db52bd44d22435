import {
  chiSquareQuantile,
  exactPoissonLimit,
  funnelLimits,
  normalQuantile,
  proportionFunnel,
  ratioFunnel,
  type Overdispersion,
} from '@kvalreg/statistics';

/** A unit's cases (or exposure) and how many of them count; both whole for a share. */
export interface UnitCounts {
  readonly unit: string;
  readonly k: number;
  readonly n: number;
}
/** Where a unit lies: within what chance explains 95 % or 99.8 % of the time, or beyond it. */
export type FunnelPlace = 'within' | 'above-95' | 'above-99.8' | 'below-95' | 'below-99.8';

export interface FunnelPoint extends UnitCounts {
  readonly value: number;
  readonly place: FunnelPlace;
  /** The same against the limits that are widened by what units differ beyond chance; null where they do not. */
  readonly placeBeyondChance: FunnelPlace | null;
}
export interface FunnelBand {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}
/** The limits for a unit of n. */
export interface FunnelCurvePoint {
  readonly n: number;
  /** Of chance alone: exact. */
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
}

const steps = 40;

/**
 * Units against all together, with the exact limits of chance (binomial, of a rate Poisson). Where the units differ by
 * more than chance, judged by the sum of their squared z-scores against its 95 % quantile, the limits are also given
 * widened by the spread between units (Spiegelhalter 2005, additive). `among`: the units that overdispersion is
 * measured on, all of them where it is left out. Null where nothing varies: nobody or everybody counts.
 */
export function unitFunnel(
  units: readonly UnitCounts[],
  figure: { readonly as: 'share' } | { readonly as: 'rate'; readonly per: number },
  whole: { readonly k: number; readonly n: number },
): UnitFunnel | null {
  const counted = units.filter(({ n }) => n > 0);
  const scale = scaleOf(counted, figure, whole);
  if (!scale || counted.length === 0) return null;
  const sizes = counted.map(({ n }) => n);
  return {
    target: scale.target,
    points: counted.map((unit) => {
      const value = (unit.k / unit.n) * scale.per;
      const { exact, widened } = scale.limitsAt(unit.n);
      return {
        ...unit,
        value,
        place: placeIn(value, exact),
        placeBeyondChance: widened && placeIn(value, widened),
      };
    }),
    curve: grid(0.8 * Math.min(...sizes), 1.1 * Math.max(...sizes)).map((n) => ({ n, ...scale.limitsAt(n) })),
    overdispersion: scale.overdispersion,
  };
}

interface Scale {
  readonly target: number;
  readonly per: number;
  readonly overdispersion: UnitFunnel['overdispersion'];
  readonly limitsAt: (n: number) => Omit<FunnelCurvePoint, 'n'>;
}

function scaleOf(
  units: readonly UnitCounts[],
  figure: Parameters<typeof unitFunnel>[1],
  whole: { readonly k: number; readonly n: number },
): Scale | null {
  if (whole.k === 0 || whole.n === 0) return null;
  return figure.as === 'share' ? shareScale(units, whole) : rateScale(units, whole, figure.per);
}

function shareScale(
  units: readonly UnitCounts[],
  whole: { readonly k: number; readonly n: number },
): Scale | null {
  if (whole.k === whole.n || ![...units, whole].every(isWhole)) return null;
  const funnel = proportionFunnel(
    units.map(({ k }) => k),
    units.map(({ n }) => n),
    { target: whole.k / whole.n },
  );
  const found = foundIn(funnel, units.length);
  // The exact limits are interpolated between whole events and may pass 0 and 1.
  const within = (limit: number) => Math.min(1, Math.max(0, limit));
  const clipped = ([low, high]: readonly [number, number]) => [within(low), within(high)] as const;
  const band = (n: number, method: 'exact' | 'additive') =>
    bandOf((level) => clipped(funnelLimits(n, level, method, funnel)));
  return {
    target: funnel.target,
    per: 1,
    overdispersion: found && { phi: found.phi, tau: Math.sqrt(found.tau2) },
    limitsAt: (n) => ({ exact: band(n, 'exact'), widened: found && band(n, 'additive') }),
  };
}

/** Amounts that are no counts have no binomial spread. */
function isWhole({ k, n }: { readonly k: number; readonly n: number }): boolean {
  return Number.isInteger(k) && Number.isInteger(n) && k <= n;
}

function rateScale(
  units: readonly UnitCounts[],
  whole: { readonly k: number; readonly n: number },
  per: number,
): Scale {
  const rate = whole.k / whole.n;
  const target = rate * per;
  const spread = ratioFunnel(
    units.map(({ k }) => k),
    units.map(({ n }) => n * rate),
  );
  const found = foundIn(spread, units.length);
  const exact = (n: number, level: number): readonly [number, number] => {
    const p = 1 - (1 - level) / 2;
    const limit = (at: number) => Math.max(0, exactPoissonLimit(at, n * rate)) * target;
    return [limit(1 - p), limit(p)];
  };
  const widened = (n: number, level: number): readonly [number, number] => {
    const margin = normalQuantile(1 - (1 - level) / 2) * Math.sqrt(1 / (n * rate) + (found?.tau2 ?? 0));
    return [Math.max(0, 1 - margin) * target, (1 + margin) * target];
  };
  return {
    target,
    per,
    overdispersion: found && { phi: found.phi, tau: Math.sqrt(found.tau2) * target },
    limitsAt: (n) => ({
      exact: bandOf((level) => exact(n, level)),
      widened: found && bandOf((level) => widened(n, level)),
    }),
  };
}

function bandOf(limits: (level: number) => readonly [number, number]): FunnelBand {
  const [low95, high95] = limits(0.95);
  const [low998, high998] = limits(0.998);
  return { low95, high95, low998, high998 };
}

function foundIn(
  { phi, tau2 }: Overdispersion,
  units: number,
): { readonly phi: number; readonly tau2: number } | null {
  if (phi === null || units < 2 || tau2 === 0) return null;
  return units * phi > chiSquareQuantile(0.95, units) ? { phi, tau2 } : null;
}

function placeIn(value: number, { low95, high95, low998, high998 }: FunnelBand): FunnelPlace {
  if (value > high998) return 'above-99.8';
  if (value < low998) return 'below-99.8';
  if (value > high95) return 'above-95';
  if (value < low95) return 'below-95';
  return 'within';
}

function grid(smallest: number, largest: number): readonly number[] {
  const values = Array.from({ length: steps + 1 }, (_, step) =>
    Math.max(1, Math.round(smallest * (largest / smallest) ** (step / steps))),
  );
  return [...new Set(values)];
}
