import type { AdjustedUnit, FittedModel } from '@kvalreg/engine';
import { roundOr, roundTo, aboutTens } from './told-numbers.js';

/** A unit, or all together, as it is told: with its counts, or rounded and without them. */
export interface ToldUnit extends Omit<AdjustedUnit, 'observed' | 'expected'> {
  /** Cases; where `isRounded` to the nearest ten. */
  readonly n: number;
  /** Null where `isRounded`. */
  readonly observed: number | null;
  readonly expected: number | null;
  readonly isRounded: boolean;
}

interface Scale {
  readonly kind: FittedModel['kind'];
  /** Residual standard deviation of a linear model. */
  readonly sigma: number | null;
  /** The outcome of all cases, as it is told. */
  readonly overall: number;
  /** Of the adjusted outcome and its limits. */
  readonly decimals: number;
}

/** With all its counts. */
export function exactUnit(one: AdjustedUnit): ToldUnit {
  return { ...one, isRounded: false };
}

/**
 * The own unit of a clinic: all that is its own, and the adjusted outcome rounded, which with all its digits would tell
 * the outcome of all cases.
 */
export function ownUnit(one: AdjustedUnit, { decimals }: Pick<Scale, 'decimals'>): ToldUnit {
  const [adjusted, low, high] = [one.adjusted, one.low, one.high].map((value) =>
    roundOr(value ?? null, decimals),
  );
  return { ...one, adjusted: adjusted ?? null, low: low ?? null, high: high ?? null, isRounded: false };
}

/**
 * A unit without its counts: O/E (or the difference of means) and the adjusted outcome are rounded, and all else, limits
 * among them, is computed from what is told. The limits of the counts themselves would give them back, however they
 * were rounded: their width is that of n, and their place that of the events.
 */
export function roundedUnit(one: AdjustedUnit, scale: Scale): ToldUnit {
  const told = scale.kind === 'linear' ? roundedMean(one, scale) : roundedShare(one, scale);
  return { ...told, unit: one.unit, n: aboutTens(one.n), observed: null, expected: null, isRounded: true };
}

type Told = Omit<ToldUnit, 'unit' | 'n' | 'observed' | 'expected' | 'isRounded'>;

const z = 1.959963984540054;

function roundedMean(one: AdjustedUnit, { sigma, decimals, overall }: Scale): Told {
  const ratio = roundTo(one.ratio ?? 0, decimals);
  const adjusted = roundTo(overall + ratio, decimals);
  const margin = (z * (sigma ?? 0)) / Math.sqrt(aboutTens(one.n));
  return {
    ratio,
    ratioLow: roundTo(ratio - margin, decimals),
    ratioHigh: roundTo(ratio + margin, decimals),
    adjusted,
    low: roundTo(adjusted - margin, decimals),
    high: roundTo(adjusted + margin, decimals),
    clipped: false,
  };
}

function roundedShare(one: AdjustedUnit, { decimals, overall }: Scale): Told {
  if (one.ratio === null || one.adjusted === null) {
    const none = { ratio: null, ratioLow: null, ratioHigh: null, adjusted: null, low: null, high: null };
    return { ...none, clipped: false };
  }
  const ratio = roundTo(one.ratio, 2);
  const adjusted = roundTo(one.adjusted, decimals);
  const clipped = ratio * overall > 1;
  const [low, high] = wilsonLimits(adjusted, aboutTens(one.n));
  // Over the told share of all they would have both roundings, of which the told ratio has none: it could lie outside.
  const scaled = (limit: number) =>
    adjusted === 0 || clipped ? null : roundTo((ratio * limit) / adjusted, 2);
  return {
    ratio,
    ratioLow: scaled(low),
    ratioHigh: scaled(high),
    adjusted,
    low: roundTo(low, decimals),
    high: roundTo(high, decimals),
    clipped,
  };
}

/** Wilson's limits of a share that need not be a fraction of n. */
function wilsonLimits(share: number, n: number): readonly [low: number, high: number] {
  const middle = share + z ** 2 / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const by = 1 + z ** 2 / n;
  return [Math.max(0, (middle - margin) / by), Math.min(1, (middle + margin) / by)];
}
