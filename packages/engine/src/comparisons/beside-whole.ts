import type { Indicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import { comparePair, untested, type SideValues } from './compare-pair.js';
import type { ComparedEstimate, PairResult } from './compared-result.js';

/**
 * A part beside the whole that it belongs to. The part cannot be tested against itself: the test is that of the part
 * against the rest, and what it says of the difference holds for the whole as well, on a scale that is smaller by the
 * part's own share w of the whole. With the whole as w × part + (1 − w) × rest, part − whole = (1 − w)(part − rest), and
 * part / whole = r / (w r + 1 − w) with r = part / rest. `values`: those of the part and the rest.
 */
export function compareBesideWhole(
  indicator: Indicator,
  part: DisclosedResult,
  whole: DisclosedResult,
  rest: DisclosedResult,
  values: SideValues | null = null,
): PairResult {
  const base = { indicator: part.indicator, first: part, second: whole };
  if (!whole.suppressed && !rest.suppressed && rest.n === 0 && whole.n > 0)
    return { ...base, ...untested('same-cases') };
  const pair = comparePair(indicator, part, rest, values);
  if (part.suppressed || whole.suppressed) return { ...base, ...untested('withheld') };
  const weight = part.n / whole.n;
  const { test, pValue, leans, untested: reason } = pair;
  return {
    ...base,
    difference: through(pair.difference, (value) => (1 - weight) * value),
    ratio: through(pair.ratio, (value) => value / (weight * value + 1 - weight)),
    test,
    pValue,
    ...(leans && { leans }),
    untested: reason,
  };
}

function through(
  estimate: ComparedEstimate | null,
  scale: (value: number) => number,
): ComparedEstimate | null {
  if (!estimate) return null;
  const { value, low, high } = estimate;
  return {
    value: scale(value),
    low: low === null ? null : scale(low),
    high: high === null ? null : scale(high),
  };
}
