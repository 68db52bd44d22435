import type { DisclosedResult } from '../indicators/indicator-result.js';

/** A number with its 95 % interval; a limit is null where the method gives none. */
export interface ComparedEstimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * How chance was judged. `conditional`: the exact test of two rates, given the sum of their events. `rank-sum`:
 * Wilcoxon's test of medians, which compares the distributions and not the medians alone.
 */
export type ComparisonTest = 'chi-square' | 'fisher' | 'welch' | 'conditional' | 'rank-sum';

/**
 * Why there is no test: a side is withheld, has nobody or too few to measure spread by; nothing varies; the kind of
 * figure has no test here; both sides are the same cases, or share some of them; too few are expected in the options of
 * a distribution, or a side has too few values to be ranked.
 */
export type UntestedReason =
  | 'withheld'
  | 'nobody'
  | 'too-few'
  | 'no-variation'
  | 'kind'
  | 'same-cases'
  | 'overlap'
  | 'few-expected'
  | 'few-values';

/**
 * `higher` and `lower`: of the first side, more than chance explains, also after the adjustment for many comparisons;
 * `differs`: the same of distributions, which are neither, and of medians, of which `leans` says to which side.
 */
export type Finding = 'higher' | 'lower' | 'differs' | 'no-clear-difference' | 'not-tested';

/** Two sides of one indicator, before it is known how many comparisons there are. */
export interface PairResult {
  readonly indicator: string;
  readonly first: DisclosedResult;
  readonly second: DisclosedResult;
  /** First minus second, in the unit of the figure (shares from 0 to 1). */
  readonly difference: ComparedEstimate | null;
  /** First over second; only where the figure has a natural zero. */
  readonly ratio: ComparedEstimate | null;
  readonly test: ComparisonTest | null;
  readonly pValue: number | null;
  /** Of the rank-sum test: whether a value of the first side is more often above or below one of the second. */
  readonly leans?: 'higher' | 'lower';
  readonly untested: UntestedReason | null;
}

/** The same among all comparisons that are made together. */
export interface ComparedResult extends PairResult {
  /** Adjusted by Holm's method for the number of tests. */
  readonly adjustedP: number | null;
  readonly finding: Finding;
}
