import {
  binomialTails,
  chiSquareTest,
  countedRankSumTest,
  fisherExactTest,
  poissonInterval,
  proportionDifference,
  rateRatio,
  riskRatio,
  twoProportionsTest,
  welchTest,
  type RatioEstimate,
  type Summary,
  type ValueCount,
} from '@kvalreg/statistics';
import type { Indicator } from '@kvalreg/declaration';
import type { DisclosedResult, OptionFigure } from '../indicators/indicator-result.js';
import type { ComparedEstimate, PairResult, UntestedReason } from './compared-result.js';

type Outcome = Pick<PairResult, 'difference' | 'ratio' | 'test' | 'pValue' | 'leans' | 'untested'>;

/** How many cases have each value, on both sides: what a test of medians ranks. */
export interface SideValues {
  readonly first: readonly ValueCount[];
  readonly second: readonly ValueCount[];
}

/**
 * Two independent sides of one indicator. Shares: the difference with Newcombe's interval, the ratio with limits on the
 * logarithmic scale, and the chi-square test, or Fisher's exact one where fewer than five are expected in a cell. Means
 * and changes: Welch. Rates: exact, given the sum of the events. Distributions: the chi-square test of all options
 * together, where enough cases are expected in them. Medians: Wilcoxon's rank-sum test of their `values`, where those
 * are given. Of other kinds both results stand side by side without a test.
 * Nothing is computed of a side that is withheld.
 */
export function comparePair(
  indicator: Indicator,
  first: DisclosedResult,
  second: DisclosedResult,
  values: SideValues | null = null,
): PairResult {
  return { indicator: first.indicator, first, second, ...outcomeOf(indicator, first, second, values) };
}

function outcomeOf(
  indicator: Indicator,
  first: DisclosedResult,
  second: DisclosedResult,
  values: SideValues | null,
): Outcome {
  if (first.suppressed || second.suppressed) return untested('withheld');
  const method = methodOf(indicator);
  if (method === null) return untested('kind');
  if (!(first.n > 0 && second.n > 0)) return untested('nobody');
  if (method === 'distribution') return ofDistributions(first, second);
  if (first.value === null || second.value === null) return untested('withheld');
  switch (method) {
    case 'share':
      return ofShares(eventsOf(first), eventsOf(second));
    case 'mean':
      return ofMeans(first, second);
    case 'median':
      return values ? ofMedians(values) : untested('kind');
    case 'rate':
      return ofRates(eventsOf(first), eventsOf(second), 'per' in indicator ? (indicator.per ?? 1) : 1);
  }
}

/** Which figures can be tested, and as what. */
function methodOf(indicator: Indicator): 'share' | 'mean' | 'median' | 'rate' | 'distribution' | null {
  const { kind } = indicator;
  const as = 'as' in indicator ? indicator.as : undefined;
  // Of a transition it is the share that improved.
  if (kind === 'proportion' || kind === 'transition') return 'share';
  if (kind === 'mean') return 'mean';
  if (kind === 'distribution') return 'distribution';
  // Ranks tell nothing of another percentile.
  if (kind === 'quantile') return (indicator.probability ?? 0.5) === 0.5 ? 'median' : null;
  if (kind === 'change') return as === undefined || as === 'difference' ? 'mean' : null;
  if (kind === 'ratio') return as === 'rate' ? 'rate' : 'share';
  // A composite of all or none is a share of cases, an average of parts the mean of their shares.
  if (kind === 'composite') return as === 'all-or-none' ? 'share' : 'mean';
  return null;
}

interface Counted {
  readonly events: number;
  readonly n: number;
}

function eventsOf({ k, n }: DisclosedResult): Counted {
  return { events: k ?? 0, n: n ?? 0 };
}

function ofShares(first: Counted, second: Counted): Outcome {
  if (![first, second].every(isWhole)) return untested('kind');
  const difference = proportionDifference(first, second);
  const { pValue, test } = shareTest(first, second);
  return {
    difference: estimate(difference.value, difference.lower, difference.upper),
    ratio: ratioOf(riskRatio(first, second)),
    test: pValue === null ? null : test,
    pValue,
    untested: pValue === null ? 'no-variation' : null,
  };
}

const fewestExpected = 5;

function shareTest(
  first: Counted,
  second: Counted,
): { readonly pValue: number | null; readonly test: 'chi-square' | 'fisher' } {
  const all = first.n + second.n;
  const events = first.events + second.events;
  const smallest = (Math.min(first.n, second.n) * Math.min(events, all - events)) / all;
  const { pValue } = twoProportionsTest(first, second);
  if (pValue === null || smallest >= fewestExpected) return { pValue, test: 'chi-square' };
  return { pValue: fisherExactTest(first, second), test: 'fisher' };
}

/** A share of sums of whole numbers of cases: amounts that are no counts have no binomial spread. */
function isWhole({ events, n }: Counted): boolean {
  return Number.isInteger(events) && Number.isInteger(n) && events >= 0 && events <= n;
}

