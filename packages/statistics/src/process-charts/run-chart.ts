import { binomialQuantile } from '../distributions/binomial.js';
import { requireFinite } from '../require-finite.js';

export interface RunChart {
  readonly centre: number;
  readonly observations: number;
  /** Those not on the centre line. */
  readonly useful: number;
  /** The most useful points in a row on one side. */
  readonly longestRun: number;
  /** The longest run that chance explains: log₂(useful) + 3, rounded; null without useful points. */
  readonly longestRunLimit: number | null;
  readonly crossings: number;
  /** The fewest crossings that chance explains; null without useful points. */
  readonly crossingsLimit: number | null;
  readonly shift: boolean;
  readonly fewCrossings: boolean;
}

/**
 * The two Anhøj rules of a run chart (Anhøj and Olesen 2014): a signal is a run on one side of the centre line longer
 * than round(log₂(n) + 3), or fewer crossings than the 5 % quantile of the binomial distribution of n − 1 with p = ½,
 * where n counts the points that are not on the line. Throws a `RangeError` for a value that is not finite.
 */
export function runChart(values: readonly number[], centre: number): RunChart {
  requireFinite('values', values);
  requireFinite('centre', [centre]);
  const sides = values.filter((value) => value !== centre).map((value) => value > centre);
  const useful = sides.length;
  let [run, longestRun, crossings] = [0, 0, 0];
  sides.forEach((side, index) => {
    const crosses = index > 0 && side !== sides[index - 1];
    run = crosses ? 1 : run + 1;
    if (crosses) crossings += 1;
    longestRun = Math.max(longestRun, run);
  });
  const longestRunLimit = useful === 0 ? null : Math.round(Math.log2(useful) + 3);
  const crossingsLimit = useful === 0 ? null : binomialQuantile(0.05, useful - 1, 0.5);
  return {
    centre,
    observations: values.length,
    useful,
    longestRun,
    longestRunLimit,
    crossings,
    crossingsLimit,
    shift: longestRunLimit !== null && longestRun > longestRunLimit,
    fewCrossings: crossingsLimit !== null && crossings < crossingsLimit,
  };
}
