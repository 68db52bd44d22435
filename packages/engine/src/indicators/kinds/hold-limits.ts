import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { DisclosedResult, MeanFigure } from '../indicator-result.js';
import { possibleValues, type Bounds } from './possible-values.js';

/**
 * The figure with the limits of its t intervals where its values can be: the interval of a mean near the end of a scale
 * runs beyond it, where no mean can be. What was drawn in has a mark; everything else is returned as it is.
 */
export function holdLimits<R extends DisclosedResult>(
  source: FigureSource,
  indicator: Indicator,
  result: R,
): R {
  if ((indicator.kind !== 'mean' && indicator.kind !== 'change') || result.suppressed !== undefined)
    return result;
  const possible = possibleValues(source, indicator);
  const own = held(result, possible.value);
  const parts = {
    ...ofMean('before', result.before, possible.before),
    ...ofMean('after', result.after, possible.after),
    ...ofMean('difference', result.difference, possible.difference),
  };
  if (!own && Object.keys(parts).length === 0) return result;
  return { ...result, ...own, ...parts, clipped: true };
}

function ofMean(
  name: 'before' | 'after' | 'difference',
  figure: MeanFigure | undefined,
  bounds: Bounds | null,
): Readonly<Record<string, MeanFigure>> {
  const limits = figure && held(figure, bounds);
  return figure && limits ? { [name]: { ...figure, ...limits } } : {};
}

/** The limits, where they have to be drawn in. */
function held(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  bounds: Bounds | null,
): { readonly low: number | null; readonly high: number | null } | null {
  if (!bounds) return null;
  const [least, greatest] = bounds;
  const isBeyond =
    (low !== null && low < least - rounding(least)) ||
    (high !== null && high > greatest + rounding(greatest));
  if (!isBeyond) return null;
  return {
    low: low === null ? null : Math.max(low, least),
    high: high === null ? null : Math.min(high, greatest),
  };
}

/** A limit that is the end of the scale but for its last digits, which no two ways of adding up share, is within it. */
function rounding(bound: number): number {
  return 1e-9 * Math.max(1, Math.abs(bound));
}
