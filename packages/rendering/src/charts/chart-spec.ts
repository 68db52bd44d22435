import type { Language, MapName } from '@kvalreg/declaration';
import type { Estimate, NumberStyle } from '../format/format-interval.js';

/** One line or one set of columns: an estimate for every category, null where there is none to show. */
export interface ChartSeries {
  readonly label: string;
  readonly tone: Tone;
  readonly estimates: readonly (Estimate | null)[];
  /** Its own categories that are not complete yet, where others of the chart are. */
  readonly incomplete?: readonly boolean[];
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

/** What the axes show, in words with the unit. */
export interface AxisTitles {
  readonly value?: string;
  readonly category?: string;
}

interface SpecBase {
  readonly language: Language;
  readonly axes?: AxisTitles;
  readonly style: NumberStyle;
  /** Ends of the scale; null lets the data decide (always from zero upwards). */
  readonly range: readonly [number, number] | null;
  /** The levels of a goal, drawn behind. */
  readonly bands?: readonly Band[];
}

/** A chart whose scale others of the same figure share. */
interface OnOneScale {
  /** The values of all of them, its own among them. */
  readonly alongside?: readonly number[];
}

export interface CategoryChart extends SpecBase {
  readonly kind: 'columns' | 'trend';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Categories whose figures are not complete yet: drawn hollow, and joined to those before by a dashed line. */
  readonly incomplete?: readonly boolean[];
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
  readonly axes?: AxisTitles;
  readonly options: readonly string[];
  /** Shares (0–1) in the order of the options; null where the row is not shown. */
  readonly rows: readonly { readonly label: string; readonly shares: readonly number[] | null }[];
}
export interface UnitChart extends SpecBase {
  readonly kind: 'units';
  readonly rows: readonly { readonly label: string; readonly tone: Tone; readonly estimate: Estimate }[];
  readonly reference: { readonly label: string; readonly value: number } | null;
}

/** One unit in a funnel. */
export interface FunnelPoint {
  readonly label: string;
  readonly tone: Tone;
  readonly n: number;
  readonly value: number;
  /** Beyond the outer limits, and so named in the key below. */
  readonly isOutside: boolean;
  /** Named in the key though it lies within the limits. */
  readonly isNamed?: boolean;
}
/** The limits of chance for a number of cases: what 95 % and 99.8 % of units stay within. */
export interface FunnelLimit {
  readonly n: number;
  readonly inner: readonly [number, number];
  readonly outer: readonly [number, number];
}
export interface FunnelChart extends SpecBase {
  readonly kind: 'funnel';
  readonly target: { readonly label: string; readonly value: number };
  readonly points: readonly FunnelPoint[];
  /** By rising n. */
  readonly limits: readonly FunnelLimit[];
  readonly innerLabel: string;
  readonly outerLabel: string;
  readonly nLabel: string;
}
export interface RunChart extends SpecBase, OnOneScale {
  readonly kind: 'run';
  readonly tone: Tone;
  readonly categories: readonly string[];
  /** Null where there is no figure, or none that is shown. */
  readonly values: readonly (number | null)[];
  /** Periods that the median and the signals leave out, because more is to come. */
  readonly incomplete: readonly boolean[];
  readonly median: { readonly label: string; readonly value: number };
  /** First and last place of a run that is longer than chance explains. */
  readonly shift: { readonly label: string; readonly from: number; readonly to: number } | null;
}
export interface CurveSeries {
  readonly label: string;
  readonly tone: Tone;
  /** By rising day, from nothing on day 0. */
  readonly points: readonly {
    readonly day: number;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** For each tick, how many are still followed; null where that is not shown. */
  readonly atRisk: readonly (number | null)[];
}
export interface CurveChart extends SpecBase, OnOneScale {
  readonly kind: 'curve';
  readonly horizon: number;
  readonly ticks: readonly { readonly day: number; readonly label: string }[];
  readonly timeLabel: string;
  readonly atRiskLabel: string;
  readonly series: readonly CurveSeries[];
}
export interface FlowState {
  readonly label: string;
  readonly n: number;
}
export interface SankeyChart {
  readonly kind: 'sankey';
  readonly language: Language;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly before: readonly FlowState[];
  readonly after: readonly FlowState[];
  readonly flows: readonly {
    /** Places among the states. */
    readonly from: number;
    readonly to: number;
    readonly n: number;
    readonly way: FlowWay;
  }[];
  /** What the colours mean; those that occur. */
  readonly ways: readonly { readonly way: FlowWay; readonly label: string }[];
}
/** `plain` where no direction is better. */
export type FlowWay = 'better' | 'same' | 'worse' | 'plain';
export interface SmallMultiplesChart extends SpecBase {
  readonly kind: 'small-multiples';
  readonly categories: readonly string[];
  readonly incomplete: readonly boolean[];
  readonly panels: readonly {
    readonly label: string;
    readonly isOwn: boolean;
    readonly values: readonly (number | null)[];
  }[];
  /** The same thin line in each panel. */
  readonly reference: { readonly label: string; readonly values: readonly (number | null)[] } | null;
  /** What stands in a panel where no value is shown. */
  readonly noneLabel: string;
}
export interface MapChart extends OnOneScale {
  readonly kind: 'map';
  readonly language: Language;
  readonly axes?: AxisTitles;
  readonly style: NumberStyle;
  readonly country: MapName;
  /** Code of a county → its value, null where it is withheld; a county that is not here has no cases. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Codes of counties whose value rests on so few cases that chance may move it far. */
  readonly uncertain: readonly string[];
  readonly uncertainLabel: string;
  readonly withheldLabel: string;
  readonly noneLabel: string;
}

/** What is to be drawn, without any drawing library's words. */
export type ChartSpec =
  | CategoryChart
  | BeforeAfterChart
  | StackedChart
  | UnitChart
  | FunnelChart
  | RunChart
  | CurveChart
  | SankeyChart
  | SmallMultiplesChart
  | MapChart;
