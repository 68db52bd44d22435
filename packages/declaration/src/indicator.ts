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
}
export type Indicator<E = Node> =
  | CountIndicator<E>
  | ProportionIndicator<E>
  | MeanIndicator<E>
  | ChangeIndicator<E>
  | DistributionIndicator<E>;

/** A variable that figures may be split or chosen by. */
export interface Dimension<E = Node> {
  readonly title: Text;
  readonly value: E;
  readonly options: readonly Option[];
}
/** Dimensions that every pathway has: the unit and its region, the year of the index date, the person's sex. */
export const builtInDimensions = ['unit', 'region', 'year', 'sex'] as const;
export type BuiltInDimension = (typeof builtInDimensions)[number];

export interface Figure<K extends string = string, D extends string = string> {
  readonly title: Text;
  readonly indicators: readonly K[];
  /** One row for each value; without it one row for all. */
  readonly by?: D | BuiltInDimension;
  readonly chart: 'columns' | 'trend' | 'before-after' | 'stacked';
}
export interface Report<K extends string = string, D extends string = string> {
  readonly title: Text;
  readonly filters: readonly (D | BuiltInDimension)[];
  readonly tabs: readonly {
    readonly id: string;
    readonly title: Text;
    readonly figures: readonly Figure<K, D>[];
  }[];
}
/** What anyone may see without log-in, always by unit and year. */
export interface Publication<K extends string = string, D extends string = string> {
  readonly indicators: readonly K[];
  /** Shown for one of these values of one dimension at a time, never for all together: differences would disclose. */
  readonly selection?: { readonly dimension: D; readonly codes: readonly string[] };
  /** A figure with fewer cases is withheld. */
  readonly smallestN: number;
  /** A proportion with fewer cases in the numerator or outside it is withheld. */
  readonly smallestCell: number;
}