/** Cochran's rule: no cell with fewer than one expected, and at most a fifth of them with fewer than five. */
const mostSmallCells = 0.2;

function ofDistributions(first: DisclosedResult, second: DisclosedResult): Outcome {
  if (!first.options || !second.options) return untested('withheld');
  const codes = [...new Set([...first.options, ...second.options].map(({ code }) => code))];
  const countsOf = (options: readonly OptionFigure[]) =>
    codes.map((code) => options.find((option) => option.code === code)?.k ?? 0);
  const [one, two] = [countsOf(first.options), countsOf(second.options)];
  const { pValue } = chiSquareTest([one, two]);
  if (pValue === null) return untested('no-variation');
  const [n, m] = [sumOf(one), sumOf(two)];
  const expected = codes.flatMap((_, at) => {
    const all = (one[at] ?? 0) + (two[at] ?? 0);
    return all === 0 ? [] : [(all * n) / (n + m), (all * m) / (n + m)];
  });
  const small = expected.filter((cases) => cases < fewestExpected).length;
  if (Math.min(...expected) < 1 || small > mostSmallCells * expected.length) return untested('few-expected');
  return { difference: null, ratio: null, test: 'chi-square', pValue, untested: null };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, k) => sum + k, 0);
}

function ofMeans(first: DisclosedResult, second: DisclosedResult): Outcome {
  const [one, two] = [summaryOf(first), summaryOf(second)];
  if (one.n < 2 || two.n < 2) return untested('too-few');
  const test = welchTest(one, two);
  if (!test) return untested('no-variation');
  return {
    difference: { value: test.difference, low: test.lower, high: test.upper },
    ratio: null,
    test: 'welch',
    pValue: test.pValue,
    untested: null,
  };
}

/** With fewer on a side the normal approximation is too rough, and a rank tells much about each of them. */
const fewestRanked = 5;

/** As `wilcox.test(x, y, exact = FALSE)` in R. It has no difference: it compares distributions, not medians. */
function ofMedians({ first, second }: SideValues): Outcome {
  const sizeOf = (values: readonly ValueCount[]) => sumOf(values.map(({ count }) => count));
  const [m, n] = [sizeOf(first), sizeOf(second)];
  if (Math.min(m, n) < fewestRanked) return untested('few-values');
  const { statistic, pValue } = countedRankSumTest(first, second);
  if (pValue === null) return untested('no-variation');
  const isEven = statistic === (m * n) / 2;
  return {
    difference: null,
    ratio: null,
    test: 'rank-sum',
    pValue,
    ...(!isEven && { leans: statistic > (m * n) / 2 ? ('higher' as const) : ('lower' as const) }),
    untested: null,
  };
}

function summaryOf({ n, value, sd }: DisclosedResult): Summary {
  return { n: n ?? 0, mean: value, sd: sd ?? null };
}

function ofRates(first: Counted, second: Counted, per: number): Outcome {
  if (!Number.isInteger(first.events) || !Number.isInteger(second.events)) return untested('kind');
  if (first.events + second.events === 0) return untested('no-variation');
  const [one, two] = [rateOf(first, per), rateOf(second, per)];
  const value = one.rate - two.rate;
  return {
    // The distances to the exact limits of either rate, squared and added: as Newcombe's interval of shares.
    difference: {
      value,
      low: value - Math.hypot(one.rate - one.low, two.high - two.rate),
      high: value + Math.hypot(one.high - one.rate, two.rate - two.low),
    },
    ratio: ratioOf(
      rateRatio({ events: first.events, exposure: first.n }, { events: second.events, exposure: second.n }),
    ),
    test: 'conditional',
    pValue: conditionalP(first, second),
    untested: null,
  };
}

function rateOf(
  { events, n }: Counted,
  per: number,
): { readonly rate: number; readonly low: number; readonly high: number } {
  const [low, high] = poissonInterval(events);
  return { rate: (events / n) * per, low: (low / n) * per, high: (high / n) * per };
}

/** Twice the smaller tail of the binomial distribution of the first events among all: in step with the exact limits. */
function conditionalP(first: Counted, second: Counted): number {
  const all = first.events + second.events;
  const share = first.n / (first.n + second.n);
  const { lower } = binomialTails(first.events, all, share);
  const atLeast = first.events === 0 ? 1 : binomialTails(first.events - 1, all, share).upper;
  return Math.min(1, 2 * Math.min(lower, atLeast));
}

function estimate(value: number | null, low: number | null, high: number | null): ComparedEstimate | null {
  return value === null ? null : { value, low, high };
}

function ratioOf({ value, lower, upper }: RatioEstimate): ComparedEstimate | null {
  return estimate(value, lower, upper);
}

export function untested(reason: UntestedReason): Outcome {
  return { difference: null, ratio: null, test: null, pValue: null, untested: reason };
}
