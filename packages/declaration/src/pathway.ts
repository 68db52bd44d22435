import { field, type Expr, type IsoDate, type Node } from '@kvalreg/expression';
import { formRefs, type Form, type FormRefs, type TypedForm } from './form.js';
import type {
  ChangeIndicator,
  CompositeIndicator,
  CompositePart,
  CountIndicator,
  DistributionIndicator,
  Exclusion,
  MeanIndicator,
  ProportionIndicator,
  QuantileIndicator,
  RatioIndicator,
  SpreadIndicator,
  TimeToEventIndicator,
  TransitionIndicator,
} from './indicator.js';
import type { Dimension } from './dimension.js';
import type { Model, WrittenModel } from './model.js';
import type { Publication, Report } from './report.js';
import type { PaperRules } from './paper.js';
import type { Period } from './period.js';
import type { EventWords, FigureSource } from './figure-source.js';
import type { Profile } from './profile.js';
import type { Rung } from './reminder.js';
import type { Text } from './text.js';
import type { Trial, WrittenTrial } from './trial.js';

export interface Occasion<FormKey extends string = string> {
  readonly title: Text;
  readonly form: FormKey;
  /**
   * `episode`: may be answered from the day the episode is opened; `index`: scheduled when the index date is known;
   * `anchor`: scheduled when the date named by `anchor` is known.
   */
  readonly opens: 'episode' | 'index' | 'anchor';
  /** Date item of another occasion, [occasion, item], that the due date counts from: for instance the day of discharge. */
  readonly anchor?: readonly [string, string];
  /** From the anchor or the index date (from the opening day while the index date is unknown). */
  readonly due: Period;
  /** Days before and after the due date within which an answer counts for this occasion. */
  readonly window: { readonly before: number; readonly after: number };
  /** Only where patients answer: how they are invited and reminded. Nobody is written to where it is left out. */
  readonly reminders?: readonly Rung[];
}

/** One index event and all that follows it, as data. */
export interface Pathway extends FigureSource {
  readonly forms: Readonly<Record<string, Form>>;
  /** Path of the item whose answer is the index date: [occasion, item]. */
  readonly index: readonly [string, string];
  readonly occasions: Readonly<Record<string, Occasion>>;
  readonly profiles?: Readonly<Record<string, Profile>>;
  /** Papers are typed in once where this is left out. */
  readonly paper?: PaperRules;
  /**
   * What becomes of an earlier episode of the same pathway when the person has a new index event: `ends-earlier` asks
   * for no more answers to it, `both-go-on` (the default) asks for both.
   */
  readonly newIndex?: 'ends-earlier' | 'both-go-on';
  /** Trials among the patients of the pathway, by name. */
  readonly trials?: Readonly<Record<string, Trial>>;
  /** Case-mix models, by name. */
  readonly models?: Readonly<Record<string, Model>>;
}

type Forms = Readonly<Record<string, TypedForm>>;
type Occasions<F extends Forms> = Readonly<Record<string, Occasion<keyof F & string>>>;

/** What an expression over a case may read. */
export type CaseRefs<F extends Forms, O extends Occasions<F>> = {
  readonly [K in keyof O]: FormRefs<F[O[K]['form']]> & {
    readonly answered: Expr<boolean>;
    readonly answeredOn: Expr<IsoDate>;
    /** Last day on which an answer counts for the occasion; unknown while it has no dates. */
    readonly closesOn: Expr<IsoDate>;
  };
} & {
  readonly person: { readonly sex: Expr<'female' | 'male'>; readonly age: Expr<number> };
  readonly index: { readonly date: Expr<IsoDate>; readonly year: Expr<number> };
  readonly data: { readonly date: Expr<IsoDate> };
};

/** Variables of every case, beside those of its occasions: the person's sex, age in completed years at index, index date. */
export const caseFields: readonly Extract<Node, { op: 'field' }>[] = [
  { op: 'field', type: 'text', path: ['person', 'sex'] },
  { op: 'field', type: 'number', path: ['person', 'age'] },
  { op: 'field', type: 'date', path: ['index', 'date'] },
  { op: 'field', type: 'number', path: ['index', 'year'] },
];

/**
 * The day that figures are computed for, so that an indicator can leave out cases whose follow-up is not over yet.
 * It is no property of a case: indicators may read it, dimensions may not.
 */
export const dataDate: Extract<Node, { op: 'field' }> = { op: 'field', type: 'date', path: ['data', 'date'] };

/** An indicator as it is written: with typed expressions in the place of their trees. */
type Written<T, V extends object> = Omit<T, keyof V | 'population' | 'exclusions' | 'date'> &
  V & {
    readonly population?: Expr<boolean>;
    readonly exclusions?: readonly Exclusion<Expr<boolean>>[];
    readonly date?: Expr<IsoDate>;
  };
