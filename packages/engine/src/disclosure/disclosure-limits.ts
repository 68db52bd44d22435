import type { Indicator } from '@kvalreg/declaration';
import { curveCells } from '../indicators/kinds/time-to-event-result.js';
import { cellsOf } from '../indicators/kinds/transition-result.js';
import { remaining, type Tally } from '../indicators/tally.js';

export interface DisclosureLimits {
  /** A figure with fewer cases is withheld. */
  readonly smallestN: number;
  /**
   * A share with fewer cases in the numerator or outside it is withheld, and whatever else shows parts of its cases as a
   * whole when one of them is smaller: an option of a distribution, a step of a transition, a part of a composite, the
   * events between two days of a curve, the cases beyond a percentile or a quartile.
   */
  readonly smallestCell: number;
  /** From this place among the counts on, a part may also be nobody. */
  readonly mayBeNone?: number | undefined;
}

/**
 * The numbers of a figure that add up over its parts: n, population, and then the parts that `smallestCell` is about
 * (in and outside a numerator, each option of a distribution, and so on).
 */
export type Counts = ArrayLike<number>;

/**
 * @param ofPersons whether a case is a person: a sum of what few persons have is still about few, however large it is. Rows
 * of a feed count many themselves
 */
export function countsOf(tally: Tally, ofPersons: boolean): readonly number[] {
  const { n, population } = tally;
  switch (tally.kind) {
    case 'proportion':
      return [n, population, tally.k, n - tally.k];
    case 'ratio': {
      const cases = ofPersons ? remaining(population, tally.excluded, tally.unknown) : n;
      return [cases, population, tally.k, ...(tally.as === 'share' ? [n - tally.k] : [])];
    }
    case 'distribution':
      return [n, population, ...tally.options.map(({ k }) => k)];
    case 'composite':
      return [
        n,
        population,
        ...(tally.as === 'all-or-none' ? [tally.k, n - tally.k] : []),
        ...tally.parts.flatMap((part) => [part.k, part.n - part.k]),
      ];
    case 'transition':
      return [n, population, ...cellsOf(tally.histogram, tally.codes.length)];
    case 'time-to-event':
      return [n, population, ...curveCells(tally.histogram, tally.at)];
    case 'quantile':
      return [n, population, n * smallestTail(tally.probability)];
    case 'count':
    case 'mean':
    case 'spread':
    case 'change':
      return [n, population];
  }
}

/** The smallest part that a percentile and the quartiles beside it divide the cases in. */
function smallestTail(probability: number): number {
  return Math.min(0.25, probability, 1 - probability);
}

/** How many numbers `countsOf` gives for an indicator. */
export function widthOf(indicator: Indicator): number {
  switch (indicator.kind) {
    case 'proportion':
      return 4;
    case 'ratio':
      return indicator.as === 'share' ? 4 : 3;
    case 'distribution':
      return 2 + indicator.options.length;
    case 'composite':
      return 2 + (indicator.as === 'all-or-none' ? 2 : 0) + 2 * indicator.parts.length;
    case 'transition':
      return 2 + indicator.options.length ** 2;
    case 'time-to-event':
      return 4 + indicator.at.length;
    case 'quantile':
      return 3;
    case 'count':
    case 'mean':
    case 'spread':
    case 'change':
      return 2;
  }
}

/**
 * The limits as they are for an indicator. Of a time to event, whose follow-up ended early may be nobody: where follow-up
 * is complete the curve is a plain share, and nobody is behind the difference.
 */
export function limitsOf(indicator: Indicator | undefined, limits: DisclosureLimits): DisclosureLimits {
  if (indicator?.kind !== 'time-to-event') return limits;
  return { ...limits, mayBeNone: widthOf(indicator) - 1 };
}

/** Whether figures with these counts may be shown as far as the limits go. */
export function passes(counts: Counts, limits: DisclosureLimits): boolean {
  if ((counts[0] ?? 0) < limits.smallestN) return false;
  for (let part = 2; part < counts.length; part++) {
    // The tail of a percentile is no whole number: its rounding must not decide.
    if ((counts[part] ?? 0) < limits.smallestCell - 1e-9) {
      if (part < (limits.mayBeNone ?? Infinity) || (counts[part] ?? 0) !== 0) return false;
    }
  }
  return true;
}

/** Nobody is behind the figure, and those whom it leaves out, if any, are enough to be told of. */
export function isEmpty(counts: Counts, limits: DisclosureLimits): boolean {
  const population = counts[1] ?? 0;
  // Sums of amounts that are no whole numbers cancel out but for their rounding.
  return Math.abs(counts[0] ?? 0) < 1e-9 && (population === 0 || population >= limits.smallestN);
}
