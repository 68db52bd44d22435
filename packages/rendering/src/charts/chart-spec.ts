import type { Language } from '@kvalreg/declaration';
import type { Estimate, NumberStyle } from '../format/format-interval.js';

/** One line or one set of columns: an estimate for every category, null where there is none to show. */
export interface ChartSeries {
  readonly label: string;
  readonly tone: Tone;
  readonly estimates: readonly (Estimate | null)[];
}
/** `own` stands out, `other` is what it is compared with; the rest tell further measures apart. */
export const tones = ['own', 'other', 'third', 'fourth'] as const;
export type Tone = (typeof tones)[number];

/** Values that reach one level of a goal; null is the end of the axis. */
export interface Band {
  readonly level: 'high' | 'moderate' | 'low';
  readonly from: number | null;
  readonly to: number | null;
}

interface SpecBase {
  readonly language: Language;
  readonly style: NumberStyle;
  /** Ends of the scale; null lets the data decide (always from zero upwards). */
  readonly range: readonly [number, number] | null;
  /** The levels of a goal, drawn behind. */
  readonly bands?: readonly Band[];
}

export interface CategoryChart extends SpecBase {
  readonly kind: 'columns' | 'trend';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}
export interface BeforeAfterChart extends SpecBase {
  readonly kind: 'before-after';
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly rows: readonly {
    readonly label: string;
    readonly tone: Tone;
    readonly before: Estimate;
    readonly after: Estimate;
  }[];
}
export interface StackedChart {
  readonly kind: 'stacked';
  readonly language: Language;
  readonly options: readonly string[];
  /** Shares (0–1) in the order of the options; null where the row is not shown. */
  readonly rows: readonly { readonly label: string; readonly shares: readonly number[] | null }[];
}
export interface UnitChart extends SpecBase {
  readonly kind: 'units';
  readonly rows: readonly { readonly label: string; readonly tone: Tone; readonly estimate: Estimate }[];
  readonly reference: { readonly label: string; readonly value: number } | null;
}

/** What is to be drawn, without any drawing library's words. */
export type ChartSpec = CategoryChart | BeforeAfterChart | StackedChart | UnitChart;
