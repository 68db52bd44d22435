import { fisherFQuantile, meanFunnel, meanFunnelLimits, type Summary } from '@kvalreg/statistics';
import { foundIn, heldWithin, type FunnelScale } from './funnel-scale.js';

/** The mean of a unit's cases and their standard deviation, which a single case has not. */
export interface UnitMean {
  readonly unit: string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}
type CaseMean = Omit<UnitMean, 'unit'>;

export interface MeanScale extends FunnelScale {
  readonly within: { readonly sd: number; readonly df: number };
}

/** Null where the spread within units cannot be measured, or nothing varies within them. */
export function meanScale(
  units: readonly UnitMean[],
  whole: CaseMean,
  bounds: readonly [number, number] | null,
): MeanScale | null {
  if (units.length === 0) return null;
  const funnel = meanFunnel(units, { target: whole.mean, others: restOf(whole, units) });
  if (!funnel) return null;
  // The spread within units is measured itself, and so the squares follow Fisher's distribution in place of χ².
  const largest = units.length * fisherFQuantile(0.95, units.length, funnel.df);
  const found = foundIn(funnel, units.length, largest);
  const limits = (method: 'normal' | 'additive') => (n: number, level: number) =>
    heldWithin(meanFunnelLimits(n, level, method, funnel), bounds ?? [-Infinity, Infinity]);
  return {
    target: funnel.target,
    overdispersion: found && { phi: found.phi, tau: Math.sqrt(found.tau2) },
    limits: { exact: limits('normal'), widened: limits('additive') },
    within: { sd: funnel.sd, df: funnel.df },
  };
}

/**
 * The cases of the whole that are in none of the units, as one group: what follows from what is shown, and so tells a
 * reader nothing about a unit that is not.
 */
function restOf(whole: CaseMean, units: readonly CaseMean[]): readonly Summary[] {
  const sumOf = (of: (unit: CaseMean) => number) => units.reduce((sum, unit) => sum + of(unit), 0);
  const n = whole.n - sumOf((unit) => unit.n);
  if (n < 1) return [];
  // Around the mean of all, where the squares are small beside those around 0.
  const distance = -sumOf((unit) => unit.n * (unit.mean - whole.mean)) / n;
  const squaresOf = ({ n: cases, sd }: CaseMean) => (cases > 1 ? (cases - 1) * (sd ?? 0) ** 2 : 0);
  const squares =
    squaresOf(whole) -
    sumOf((unit) => squaresOf(unit) + unit.n * (unit.mean - whole.mean) ** 2) -
    n * distance ** 2;
  const sd = n > 1 ? Math.sqrt(Math.max(0, squares) / (n - 1)) : null;
  return [{ n, mean: whole.mean + distance, sd }];
}
