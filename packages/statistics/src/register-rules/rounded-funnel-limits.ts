import { requirePositive, requireShare } from '../require-finite.js';

/**
 * p ± 1.96 √(p(1 − p)/n) with the factor rounded, as the Norwegian spine registers draw their funnels; not cut to 0–1.
 * `funnelLimits` has the quantile in full. Throws a `RangeError` for a p that is no share or an n that is not above 0.
 */
export function roundedFunnelLimits(p: number, n: number): readonly [lower: number, upper: number] {
  requireShare('p', p);
  requirePositive('n', n);
  const margin = 1.96 * Math.sqrt((p * (1 - p)) / n);
  return [p - margin, p + margin];
}
