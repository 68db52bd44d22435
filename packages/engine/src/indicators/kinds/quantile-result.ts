import { countedQuantile, countedQuantiles } from '@kvalreg/statistics';
import type { IndicatorResult } from '../indicator-result.js';
import type { Histogram } from './histogram.js';

type QuantileResult = Pick<IndicatorResult, 'value' | 'low' | 'high' | 'quartiles'>;

/** The percentile that is asked for, with the quartiles beside it. */
export function quantileResult(histogram: Histogram, probability: number): QuantileResult {
  const { value, lower, upper } = countedQuantile(histogram, probability);
  const [first, median, third] = countedQuantiles(histogram, [0.25, 0.5, 0.75]);
  return {
    value,
    low: lower,
    high: upper,
    quartiles: { lower: first ?? null, median: median ?? null, upper: third ?? null },
  };
}