export type WrittenIndicator =
  | Written<CountIndicator, object>
  | Written<ProportionIndicator, { readonly denominator: Expr<boolean>; readonly numerator: Expr<boolean> }>
  | Written<MeanIndicator, { readonly value: Expr<number> }>
  | Written<QuantileIndicator, { readonly value: Expr<number> }>
  | Written<SpreadIndicator, { readonly value: Expr<number> }>
  | Written<ChangeIndicator, { readonly before: Expr<number>; readonly after: Expr<number> }>
  | Written<DistributionIndicator, { readonly value: Expr<string | number | boolean> }>
  | Written<RatioIndicator, { readonly numerator: Expr<number>; readonly denominator: Expr<number> }>
  | Written<CompositeIndicator, { readonly parts: readonly CompositePart<Expr<boolean>>[] }>
  | Written<
      TransitionIndicator,
      { readonly from: Expr<string | number | boolean>; readonly to: Expr<string | number | boolean> }
    >
  | Written<
      TimeToEventIndicator,
      {
        readonly end: Expr<IsoDate>;
        readonly event: Expr<boolean>;
        readonly competing?: Expr<boolean>;
      }
    >;
export type WrittenDimension = Omit<Dimension, 'value'> & { readonly value: Expr<string | number | boolean> };

/** Declares a pathway; its callbacks run once and receive references to every variable of a case. */
export function definePathway<
  const F extends Forms,
  const O extends Occasions<NoInfer<F>>,
  D extends string,
  K extends string,
>(definition: {
  readonly title: Text;
  readonly event?: EventWords;
  readonly begins?: string;
  readonly forms: F;
  readonly occasions: O;
  readonly index: (at: CaseRefs<F, O>) => Expr<IsoDate>;
  readonly dimensions: (at: CaseRefs<F, O>) => Readonly<Record<D, WrittenDimension>>;
  readonly indicators: (at: CaseRefs<F, O>) => Readonly<Record<K, WrittenIndicator>>;
  readonly reports: Readonly<Record<string, Report<NoInfer<K>, NoInfer<D>>>>;
  readonly publication?: Publication<NoInfer<K>, NoInfer<D>>;
  readonly profiles?: Readonly<Record<string, Profile<keyof NoInfer<O> & string>>>;
  readonly paper?: PaperRules;
  readonly newIndex?: 'ends-earlier' | 'both-go-on';
  readonly trials?: (at: CaseRefs<F, O>) => Readonly<Record<string, WrittenTrial>>;
  readonly models?: (at: CaseRefs<F, O>) => Readonly<Record<string, WrittenModel>>;
}): Pathway {
  const at = caseRefs(definition.forms, definition.occasions) as CaseRefs<F, O>;
  const { node } = definition.index(at);
  if (node.op !== 'field')
    throw new TypeError('index names a date item of one occasion, for instance at.surgery.operationDate');
  const [occasion = '', item = ''] = node.path;
  const { trials, models, ...rest } = definition;
  return {
    ...rest,
    ...(trials && { trials: asNodes(trials(at)) as NonNullable<Pathway['trials']> }),
    ...(models && { models: asNodes(models(at)) as NonNullable<Pathway['models']> }),
    index: [occasion, item],
    dimensions: asNodes(definition.dimensions(at)) as Pathway['dimensions'],
    indicators: asNodes(definition.indicators(at)) as Pathway['indicators'],
  };
}

function caseRefs(forms: Forms, occasions: Occasions<Forms>): unknown {
  const perOccasion = Object.entries(occasions).map(([name, occasion]) => {
    const form = forms[occasion.form];
    return [
      name,
      {
        ...(form ? formRefs(form, name) : {}),
        answered: field<boolean>('boolean', name, 'answered'),
        answeredOn: field<IsoDate>('date', name, 'answeredOn'),
        closesOn: field<IsoDate>('date', name, 'closesOn'),
      },
    ];
  });
  return {
    ...Object.fromEntries(perOccasion),
    person: {
      sex: field<'female' | 'male'>('text', 'person', 'sex'),
      age: field<number>('number', 'person', 'age'),
    },
    index: { date: field<IsoDate>('date', 'index', 'date'), year: field<number>('number', 'index', 'year') },
    data: { date: field<IsoDate>('date', 'data', 'date') },
  };
}

/** Replaces every expression below a declaration by its tree, so that what remains is JSON. */
export function asNodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asNodes);
  if (typeof value !== 'object' || value === null) return value;
  if ('node' in value && Object.keys(value).length === 1) return value.node;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asNodes(inner)]));
}
