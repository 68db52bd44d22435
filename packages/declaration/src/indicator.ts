import type { Node } from '@kvalreg/expression';
import type { Direction } from './instrument.js';
import type { Option } from './options.js';
import type { Text } from './text.js';

export interface Exclusion<E = Node> {
  readonly title: Text;
  readonly when: E;
}
interface IndicatorBase<E> {
  readonly title: Text;
  /** The definition in words, as shown beside every figure. */
  readonly definition: Text;
  /** Cases that the question is about; all index events where left out. */
  readonly population?: E;
  /** Taken out one after the other, in this order, and counted. */
  readonly exclusions?: readonly Exclusion<E>[];
  readonly better?: Direction;
  /** Publication or guideline that the definition comes from. */
  readonly source?: string;
  /**
   * `index`: a case counts in the year and month of its index date; `snapshot`: every case is judged anew on the last day
   * of each period, which the expressions read as the day of the figures; one that begins later is not there yet. Index
   * where left out.
   */
  readonly basis?: 'index' | 'snapshot';
  readonly goal?: Goal;
}
/** A boundary between two levels; whether the boundary itself is inside is part of it. Shares are written 0–1. */
export type Limit =
  | { readonly atLeast: number }
  | { readonly above: number }
  | { readonly atMost: number }
  | { readonly below: number };
/** How well an indicator is met, and which years that is judged on. */
export interface Goal {
  /** What meets `high` is high, else what meets `moderate` is moderate, and the rest low; without `moderate` there are two levels. */
  readonly high: Limit;
  readonly moderate?: Limit;
  /** Index years that are pooled, the last of them `lag` years before the year that is reported. */
  readonly years: number;
  readonly lag: number;
  /** With fewer cases no level is given. */
  readonly smallestN: number;
}
export interface CountIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'count';
}
/** k of n. A case whose denominator or numerator is unknown is in neither, and is counted as unknown. */
export interface ProportionIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'proportion';
  readonly denominator: E;
  readonly numerator: E;
}
export interface MeanIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'mean';
  readonly value: E;
  readonly range: readonly [number, number];
  readonly decimals: number;
  readonly unit?: Text;
}
/** The same persons before and after: cases with both values known. */
export interface ChangeIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'change';
  readonly before: E;
  readonly after: E;
  readonly range: readonly [number, number];
  readonly decimals: number;
  readonly unit?: Text;
}
/** Share of each option among the cases with a known value. Options are listed in the order they are shown. */
export interface DistributionIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'distribution';
  readonly value: E;
  /** Option code (a whole number is written as text) → label. */
  readonly options: readonly Option[];
  /** Share of the first codes less the share of the second, in percentage points: for instance decreased less increased. */
  readonly balance?: {
    readonly title: Text;
    readonly plus: readonly string[];
    readonly minus: readonly string[];
  };
}
/**
 * Sum over sum, of the cases where both are known: rows that themselves count something (registered of performed,
 * sick-leave cases of inhabitants). `share`: the first is part of the second, with a Wilson interval; `rate`: events
 * per exposure, times `per`, with an exact Poisson interval.
 */
export interface RatioIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'ratio';
  readonly as: 'share' | 'rate';
  readonly numerator: E;
  readonly denominator: E;
  /** Of a rate, for instance 1000. */
  readonly per?: number;
  readonly decimals: number;
  readonly unit?: Text;
}
export type Indicator<E = Node> =
  | CountIndicator<E>
  | ProportionIndicator<E>
  | MeanIndicator<E>
  | ChangeIndicator<E>
  | DistributionIndicator<E>
  | RatioIndicator<E>;
