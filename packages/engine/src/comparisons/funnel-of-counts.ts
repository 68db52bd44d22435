import {
  chiSquareQuantile,
  exactPoissonLimit,
  funnelLimits,
  normalQuantile,
  proportionFunnel,
  ratioFunnel,
} from '@kvalreg/statistics';
import { foundIn, heldWithin, type FunnelScale } from './funnel-scale.js';

/** A unit's cases (or exposure) and how many of them count; both whole for a share. */
export interface UnitCounts {
  readonly unit: string;
  readonly k: number;
  readonly n: number;
}
type Counts = Omit<UnitCounts, 'unit'>;

/** Null where everybody counts, and of amounts that are no counts. */
export function shareScale(units: readonly UnitCounts[], whole: Counts): FunnelScale | null {
  if (whole.k === whole.n || ![...units, whole].every(isWhole)) return null;
  const funnel = proportionFunnel(
    units.map(({ k }) => k),
    units.map(({ n }) => n),
    { target: whole.k / whole.n },
  );
  const found = foundIn(funnel, units.length, largestOf(units.length));
  // The exact limits are interpolated between whole events and may pass 0 and 1.
  const limits = (method: 'exact' | 'additive') => (n: number, level: number) =>
    heldWithin(funnelLimits(n, level, method, funnel), [0, 1]);
  return {
    target: funnel.target,
    overdispersion: found && { phi: found.phi, tau: Math.sqrt(found.tau2) },
    limits: { exact: limits('exact'), widened: limits('additive') },
  };
}

/** Amounts that are no counts have no binomial spread. */
function isWhole({ k, n }: Counts): boolean {
  return Number.isInteger(k) && Number.isInteger(n) && k <= n;
}

export function rateScale(units: readonly UnitCounts[], whole: Counts, per: number): FunnelScale {
  const rate = whole.k / whole.n;
  const target = rate * per;
  const spread = ratioFunnel(
    units.map(({ k }) => k),
    units.map(({ n }) => n * rate),
  );
  const found = foundIn(spread, units.length, largestOf(units.length));
  return {
    target,
    overdispersion: found && { phi: found.phi, tau: Math.sqrt(found.tau2) * target },
    limits: {
      exact: (n, level) => {
        const p = 1 - (1 - level) / 2;
        const limit = (at: number) => Math.max(0, exactPoissonLimit(at, n * rate)) * target;
        return [limit(1 - p), limit(p)];
      },
      widened: (n, level) => {
        const margin = normalQuantile(1 - (1 - level) / 2) * Math.sqrt(1 / (n * rate) + (found?.tau2 ?? 0));
        return [Math.max(0, 1 - margin) * target, (1 + margin) * target];
      },
    },
  };
}

function largestOf(units: number): number {
  return units === 0 ? Infinity : chiSquareQuantile(0.95, units);
}
