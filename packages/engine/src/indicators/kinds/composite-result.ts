import { meanInterval, proportionInterval } from '@kvalreg/statistics';
import type { IndicatorResult, PartFigure } from '../indicator-result.js';
import type { CompositeTally } from '../tally.js';

type CompositeResult = Pick<IndicatorResult, 'k' | 'value' | 'low' | 'high' | 'sd' | 'parts'>;

/** The composite with its interval, and each of its parts as a proportion of its own. */
export function compositeResult(tally: CompositeTally): CompositeResult {
  const parts = tally.parts.map(({ n, k }): PartFigure => ({ n, ...share(k, n) }));
  if (tally.as === 'all-or-none') return { ...share(tally.k, tally.n), parts };
  const { value, sd, lower, upper } = meanInterval(tally.summary);
  // No case can meet less than none of its parts, or more than all.
  const within = (limit: number | null) => (limit === null ? null : Math.min(1, Math.max(0, limit)));
  return { value, sd, low: within(lower), high: within(upper), parts };
}

function share(k: number, n: number) {
  const { value, lower, upper } = proportionInterval(k, n);
  return { k, value, low: lower, high: upper };
}
