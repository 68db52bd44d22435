import type { FigureSource, Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import { possibleValues } from '../indicators/kinds/possible-values.js';
import { unitFunnel, unitMeanFunnel, type UnitFunnel } from './unit-funnel.js';

/** What a funnel of an indicator stands on. */
type FunnelKind =
  { readonly as: 'share' } | { readonly as: 'rate'; readonly per: number } | { readonly as: 'mean' };

/**
 * Shares and rates, all-or-none composites and the share of a transition that improved; means, and changes that are
 * told as a difference. Null of others: an average of parts has no count, and of a percentage, an effect size, a
 * percentile or a standard deviation the spread by chance does not follow from its number of cases.
 */
function funnelKindOf(indicator: Indicator): FunnelKind | null {
  switch (indicator.kind) {
    case 'proportion':
    case 'transition':
      return { as: 'share' };
    case 'ratio':
      return indicator.as === 'rate' ? { as: 'rate', per: indicator.per ?? 1 } : { as: 'share' };
    case 'composite':
      return indicator.as === 'all-or-none' ? { as: 'share' } : null;
    case 'mean':
      return { as: 'mean' };
    case 'change':
      return indicator.as === undefined || indicator.as === 'difference' ? { as: 'mean' } : null;
    default:
      return null;
  }
}

/** Whether a funnel can be drawn of an indicator. */
export function hasFunnel(indicator: Indicator): boolean {
  return funnelKindOf(indicator) !== null;
}

/** The result of a unit, or of several that are drawn as one. */
export interface ResultOfUnit {
  readonly unit: string;
  readonly result: DisclosedResult;
}

/**
 * The funnel of units from their results as far as they are shown, around that of all together: `whole` is that one
 * result, or those that add up to it. Null where the whole is not shown, where nothing varies, and of an indicator
 * without funnels.
 */
export function resultFunnel(
  source: FigureSource,
  indicator: Indicator,
  units: readonly ResultOfUnit[],
  whole: readonly DisclosedResult[],
): UnitFunnel | null {
  const kind = funnelKindOf(indicator);
  if (!kind || whole.some(({ suppressed, few }) => suppressed !== undefined || few === true)) return null;
  if (kind.as === 'mean') {
    const all = meanOfAll(whole.flatMap((one) => meanIn(one) ?? []));
    const means = units.flatMap(({ unit, result }) => {
      const mean = meanIn(result);
      return mean ? [{ unit, ...mean }] : [];
    });
    return all && unitMeanFunnel(means, all, boundsOf(source, indicator, [all, ...means]));
  }
  const all = sumOf(whole.flatMap((one) => countsIn(one) ?? []));
  const counts = units.flatMap(({ unit, result }) => {
    const counted = countsIn(result);
    return counted ? [{ unit, ...counted }] : [];
  });
  return all && unitFunnel(counts, kind, all);
}

/** Where means can be. Those beyond it show that the data are of another scale: then nothing is cut. */
function boundsOf(
  source: FigureSource,
  indicator: Indicator,
  means: readonly { readonly mean: number }[],
): readonly [number, number] | null {
  const bounds = possibleValues(source, indicator).value;
  if (!bounds) return null;
  const [least, greatest] = bounds;
  const slack = 1e-9 * Math.max(1, Math.abs(least), Math.abs(greatest));
  return means.every(({ mean }) => mean >= least - slack && mean <= greatest + slack) ? bounds : null;
}

interface Counts {
  readonly k: number;
  readonly n: number;
}
interface Mean {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}

function sumOf(parts: readonly Counts[]): Counts | null {
  const sum = (of: 'k' | 'n') => parts.reduce((all, part) => all + part[of], 0);
  return parts.length === 0 ? null : { k: sum('k'), n: sum('n') };
}

function meanOfAll(parts: readonly Mean[]): Mean | null {
  const [only, another] = parts;
  if (!only || !another) return only ?? null;
  const sum = (of: (part: Mean) => number) => parts.reduce((all, part) => all + of(part), 0);
  const n = sum((part) => part.n);
  const mean = sum((part) => part.n * part.mean) / n;
  const squares = sum((part) => (part.n - 1) * (part.sd ?? 0) ** 2 + part.n * (part.mean - mean) ** 2);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/** Nothing where no value is shown, also where n is: of few cases, or of what is withheld. */
function countsIn({ suppressed, value, k, n }: DisclosedResult): Counts | null {
  if (suppressed !== undefined || value === null || k === undefined || !(n > 0)) return null;
  return Number.isInteger(k) ? { k, n } : null;
}

function meanIn({ suppressed, value, n, sd }: DisclosedResult): Mean | null {
  if (suppressed !== undefined || value === null || !(n > 0)) return null;
  if (n > 1 && (sd === undefined || sd === null)) return null;
  return { n, mean: value, sd: sd ?? null };
}
