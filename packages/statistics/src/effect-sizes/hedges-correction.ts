import { gammaRatio } from '../special-functions/gamma-ratio.js';

/**
 * J(m) = Γ(m/2) / (√(m/2) Γ((m − 1)/2)), Hedges's (1981) exact factor that takes the small-sample bias out of a
 * standardised mean difference with m degrees of freedom; null below two. Near 1 − 3/(4m − 1).
 */
export function hedgesCorrection(m: number): number | null {
  return m < 2 ? null : gammaRatio((m - 1) / 2) / Math.sqrt(m / 2);
}
