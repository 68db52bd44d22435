import type { Indicator } from '@kvalreg/declaration';
import type { DisclosureLimits } from './disclosure-limits.js';
import type { Tally } from '../indicators/tally.js';

/**
 * What the way from the population to n tells besides n, as counts that add up: who was taken out by each exclusion, who
 * could not be judged, and whom the denominator does not mean. One who was taken out is one who had that reason.
 */
export function flowCountsOf(tally: Tally): readonly number[] {
  const { population, excluded, unknown, n } = tally;
  const left = population - unknown - excluded.reduce((sum, count) => sum + count, 0);
  // The n of a ratio is the sum of its denominators and no number of cases.
  return [population, population, ...excluded, unknown, tally.kind === 'ratio' ? 0 : left - n];
}

/** How many numbers `flowCountsOf` gives for an indicator. */
export function flowWidthOf({ exclusions = [] }: Pick<Indicator, 'exclusions'>): number {
  return 4 + exclusions.length;
}

/** The limits as they are for the flow of a figure: nobody may be taken out, or several. */
export function limitsOfFlow(limits: DisclosureLimits): DisclosureLimits {
  return { ...limits, mayBeNone: 2 };
}
