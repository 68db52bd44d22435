import { at } from '../at.js';
import { fisherFQuantile, fisherFTails } from '../distributions/fisher-f.js';
import { upperProbability, type IntervalOptions } from '../intervals/estimate.js';
import { requireFinite } from '../require-finite.js';

/** Of one rating: one-way (1), two-way random with absolute agreement (2), two-way mixed with consistency (3); of the mean of k. */
export type IccForm = 'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k';

export interface IntraclassCorrelation {
  readonly form: IccForm;
  /** Null when nothing varies. */
  readonly value: number | null;
  readonly f: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly pValue: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface IntraclassCorrelations {
  readonly forms: readonly IntraclassCorrelation[];
  /** √(variance between raters + residual variance): the error of one rating, in its own unit. */
  readonly standardErrorOfMeasurement: number;
}

/**
 * The six intraclass correlations of Shrout and Fleiss (1979) of a complete table with a row for each subject and a
 * column for each rater, from the analysis of variance with F-based limits, as `ICC(lmer = FALSE)` of the R package
 * psych. Throws a `RangeError` for fewer than two subjects or raters, rows of different length or a value that is not
 * finite.
 */
export function intraclassCorrelations(
  ratings: readonly (readonly number[])[],
  options: IntervalOptions = {},
): IntraclassCorrelations {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  if (n < 2 || k < 2)
    throw new RangeError(`${n} subjects and ${k} raters: there must be at least two of each.`);
  for (const row of ratings) {
    if (row.length !== k) throw new RangeError('Each subject must have a rating of each rater.');
    requireFinite('ratings', row);
  }
  const p = upperProbability(options);
  const { between, within, raters, residual } = meanSquares(ratings);
  const [dfBetween, dfWithin, dfResidual] = [n - 1, n * (k - 1), (n - 1) * (k - 1)];
  const two = absoluteAgreementLimits(n, k, between, raters, residual, p);
  const oneWay = fLimits(between / within, dfBetween, dfWithin, k, p);
  const mixed = fLimits(between / residual, dfBetween, dfResidual, k, p);
  const form = (
    name: IccForm,
    numerator: number,
    denominator: number,
    error: number,
    df2: number,
    limits: Limits | null,
  ): IntraclassCorrelation => {
    const f = between / error;
    if (denominator === 0 || !Number.isFinite(f)) {
      const value = denominator === 0 ? null : numerator / denominator;
      return { form: name, value, f: null, df1: dfBetween, df2, pValue: null, lower: null, upper: null };
    }
    const pValue = fisherFTails(f, dfBetween, df2).upper;
    const [lower, upper] = limits ?? [null, null];
    return { form: name, value: numerator / denominator, f, df1: dfBetween, df2, pValue, lower, upper };
  };
  const raterPart = (raters - residual) / n;
  const ofMean = (limits: Limits | null): Limits | null =>
    limits && [stepUp(limits[0], k), stepUp(limits[1], k)];
  return {
    forms: [
      form('ICC1', between - within, between + (k - 1) * within, within, dfWithin, oneWay),
      form(
        'ICC2',
        between - residual,
        between + (k - 1) * residual + k * raterPart,
        residual,
        dfResidual,
        two,
      ),
      form('ICC3', between - residual, between + (k - 1) * residual, residual, dfResidual, mixed),
      form('ICC1k', between - within, between, within, dfWithin, ofMean(oneWay)),
      form('ICC2k', between - residual, between + raterPart, residual, dfResidual, ofMean(two)),
      form('ICC3k', between - residual, between, residual, dfResidual, ofMean(mixed)),
    ],
    standardErrorOfMeasurement: Math.sqrt(Math.max(0, raterPart) + residual),
  };
}

type Limits = readonly [lower: number, upper: number];

function meanSquares(ratings: readonly (readonly number[])[]): {
  readonly between: number;
  readonly within: number;
  readonly raters: number;
  readonly residual: number;
} {
  const [n, k] = [ratings.length, at(ratings, 0).length];
  const average = (values: readonly number[]): number =>
    values.reduce((sum, v) => sum + v, 0) / values.length;
  const ofSubject = ratings.map(average);
  const ofRater = at(ratings, 0).map((_, j) => average(ratings.map((row) => at(row, j))));
  const grand = average(ofSubject);
  const squares = (values: readonly number[]): number => values.reduce((sum, v) => sum + (v - grand) ** 2, 0);
  let [within, residual] = [0, 0];
  ratings.forEach((row, i) => {
    row.forEach((value, j) => {
      within += (value - at(ofSubject, i)) ** 2;
      residual += (value - at(ofSubject, i) - at(ofRater, j) + grand) ** 2;
    });
  });
  return {
    between: (k * squares(ofSubject)) / (n - 1),
    within: within / (n * (k - 1)),
    raters: (n * squares(ofRater)) / (k - 1),
    residual: residual / ((n - 1) * (k - 1)),
  };
}

function fLimits(f: number, df1: number, df2: number, k: number, p: number): Limits | null {
  if (!Number.isFinite(f)) return null;
  const low = f / fisherFQuantile(p, df1, df2);
  const high = f * fisherFQuantile(p, df2, df1);
  return [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)];
}

/** With Satterthwaite's degrees of freedom for the sum of two mean squares (Shrout and Fleiss 1979, page 424). */
function absoluteAgreementLimits(
  n: number,
  k: number,
  between: number,
  raters: number,
  residual: number,
  p: number,
): Limits | null {
  const value = (between - residual) / (between + (k - 1) * residual + (k * (raters - residual)) / n);
  const f = raters / residual;
  if (!Number.isFinite(value) || !Number.isFinite(f)) return null;
  const rest = n * (1 + (k - 1) * value) - k * value;
  const df =
    ((k - 1) * (n - 1) * (k * value * f + rest) ** 2) / ((n - 1) * k ** 2 * value ** 2 * f ** 2 + rest ** 2);
  const spread = k * raters + (k * n - k - n) * residual;
  const low = fisherFQuantile(p, n - 1, df);
  const high = fisherFQuantile(p, df, n - 1);
  return [
    (n * (between - low * residual)) / (low * spread + n * between),
    (n * (high * between - residual)) / (spread + n * high * between),
  ];
}

/** Spearman and Brown: the correlation of the mean of k ratings from that of one. */
function stepUp(single: number, k: number): number {
  return (k * single) / (1 + (k - 1) * single);
}
