import { field, type Expr, type Node } from '@kvalreg/expression';
import { refsOf, type Instrument, type TypedInstrument } from './instrument.js';
import {
  carriedAsNodes,
  type Carried,
  type CarriedFields,
  type EarlierForm,
  type WrittenEarlierForms,
} from './earlier.js';
import type { ItemRefs, Items, ValueOf } from './item.js';
import { knownRefs, type KnownRefs, type Knowns } from './known.js';
import { repeatRefs, type Repeat, type RepeatRefs, type Repeats } from './repeat.js';
import type { Text } from './text.js';

export interface Page {
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  /** Names of items, instruments and repeated groups, in reading order. */
  readonly fields: readonly string[];
  readonly sections?: readonly Section[];
}
/**
 * Fields of a page that stand together under a heading: one after the other, or as a matrix, where questions with the
 * same alternatives share one row of headings. The heading is shown while one of the fields is.
 */
export interface Section<F extends string = string> {
  readonly id: string;
  readonly title?: Text;
  readonly intro?: Text;
  readonly layout: 'list' | 'matrix';
  /** Names that follow each other in the page's own list. */
  readonly fields: readonly F[];
}
/** A statement that must hold (`error`) or that is questioned (`warning`); unknown counts as holding. */
export interface Check {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly holds: Node;
  /** Keys of the fields that the message stands beside. */
  readonly fields: readonly string[];
  readonly message: Text;
}

/** One reason among several, as a reader sees it beside the advice that it led to. */
export interface Criterion<E = Node> {
  readonly title: Text;
  readonly when: E;
}
/** One way to the advice; `because` names what made it hold, for instance which of the warning signs. */
export interface Ground<E = Node> extends Criterion<E> {
  readonly because?: readonly Criterion<E>[];
  /** How the words are read where they leave room: on which side of a limit the limit itself is, from where time is counted. */
  readonly note?: Text;
}
/** One answer that a decision can have: indicated when one ground holds, not indicated when all are false, else unknown. */
export interface Outcome<E = Node> {
  readonly id: string;
  readonly title: Text;
  /** What is advised. */
  readonly advice: Text;
  readonly grounds: readonly Ground<E>[];
  /** Guideline and section that the grounds come from. */
  readonly source: string;
}
/**
 * Support for a decision from what the form says. Outcomes stand in order of precedence: the first that is indicated is
 * the answer, and those after it are not spoken of. It says why, and never blocks.
 */
export interface Decision<E = Node> {
  readonly id: string;
  readonly title: Text;
  readonly outcomes: readonly Outcome<E>[];
  /** What it means when no outcome is indicated. */
  readonly otherwise: Text;
}
/** An answer that a reader has use for; one that is there but is not this counts as missing. Unknown counts as fulfilled. */
export interface Expectation<E = Node, F = string> {
  readonly field: F;
  readonly holds: E;
  /** What is wrong with the answer that stands there, and what to do. */
  readonly message: Text;
}
/** What a reader of the form expects to find; what is missing is named before it is sent, and does not stop it. */
export interface Completeness<E = Node, F = string> {
  readonly title: Text;
  /** Keys of the fields; a hidden one is not expected. */
  readonly fields: readonly F[];
  readonly expectations?: readonly Expectation<E, F>[];
}

/** What one person fills in on one occasion. */
export interface Form {
  readonly version: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly respondent: 'patient' | 'staff';
  readonly items: Items;
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly repeats?: Readonly<Record<string, Repeat>>;
  readonly pages: readonly Page[];
  /** What is known before the form is filled in; expressions read it as `known.name`. */
  readonly known?: Knowns;
  /** Item name → what stands there when the form is opened for the first time; it reads only what is known. */
  readonly prefill?: Readonly<Record<string, Node>>;
  /** Name of a calculated item → its value. */
  readonly calculations?: Readonly<Record<string, Node>>;
  /** Item or instrument name → condition; a hidden field is cleared when the form is saved. */
  readonly visibleIf: Readonly<Record<string, Node>>;
  readonly checks: readonly Check[];
  readonly decisions?: readonly Decision[];
  readonly completeness?: Completeness;
  /** Earlier versions, oldest first: how their answers are read in analyses. What is stored stays as it was. */
  readonly earlier?: readonly EarlierForm[];
}

