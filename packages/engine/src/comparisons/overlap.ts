import type { Indicator } from '@kvalreg/declaration';
import { lengthOf, periodLevels } from '../indicators/request/periods.js';
import { isSnapshot, monthsOf } from '../indicators/request/request-parts.js';

/**
 * Whether neighbouring periods of a figure count some of the same cases: twelve months up to each month, everybody who is
 * there on a day, or as far as the indicator looks back. Rules of chance hold for cases that are counted once.
 */
export function periodsOverlap(indicator: Indicator, by: string): boolean {
  if (isSnapshot(indicator) || by === 'rolling') return true;
  const level = periodLevels.find((one) => one === by);
  return level !== undefined && monthsOf(indicator.lookBack) > lengthOf(level);
}

/** Whether the figures of some years and those of others count some of the same cases. */
export function yearsOverlap(
  indicator: Indicator,
  years: readonly string[],
  others: readonly string[],
): boolean {
  if (isSnapshot(indicator)) return true;
  const months = lengthOf('year');
  const back = Math.max(months, monthsOf(indicator.lookBack));
  return years.some((one) => others.some((other) => Math.abs(Number(one) - Number(other)) * months < back));
}
