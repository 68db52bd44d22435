import { field, type Expr, type Node } from '@kvalreg/expression';
import type { Direction } from '../instrument.js';
import type { Text } from '../text.js';

/** Classes that a count is divided into; each case belongs to exactly one, so that the classes add up to the total. */
export interface Split {
  readonly title: Text;
  readonly options: Readonly<Record<string, Text>>;
}
/** The period that a measure covers in the filing of a year. */
export interface MeasurePeriod {
  /** 1: the calendar year before the filing; 2: the one before that. */
  readonly yearsBefore: number;
  /** Year of the first filing, with the days it covered where they were not a whole year. */
  readonly firstFiling: number;
  readonly firstPeriod?: { readonly from: string; readonly to: string };
}
/** What is said of a measure, heading by heading, in the order in which it is shown. */
export interface MeasureNote {
  readonly heading: Text;
  readonly text: Text;
  /** Whether it stands beside the published figures too. */
  readonly public: boolean;
}
interface MeasureBase {
  /** What the measure is known by, for instance `B1`. */
  readonly code: string;
  readonly title: Text;
  /** Name of one of the submission's categories. */
  readonly category: string;
  readonly unit: Text;
  /** Which direction is wished for; background measures have none. */
  readonly better?: Direction;
  readonly notes: readonly MeasureNote[];
  readonly period: MeasurePeriod;
  /**
   * A change against the year before of more than this share, and of at least so much, asks for a comment. It is looked
   * for in the total, the median or the percentage; a total is first brought to periods of the same length.
   */
  readonly jump?: { readonly share: number; readonly atLeast: number };
  /**
   * Name of those counted. Measures with the same name count the same cases, or nearly: where the number of one would
   * tell what another one withholds, all of them withhold it.
   */
  readonly population?: string;
}
/** A total, and the same total divided by each of the splits. Fields: `total`, `<split>.<option>`. */
export interface CountMeasure extends MeasureBase {
  readonly kind: 'count';
  readonly splits: readonly string[];
}
/** Fields: `mean`, `sd`, `p10`, `median`, `p90`, `n`. */
export interface SummaryMeasure extends MeasureBase {
  readonly kind: 'summary';
  readonly range: readonly [number, number];
  readonly decimals: number;
}
/** One share, or several of which the first is the measure. Fields: `<share>.numerator`, `<share>.denominator`. */
export interface ShareMeasure extends MeasureBase {
  readonly kind: 'share';
  readonly shares: Readonly<
    Record<string, { readonly title: Text; readonly numerator: Text; readonly denominator: Text }>
  >;
}
export type Measure = CountMeasure | SummaryMeasure | ShareMeasure;

/**
 * A statement about the filed figures beyond those that follow from each measure; unknown counts as holding. An `error`
 * must be corrected before the figures are sent; a `warning` may stand with a comment.
 */
export interface SubmissionCheck<E = Node> {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly holds: E;
  /** Keys of the fields that the message stands beside. */
  readonly fields: readonly string[];
  /** Which rule it is, and what to do. The values are added. */
  readonly message: Text;
}

/** Criteria that belong together, each to be ticked; notes explain their words. */
export interface ScopeGroup {
  readonly title: Text;
  readonly criteria: readonly Text[];
  readonly notes?: readonly Text[];
}

/** Figures that units file about themselves, once a period, without patients. */
export interface Submission {
  readonly title: Text;
  readonly description: Text;
  readonly categories: Readonly<Record<string, Text>>;
  readonly splits: Readonly<Record<string, Split>>;
  /** In the order in which they are filed. */
  readonly measures: Readonly<Record<string, Measure>>;
  readonly checks: readonly SubmissionCheck[];
  /** First and last day of filing (month and day, `03-01`), in every year. */
  readonly filing: { readonly opens: string; readonly closes: string };
  /** The care that the figures are about, as a list to go through when somebody is assessed. */
  readonly scope: readonly ScopeGroup[];
  /** A count below `smallestCell` is withheld, and so is a mean or a share of fewer than `smallestN`. */
  readonly publication: { readonly smallestN: number; readonly smallestCell: number };
  readonly source: string;
}

type FieldsOf<M extends Measure> = M extends { kind: 'count' }
  ? { readonly total: Expr<number> }
  : M extends { kind: 'summary' }
    ? { readonly [K in 'mean' | 'sd' | 'p10' | 'median' | 'p90' | 'n']: Expr<number> }
    : M extends { kind: 'share'; shares: infer S }
      ? { readonly [K in keyof S]: { readonly numerator: Expr<number>; readonly denominator: Expr<number> } }
      : never;
/** What a check of a submission may read: every total, summary, numerator and denominator, by measure. */
export type MeasureRefs<M extends Readonly<Record<string, Measure>>> = {
  readonly [K in keyof M]: FieldsOf<M[K]>;
};

/** First part of the path of a figure of the year before; no measure is called so. */
export const yearBefore = 'before';

/** Declares a submission; `checks` receives a reference to every figure, and to every figure filed the year before. */
export function defineSubmission<
  const S extends Readonly<Record<string, Split>>,
  const C extends Readonly<Record<string, Text>>,
  const M extends Readonly<Record<string, Measure>>,
>(
  definition: Omit<Submission, 'splits' | 'categories' | 'measures' | 'checks'> & {
    readonly splits: S;
    readonly categories: C;
    readonly measures: M;
    readonly checks: (
      at: MeasureRefs<M>,
      before: MeasureRefs<M>,
    ) => readonly (Omit<SubmissionCheck, 'holds' | 'fields'> & {
      readonly holds: Expr<boolean>;
      readonly fields: readonly Expr[];
    })[];
  },
): Submission {
  const refs = (...prefix: readonly string[]) => measureRefs(definition.measures, prefix) as MeasureRefs<M>;
  return {
    ...definition,
    checks: definition.checks(refs(), refs(yearBefore)).map((check) => ({
      ...check,
      holds: check.holds.node,
      fields: check.fields.map(({ node }) => (node.op === 'field' ? node.path.join('.') : '')),
    })),
  };
}

/** The numbers of a measure that always are there, by their path below the measure. */
export function pathsOfMeasure(measure: Measure): readonly (readonly string[])[] {
  switch (measure.kind) {
    case 'count':
      return [['total']];
    case 'summary':
      return [['mean'], ['sd'], ['p10'], ['median'], ['p90'], ['n']];
    case 'share':
      return Object.keys(measure.shares).flatMap((share) => [
        [share, 'numerator'],
        [share, 'denominator'],
      ]);
  }
}

function measureRefs(measures: Readonly<Record<string, Measure>>, prefix: readonly string[]): unknown {
  const refs: Record<string, Record<string, unknown>> = {};
  for (const [id, measure] of Object.entries(measures)) {
    const own: Record<string, unknown> = {};
    for (const path of pathsOfMeasure(measure)) {
      const [first = '', second] = path;
      const ref = field<number>('number', ...prefix, id, ...path);
      own[first] = second === undefined ? ref : { ...(own[first] as object | undefined), [second]: ref };
    }
    refs[id] = own;
  }
  return refs;
}