type Instruments = Readonly<Record<string, TypedInstrument>>;
// A form that declares none of them has no names of them either.
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type
type Nothing = Readonly<Record<never, never>>;
export interface TypedForm<
  I extends Items = Items,
  N extends Instruments = Instruments,
  R extends Repeats = Repeats,
> extends Form {
  readonly items: I;
  readonly instruments: N;
  readonly repeats?: R;
}

type ScoreRefs<T> =
  T extends TypedInstrument<infer _I, infer S> ? { readonly [K in S]: Expr<number> } : never;
/** References to every answer and score of several instruments. */
export type InstrumentRefs<N extends Instruments> = {
  readonly [K in keyof N]: ItemRefs<N[K]['items']> & ScoreRefs<N[K]>;
};
/** References to every answer and score of a form. */
export type FormRefs<F extends TypedForm> = ItemRefs<F['items']> &
  InstrumentRefs<F['instruments']> &
  RepeatRefs<NonNullable<F['repeats']>>;
/** The answers of a form, keyed as stored: `item` or `instrument.item`; every answer may be missing. */
export type AnswersOf<F extends TypedForm> = {
  readonly [K in keyof F['items'] & string]?: ValueOf<F['items'][K]> | null;
} & {
  readonly [K in InstrumentItemKey<F['instruments']>]?: InstrumentValue<F['instruments'], K> | null;
};
type InstrumentItemKey<N extends Instruments> = {
  [K in keyof N & string]: `${K}.${keyof N[K]['items'] & string}`;
}[keyof N & string];
type InstrumentValue<N extends Instruments, Key> = Key extends `${infer K}.${infer Q}`
  ? K extends keyof N
    ? Q extends keyof N[K]['items']
      ? ValueOf<N[K]['items'][Q]>
      : never
    : never
  : never;

/** References to a form's answers (and, with `scores`, to its scores) below a path. */
export function formRefs<F extends TypedForm>(form: F, ...prefix: readonly string[]): FormRefs<F> {
  const nested = Object.entries(form.instruments).map(([name, instrument]) => [
    name,
    {
      ...refsOf(instrument.items, ...prefix, name),
      ...Object.fromEntries(
        Object.keys(instrument.scores).map((score) => [
          score,
          field<number>('number', ...prefix, name, score),
        ]),
      ),
    },
  ]);
  return {
    ...refsOf(form.items, ...prefix),
    ...Object.fromEntries(nested),
    ...repeatRefs(form.repeats ?? {}, ...prefix),
  } as FormRefs<F>;
}

/** Names of the items that are calculated, with what they yield. */
type Calculations<I extends Items> = {
  readonly [K in keyof I as I[K] extends { kind: 'calculated' } ? K : never]: Expr<ValueOf<I[K]>>;
};
type PrefillOf<I extends Items> = { readonly [K in keyof I]?: Expr<ValueOf<I[K]>> };
type NameOf<I, N, R> = (keyof I & string) | (keyof N & string) | (keyof R & string);

/** What can be carried over from an earlier version: every answer, and those of repeated groups by `group.item`. */
type FieldsOf<I extends Items, N extends Instruments, R extends Repeats> = CarriedFields<
  AnswersOf<TypedForm<I, N, R>>
> & {
  readonly [K in `${keyof R & string}.${string}`]?: Carried<string | number | boolean, Expr>;
};

/**
 * Declares a form; its callbacks receive a reference to every answer and score, and one to everything that is known
 * beforehand.
 */
export function defineForm<
  const I extends Items,
  const N extends Instruments,
  const R extends Repeats = Nothing,
  const K extends Knowns = Nothing,
