import { total } from '../moments/mean.js';
import { quantiles } from '../moments/quantile.js';

export interface Overdispersion {
  /** Where z-scores were cut; null without units. */
  readonly cut: readonly [lower: number, upper: number] | null;
  readonly winsorised: readonly number[];
  /** The mean square of the cut z-scores: about 1 when chance alone separates the units; null without units. */
  readonly phi: number | null;
  /** The variance between units beyond chance, by the method of moments; 0 when chance suffices. */
  readonly tau2: number;
}

/**
 * How much more units differ than chance lets them (Spiegelhalter 2005, appendix A.2): z-scores are cut at the
 * quantiles `share` and 1 − `share` (type 7), so that a few true outliers do not count; τ² = (I φ − (I − 1)) / (Σw −
 * Σw²/Σw) with the weights w = 1/s², on the scale on which s was given.
 */
export function overdispersion(
  zScores: readonly number[],
  standardErrors: readonly number[],
  share: number,
): Overdispersion {
  if (!(share >= 0 && share < 0.5)) {
    throw new RangeError(`The share to winsorise is ${share}: it must be at least 0 and below one half.`);
  }
  const [lower = null, upper = null] = quantiles(zScores, [share, 1 - share]);
  if (lower === null || upper === null) return { cut: null, winsorised: [], phi: null, tau2: 0 };
  const winsorised = zScores.map((z) => Math.max(lower, Math.min(upper, z)));
  const units = winsorised.length;
  const phi = total(winsorised.map((z) => z ** 2)) / units;
  const weights = standardErrors.map((s) => 1 / s ** 2);
  const sum = total(weights);
  const spread = sum - total(weights.map((w) => w ** 2)) / sum;
  const excess = units * phi - (units - 1);
  return { cut: [lower, upper], winsorised, phi, tau2: excess > 0 && spread > 0 ? excess / spread : 0 };
}
