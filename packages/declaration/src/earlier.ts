import type { Expr, IsoDate, Node } from '@kvalreg/expression';

/**
 * How an answer is read out of those of the version before. `unknown`: it cannot be. `from`: it stood under another
 * key, and stands there no longer. `codes`: earlier code (a number or yes and no written as text) → code now, null
 * where there is none; an earlier code that is not listed is unknown, and so is an answer of several codes of which
 * one is. `value`: it follows from earlier answers, which the expression reads by their keys of then.
 */
export type Carried<C = string | number | boolean, E = Node> =
  | 'unknown'
  | { readonly from?: string; readonly codes?: Readonly<Record<string, C | null>> }
  | { readonly value: E };

/**
 * An earlier version of an instrument, and how its answers are read in the version after it: item → what it is read
 * from. An item that is not named keeps its answer, if that is one which can still be given.
 */
export interface EarlierInstrument<F = Readonly<Record<string, Carried>>> {
  readonly version: string;
  readonly items: F;
}

/**
 * An earlier version of a form, and how its answers are read in the version after it, by field key
 * (`item`, `instrument.item`; `group.item` for every row of a repeated group).
 */
export interface EarlierForm<F = Readonly<Record<string, Carried>>> {
  readonly version: string;
  /** Versions of instruments, where they were not those of the form's next version: name in the form → version. */
  readonly instruments?: Readonly<Record<string, string>>;
  readonly fields: F;
}

type CodeOf<V> = V extends readonly (infer C)[] ? C : V;
/** Codes that an expression yields are checked when they are read: what cannot be answered is unknown. */
type Computed<V> = V extends IsoDate
  ? Expr<IsoDate>
  : V extends number
    ? Expr<number>
    : V extends boolean
      ? Expr<boolean>
      : V extends string
        ? Expr<string>
        : Expr<readonly string[]>;
/** What can be said of each answer of a form whose answers are `A`. */
export type CarriedFields<A> = {
  readonly [K in keyof A]?: Carried<CodeOf<NonNullable<A[K]>>, Computed<NonNullable<A[K]>>>;
};

type Loose = Readonly<Record<string, Carried<string | number | boolean, Expr>>>;
/** As it is written: versions before the last are written without knowing what the one after them asked. */
export type WrittenEarlierForms<F> = readonly [...EarlierForm<Loose>[], EarlierForm<F>];
export type WrittenEarlierInstruments<F> = readonly [...EarlierInstrument<Loose>[], EarlierInstrument<F>];

/** The written expressions as the data that a manifest holds. */
export function carriedAsNodes(
  fields: Readonly<Record<string, Carried<string | number | boolean, Expr> | undefined>>,
): Readonly<Record<string, Carried>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, carried]) => {
      if (carried === undefined) return [];
      const isComputed = carried !== 'unknown' && 'value' in carried;
      return [[key, isComputed ? { value: carried.value.node } : carried]];
    }),
  );
}