>(definition: {
  readonly version: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly respondent: 'patient' | 'staff';
  readonly items: I;
  readonly instruments: N;
  readonly repeats?: R;
  readonly pages: readonly (Omit<Page, 'fields' | 'sections'> & {
    readonly fields: readonly NameOf<NoInfer<I>, NoInfer<N>, NoInfer<R>>[];
    readonly sections?: readonly Section<NameOf<NoInfer<I>, NoInfer<N>, NoInfer<R>>>[];
  })[];
  readonly known?: K;
  readonly prefill?: (known: KnownRefs<K>) => PrefillOf<I>;
  readonly calculations?: (f: FormRefs<TypedForm<I, N, R>>, known: KnownRefs<K>) => Calculations<I>;
  readonly visibleIf?: (
    f: FormRefs<TypedForm<I, N, R>>,
    known: KnownRefs<K>,
  ) => Partial<Record<NameOf<I, N, R>, Expr<boolean>>>;
  readonly checks?: (
    f: FormRefs<TypedForm<I, N, R>>,
    known: KnownRefs<K>,
  ) => readonly (Omit<Check, 'holds' | 'fields'> & {
    readonly holds: Expr<boolean>;
    readonly fields: readonly Expr[];
  })[];
  readonly decisions?: (f: FormRefs<TypedForm<I, N, R>>) => readonly Decision<Expr<boolean>>[];
  readonly completeness?: (f: FormRefs<TypedForm<I, N, R>>) => Completeness<Expr<boolean>, Expr>;
  readonly earlier?: WrittenEarlierForms<FieldsOf<NoInfer<I>, NoInfer<N>, NoInfer<R>>>;
}): TypedForm<I, N, R> {
  const { visibleIf, checks, decisions, completeness, prefill, calculations, earlier, ...rest } = definition;
  const refs = formRefs(rest as unknown as TypedForm<I, N, R>);
  const known = knownRefs((rest.known ?? {}) as K);
  return {
    ...rest,
    ...(prefill && { prefill: asNodes(prefill(known)) }),
    ...(calculations && { calculations: asNodes(calculations(refs, known)) }),
    visibleIf: asNodes(visibleIf?.(refs, known) ?? {}),
    checks: (checks?.(refs, known) ?? []).map((check) => ({
      ...check,
      holds: check.holds.node,
      fields: check.fields.map(keyOfReference),
    })),
    ...(decisions && { decisions: decisions(refs).map(decisionAsNodes) }),
    ...(completeness && { completeness: completenessAsNodes(completeness(refs)) }),
    ...(earlier && { earlier: earlier.map((entry) => ({ ...entry, fields: carriedAsNodes(entry.fields) })) }),
  };
}

function asNodes(written: Readonly<Record<string, Expr | undefined>>): Readonly<Record<string, Node>> {
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, expression]) => (expression ? [[name, expression.node]] : [])),
  );
}

function decisionAsNodes(decision: Decision<Expr<boolean>>): Decision {
  const criterion = ({ title, when }: Criterion<Expr<boolean>>): Criterion => ({ title, when: when.node });
  return {
    ...decision,
    outcomes: decision.outcomes.map((outcome) => ({
      ...outcome,
      grounds: outcome.grounds.map(({ because, note, ...ground }) => ({
        ...criterion(ground),
        ...(because && { because: because.map(criterion) }),
        ...(note && { note }),
      })),
    })),
  };
}

function completenessAsNodes({
  title,
  fields,
  expectations,
}: Completeness<Expr<boolean>, Expr>): Completeness {
  return {
    title,
    fields: fields.map(keyOfReference),
    ...(expectations && {
      expectations: expectations.map(({ field: at, holds, message }) => ({
        field: keyOfReference(at),
        holds: holds.node,
        message,
      })),
    }),
  };
}

function keyOfReference(reference: Expr): string {
  if (reference.node.op !== 'field')
    throw new TypeError('a form names its fields by reference, for instance f.weight');
  return reference.node.path.join('.');
}
