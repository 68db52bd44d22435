import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { Bounds } from '@kvalreg/expression';
import type { DisclosedResult, MeanFigure } from '../indicator-result.js';
import { possibleValues } from './possible-values.js';

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
  const limits = figure && held({ ...figure, value: figure.mean }, bounds);
  return figure && limits ? { [name]: { ...figure, ...limits } } : {};
}

type Limits = Pick<DisclosedResult, 'low' | 'high'>;

/** The limits, where they have to be drawn in. A value beyond what can be shows that the data are of another scale. */
function held(
  { value, low, high }: Limits & Pick<DisclosedResult, 'value'>,
  bounds: Bounds | null,
): Limits | null {
  if (!bounds || value === null) return null;
  const [least, greatest] = bounds;
  if (value < least - rounding(least) || value > greatest + rounding(greatest)) return null;
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
