import type { Indicator } from '@kvalreg/declaration';

export interface MeanFigure {
  readonly mean: number | null;
  readonly sd: number | null;
  /** 95 % t interval. */
  readonly low: number | null;
  readonly high: number | null;
}
/** One option of a distribution with its share of n. */
export interface OptionFigure {
  readonly code: string;
  readonly k: number;
  readonly value: number | null;
  /** 95 % Wilson interval. */
  readonly low: number | null;
  readonly high: number | null;
}
/** The quartiles of the values of a percentile, of type 7. */
export interface Quartiles {
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
}
/** One part of a composite, in the order of its declaration: the cases that it concerns, and those that meet it. */
export interface PartFigure {
  readonly n: number;
  readonly k: number;
  readonly value: number | null;
  /** 95 % Wilson interval. */
  readonly low: number | null;
  readonly high: number | null;
}
/** From one state to another: `value` is the share of those who began in `from`. */
export interface TransitionFigure {
  readonly from: string;
  readonly to: string;
  /** Those who began in `from`. */
  readonly n: number;
  readonly k: number;
  readonly value: number | null;
  /** 95 % Wilson interval. */
  readonly low: number | null;
  readonly high: number | null;
}
/** Those whose state improved, stayed or became worse, of all with both states known. */
export interface MovementFigure {
  readonly direction: 'improved' | 'unchanged' | 'worse';
  readonly k: number;
  readonly value: number | null;
  /** 95 % Wilson interval. */
  readonly low: number | null;
  readonly high: number | null;
}
/** The share with the event by a day after the index date; null beyond the follow-up. */
export interface CurvePoint {
  readonly day: number;
  /** Cases that were followed to this day without any event before it. */
  readonly atRisk: number;
  /** Events up to this day. */
  readonly k: number;
  readonly value: number | null;
  /** 95 % interval on the log-log scale; null where the share is 0 or 1. */
  readonly low: number | null;
  readonly high: number | null;
}

interface ResultBase {
  readonly indicator: string;
  readonly kind: Indicator['kind'];
  /** Dimension → value; empty for all together. */
  readonly group: Readonly<Record<string, string>>;
  /** Of a snapshot: the day that the cases were judged on. */
  readonly asOf?: string;
  /** The period is not over on the day of the figures, or cases of it may still come in. */
  readonly incomplete?: true;
  /**
   * Beside `incomplete`, of a period that reaches back (rolling, or a look-back): it begins before the first case that
   * the figure has, and holds less time than those after it. It stays so.
   */
  readonly short?: true;
  /** An interval would have run beyond what can be, and ends there. */
  readonly clipped?: true;
  /** Fewer cases than the indicator asks for: nobody is shown a value, and n is shown. */
  readonly few?: true;
  /** Of a row of several units together that are not shown alone (`otherUnits`): how many they are, never one. */
  readonly pooledUnits?: number;
}

/**
 * One indicator for one group of cases. `population` = excluded + unknown + outside the denominator + `n`, but for ratios. Where
 * nothing is known (`n` is 0) the value and its limits are null, never 0.
 */
export interface IndicatorResult extends ResultBase {
  readonly population: number;
  /** For each declared exclusion, the cases that it took out after those before it. */
  readonly excluded: readonly number[];
  /** Cases that could not be judged because an answer is missing. */
  readonly unknown: number;
  /** Of a ratio: the sum of the denominators, where the rows themselves count something. */
  readonly n: number;
  /**
   * Of a proportion or an all-or-none composite: the cases in the numerator; of a ratio: the sum of the numerators; of a
   * transition: the cases that improved; of a time to event: the events up to the last day shown.
   */
  readonly k?: number;
  /**
   * Count, share (0–1), mean, percentile, standard deviation, or change as its declaration tells it (mean, share of the
   * mean before, or effect size); of a transition the share that improved, of a time to event the share with the event
   * by the last day shown. Null for a distribution.
   */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sd?: number | null;
  readonly before?: MeanFigure;
  readonly after?: MeanFigure;
  /** After minus before, of the same persons. */
  readonly difference?: MeanFigure;
  readonly options?: readonly OptionFigure[];
  /** Of a distribution: the share of some options less that of others, with its 95 % t interval. */
  readonly balance?: MeanFigure;
  /** Of a percentile. */
  readonly quartiles?: Quartiles;
  /** Of a composite, in the order of its parts. */
  readonly parts?: readonly PartFigure[];
  /** Of a transition: every state with every state, row by row in the order of the options. */
  readonly transitions?: readonly TransitionFigure[];
  /** Of a transition: improved, unchanged, worse. */
  readonly movements?: readonly MovementFigure[];
  /** Of a time to event: a point for each day that its declaration shows. */
  readonly curve?: readonly CurvePoint[];
  /** Of a time to event whose single cases the reader is not told of: numbers at risk are rounded down to whole such steps. */
  readonly atRiskStep?: number;
  readonly suppressed?: undefined;
}

/**
 * That a figure is withheld, and not why: who knows that one of two withheld figures missed a limit and the other did
 * not can narrow both down from their sum.
 */
export type SuppressionReason = 'withheld';

/** A figure that exists but is not shown: no number of it is left. */
export interface WithheldResult extends ResultBase {
  readonly suppressed: SuppressionReason;
  readonly population: null;
  readonly excluded: null;
  readonly unknown: null;
  readonly n: null;
  readonly k?: undefined;
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly sd?: undefined;
  readonly before?: undefined;
  readonly after?: undefined;
  readonly difference?: undefined;
  readonly options?: undefined;
  readonly balance?: undefined;
  readonly quartiles?: undefined;
  readonly parts?: undefined;
  readonly transitions?: undefined;
  readonly movements?: undefined;
  readonly curve?: undefined;
  readonly atRiskStep?: undefined;
}

/** A figure without the way to its n: what was left out of one indicator would tell the n of another. */
export type FigureOnly = Omit<IndicatorResult, 'population' | 'excluded' | 'unknown'> &
  Pick<WithheldResult, 'population' | 'excluded' | 'unknown'>;

/** What may be shown to anyone. */
export type DisclosedResult = IndicatorResult | FigureOnly | WithheldResult;
