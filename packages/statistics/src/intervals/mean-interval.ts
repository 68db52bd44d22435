import { studentQuantile } from '../distributions/student.js';
import { summarise, type Summary } from '../moments/summary.js';
import { requireCount, requireFinite } from '../require-finite.js';
import { upperProbability, type Estimate, type IntervalOptions } from './estimate.js';

export interface MeanEstimate extends Estimate {
  /** The sample standard deviation; null of fewer than two values. */
  readonly sd: number | null;
}

/**
 * The mean with its t interval, as `t.test` in R, from the values themselves or from their number, mean and standard
 * deviation. No values give nulls, one value a mean without limits. Throws a `RangeError` for a number that is not
 * finite and for a summary that contradicts itself.
 */
export function meanInterval(data: readonly number[] | Summary, options: IntervalOptions = {}): MeanEstimate {
  const p = upperProbability(options);
  const { n, mean, sd } = isSummary(data) ? checked(data) : summarise(data);
  if (mean === null || sd === null || n < 2) {
    const reason = mean === null ? 'no-observations' : 'too-few-observations';
    return { n, value: mean, sd: null, lower: null, upper: null, reason };
  }
  const margin = (critical(p, n - 1) * sd) / Math.sqrt(n);
  return { n, value: mean, sd, lower: mean - margin, upper: mean + margin };
}

/** So many degrees of freedom of one level are remembered: tables of means ask for the same ones again and again. */
const mostKnown = 10_000;
let known: { readonly p: number; readonly byDf: Map<number, number> } = { p: 0, byDf: new Map() };

function critical(p: number, df: number): number {
  if (known.p !== p || known.byDf.size >= mostKnown) known = { p, byDf: new Map() };
  const before = known.byDf.get(df);
  if (before !== undefined) return before;
  const quantile = studentQuantile(p, df);
  known.byDf.set(df, quantile);
  return quantile;
}

function isSummary(data: readonly number[] | Summary): data is Summary {
  return !Array.isArray(data);
}

function checked(summary: Summary): Summary {
  const { n, mean, sd } = summary;
  requireCount('n', n);
  if (mean !== null) requireFinite('mean', [mean]);
  if (sd !== null) requireFinite('sd', [sd]);
  if (n > 0 && mean === null) throw new RangeError(`The mean of ${n} values is missing.`);
  if (n > 1 && sd === null) throw new RangeError(`The standard deviation of ${n} values is missing.`);
  if (sd !== null && sd < 0) throw new RangeError(`sd is ${sd}: a standard deviation is at least 0.`);
  return n === 0 ? { n, mean: null, sd: null } : summary;
}
