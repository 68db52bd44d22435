import { field, type Expr, type Node } from '@kvalreg/expression';
import { refsOf, type Instrument, type TypedInstrument } from './instrument.js';
import type { ItemRefs, Items, ValueOf } from './item.js';
import type { Text } from './text.js';

export interface Page {
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  /** Names of items and instruments, in reading order. */
  readonly fields: readonly string[];
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
}
/**
 * Support for a decision from what the form says: indicated when one ground holds, not indicated when all are false, and
 * unknown otherwise. It says why, and never blocks.
 */
export interface Decision<E = Node> {
  readonly id: string;
  readonly title: Text;
  /** What is advised when it is indicated, and what it means when it is not. */
  readonly advice: Text;
  readonly otherwise: Text;
  readonly grounds: readonly Ground<E>[];
  readonly source: string;
}
/** What a reader of the form expects to find; what is missing is named before it is sent, and does not stop it. */
export interface Completeness {
  readonly title: Text;
  /** Keys of the fields; a hidden one is not expected. */
  readonly fields: readonly string[];
}

/** What one person fills in on one occasion. */
export interface Form {
  readonly version: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly respondent: 'patient' | 'staff';
  readonly items: Items;
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly pages: readonly Page[];
  /** Item or instrument name → condition; a hidden field is cleared when the form is saved. */
  readonly visibleIf: Readonly<Record<string, Node>>;
  readonly checks: readonly Check[];
  readonly decisions?: readonly Decision[];
  readonly completeness?: Completeness;
}

type Instruments = Readonly<Record<string, TypedInstrument>>;
export interface TypedForm<I extends Items = Items, N extends Instruments = Instruments> extends Form {
  readonly items: I;
  readonly instruments: N;
}

type ScoreRefs<T> =
  T extends TypedInstrument<infer _I, infer S> ? { readonly [K in S]: Expr<number> } : never;
/** References to every answer and score of several instruments. */
export type InstrumentRefs<N extends Instruments> = {
  readonly [K in keyof N]: ItemRefs<N[K]['items']> & ScoreRefs<N[K]>;
};
/** References to every answer and score of a form. */
export type FormRefs<F extends TypedForm> = ItemRefs<F['items']> & InstrumentRefs<F['instruments']>;
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
  return { ...refsOf(form.items, ...prefix), ...Object.fromEntries(nested) } as FormRefs<F>;
}

/** Declares a form; `visibleIf` and `checks` receive a reference to every answer and score. */
export function defineForm<const I extends Items, const N extends Instruments>(definition: {
  readonly version: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly respondent: 'patient' | 'staff';
  readonly items: I;
  readonly instruments: N;
  readonly pages: readonly (Omit<Page, 'fields'> & {
    readonly fields: readonly ((keyof NoInfer<I> & string) | (keyof NoInfer<N> & string))[];
  })[];
  readonly visibleIf?: (
    f: FormRefs<TypedForm<I, N>>,
  ) => Partial<Record<(keyof I & string) | (keyof N & string), Expr<boolean>>>;
  readonly checks?: (f: FormRefs<TypedForm<I, N>>) => readonly (Omit<Check, 'holds' | 'fields'> & {
    readonly holds: Expr<boolean>;
    readonly fields: readonly Expr[];
  })[];
  readonly decisions?: (f: FormRefs<TypedForm<I, N>>) => readonly Decision<Expr<boolean>>[];
  readonly completeness?: {
    readonly title: Text;
    readonly fields: (f: FormRefs<TypedForm<I, N>>) => readonly Expr[];
  };
}): TypedForm<I, N> {
  const { visibleIf, checks, decisions, completeness, ...rest } = definition;
  const refs = formRefs(rest as unknown as TypedForm<I, N>);
  const conditions = Object.entries<Expr<boolean> | undefined>(visibleIf?.(refs) ?? {});
  return {
    ...rest,
    visibleIf: Object.fromEntries(conditions.flatMap(([name, when]) => (when ? [[name, when.node]] : []))),
    checks: (checks?.(refs) ?? []).map((check) => ({
      ...check,
      holds: check.holds.node,
      fields: check.fields.map(keyOfReference),
    })),
    ...(decisions && { decisions: decisions(refs).map(decisionAsNodes) }),
    ...(completeness && {
      completeness: { title: completeness.title, fields: completeness.fields(refs).map(keyOfReference) },
    }),
  };
}

function decisionAsNodes(decision: Decision<Expr<boolean>>): Decision {
  const criterion = ({ title, when }: Criterion<Expr<boolean>>): Criterion => ({ title, when: when.node });
  return {
    ...decision,
    grounds: decision.grounds.map(({ because, ...ground }) => ({
      ...criterion(ground),
      ...(because && { because: because.map(criterion) }),
    })),
  };
}

function keyOfReference(reference: Expr): string {
  if (reference.node.op !== 'field')
    throw new TypeError('a form names its fields by reference, for instance f.weight');
  return reference.node.path.join('.');
}
