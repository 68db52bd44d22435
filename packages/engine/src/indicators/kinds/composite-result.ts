import { meanInterval, proportionInterval, type Summary } from '@kvalreg/statistics';
import type { IndicatorResult, PartFigure } from '../indicator-result.js';

/** Of each part the cases that it concerns and those that meet it; of the average, the shares met by the cases. */
export type CompositeCounts = {
  readonly parts: readonly { readonly n: number; readonly k: number }[];
} & (
  { readonly as: 'all-or-none'; readonly k: number } | { readonly as: 'average'; readonly summary: Summary }
);

type CompositeResult = Pick<IndicatorResult, 'k' | 'value' | 'low' | 'high' | 'sd' | 'parts'>;

/** The composite with its interval, and each of its parts as a proportion of its own. */
export function compositeResult(tally: CompositeCounts & { readonly n: number }): CompositeResult {
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
