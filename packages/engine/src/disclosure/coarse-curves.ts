import type { DisclosedResult } from '../indicators/indicator-result.js';
import type { DisclosureLimits } from './disclosure-limits.js';

const fewestTogether = 10;
const shares = 1000;

/**
 * Times to an event for those for whom small parts are withheld. Between two days the number at risk falls by each single
 * person whose follow-up ended, and the estimate, written with all its digits, tells on which of them: so the one is
 * rounded down to whole tens, and the other to tenths of a per cent.
 */
export function coarseCurves(
  results: readonly DisclosedResult[],
  { smallestCell }: DisclosureLimits,
): readonly DisclosedResult[] {
  if (smallestCell <= 0) return results;
  const step = Math.max(fewestTogether, smallestCell);
  return results.map((result) => {
    if (result.curve === undefined) return result;
    const curve = result.curve.map((point) => ({
      ...point,
      ...rounded(point),
      atRisk: Math.floor(point.atRisk / step) * step,
    }));
    return { ...result, ...rounded(result), curve, atRiskStep: step };
  });
}

type Estimate = Pick<DisclosedResult, 'value' | 'low' | 'high'>;

function rounded({ value, low, high }: Estimate): Estimate {
  const round = (share: number | null) => (share === null ? null : Math.round(share * shares) / shares);
  return { value: round(value), low: round(low), high: round(high) };
}
