import type { Node } from '@kvalreg/expression';
import type { Direction } from './instrument.js';
import type { Option } from './options.js';
import type { Period } from './period.js';
import type { SourceText, Text } from './text.js';

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
  readonly source?: SourceText;
  /**
   * `index`: a case counts in the year and month of its index date; `snapshot`: every case is judged anew on the last day
   * of each period, which the expressions read as the day of the figures; one that begins later is not there yet. Index
   * where left out.
   */
  readonly basis?: 'index' | 'snapshot';
  /**
   * Day by which a case counts in a period, in the place of its index date: of an answer, or of another event. A case
   * without that day is in no period: it stands in a row of its own beside the periods, and in what is asked for of all.
   */
  readonly date?: E;
  /** The figure of a period also counts the cases from this long before the period's end; whole months or years. */
  readonly lookBack?: Period;
  /**
   * A period is complete after the day that lies this long after its last one. Where left out: when the last day has
   * passed, and with it the time of every follow-up that the indicator reads, or the horizon of a time to event. To be
   * declared where no part of the declaration says when that is.
   */
  readonly completeAfter?: Period;
  /** With fewer cases nobody is shown a value; n is shown. */
  readonly smallestN?: number;
  /** Version of the definition, to name beside figures that were computed by it. */
  readonly version?: string;
  /** The definition in the words that the public reads; `definition` where left out. */
  readonly publicDefinition?: Text;
  /** Dimensions that the indicator is meant to be read by, the first one first. */
  readonly breakdowns?: readonly string[];
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
/** A percentile: half of the cases, or another part of them, have a value of at most this. */
export interface QuantileIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'quantile';
  readonly value: E;
  /** Part of the cases that lies below, between 0 and 1; the median (0.5) where left out. */
  readonly probability?: number;
  readonly range: readonly [number, number];
  readonly decimals: number;
  readonly unit?: Text;
}
/** How far the values lie apart: their standard deviation. */
export interface SpreadIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'spread';
  readonly value: E;
  readonly range: readonly [number, number];
  readonly decimals: number;
  readonly unit?: Text;
}
/**
 * What a change is divided by, so that instruments with different scales can be compared. `average-sd`: the mean of the
 * two standard deviations (d_av); `baseline-sd`: that of the values before (Glass, Kazis); `difference-sd`: that of the
 * differences (d_z, the standardised response mean). On the same cases they differ by a factor of two.
 */
export type EffectSize = 'average-sd' | 'baseline-sd' | 'difference-sd';
/** The same persons before and after: cases with both values known. */
export interface ChangeIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'change';
  readonly before: E;
  readonly after: E;
  /**
   * `difference` (where left out): the mean of after less before; `percentage`: that mean as a share of the mean before,
   * -0.5 when it has been halved; `effect-size`: that mean in standard deviations, of the kind that `effect` names.
   */
  readonly as?: 'difference' | 'percentage' | 'effect-size';
  /** Of an effect size, which must name its formula. */
  readonly effect?: EffectSize;
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
/** One of the things that a composite asks for. It concerns the cases of its denominator. */
export interface CompositePart<E = Node> {
  readonly title: Text;
  readonly denominator: E;
  readonly numerator: E;
}
/**
 * Several things that should all be done. `all-or-none`: the share of cases where each part that concerns the case is
 * met; one that is not met decides it, also where another is unknown. `average`: of each case the share of the parts
 * that concern it which are met, and of these the mean; a case with an unknown part is unknown. A case that no part
 * concerns is outside.
 */
export interface CompositeIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'composite';
  readonly parts: readonly CompositePart<E>[];
  readonly as: 'all-or-none' | 'average';
}
/**
 * Which state the same persons were in before and after. The value is the share whose state improved: came later in the
 * order of the options where higher is better, or earlier where lower is. A state that is no option is unknown.
 */
export interface TransitionIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'transition';
  readonly from: E;
  readonly to: E;
  /** The states in their order, of both expressions (a whole number is written as text). */
  readonly options: readonly Option[];
}
/**
 * The share that has had an event by some days after the index date, among all, whether or not each was followed so long:
 * Aalen and Johansen's cumulative incidence where another event competes, else Kaplan and Meier's. A case whose follow-up
 * ends before the index date is unknown.
 */
export interface TimeToEventIndicator<E = Node> extends IndicatorBase<E> {
  readonly kind: 'time-to-event';
  /** The day of the event, or else the last day that the case was followed. */
  readonly end: E;
  /** Whether the event happened on that day. */
  readonly event: E;
  /** Whether something happened on that day after which the event cannot come any more, for instance death. */
  readonly competing?: E;
  /** Days after the index date to which cases are followed; what happens later is not counted. */
  readonly horizon: number;
  /** Days after the index date that are shown, rising; the last one gives the value. */
  readonly at: readonly number[];
}
export type Indicator<E = Node> =
  | CountIndicator<E>
  | ProportionIndicator<E>
  | MeanIndicator<E>
  | QuantileIndicator<E>
  | SpreadIndicator<E>
  | ChangeIndicator<E>
  | DistributionIndicator<E>
  | RatioIndicator<E>
  | CompositeIndicator<E>
  | TransitionIndicator<E>
  | TimeToEventIndicator<E>;
