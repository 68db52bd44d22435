import { field, type Expr, type IsoDate, type ScalarType } from '@kvalreg/expression';

/**
 * Something that is known before a form is filled in. `earlier`: an answer or a score (`weight`, `odi.score`) that was
 * given on another occasion: of the same episode (`of: 'episode'`), or the person's latest at this unit in the pathway
 * (`of: 'person'`). `person`: a fact about the person on the day the form is filled in.
 */
export type Known =
  | {
      readonly from: 'earlier';
      readonly of: 'episode' | 'person';
      readonly occasion: string;
      readonly key: string;
      readonly type: ScalarType;
    }
  | { readonly from: 'person'; readonly fact: 'age' | 'sex' };

export type Knowns = Readonly<Record<string, Known>>;

type ValueOfType<T> = T extends 'number'
  ? number
  : T extends 'boolean'
    ? boolean
    : T extends 'date'
      ? IsoDate
      : T extends 'codes'
        ? readonly string[]
        : string;
/** References to what is known. */
export type KnownRefs<K extends Knowns> = {
  readonly [N in keyof K]: K[N] extends { from: 'earlier'; type: infer T }
    ? Expr<ValueOfType<T>>
    : K[N] extends { fact: 'age' }
      ? Expr<number>
      : Expr<string>;
};

/** First segment of the path under which expressions of a form read what is known. */
export const knownPath = 'known';

/** The type of something known, as expressions see it. */
export function typeOfKnown(known: Known): ScalarType {
  if (known.from === 'earlier') return known.type;
  return known.fact === 'age' ? 'number' : 'text';
}

export function knownRefs<K extends Knowns>(knowns: K): KnownRefs<K> {
  return Object.fromEntries(
    Object.entries(knowns).map(([name, known]) => [
      name,
      field(typeOfKnown(known) as 'text', knownPath, name),
    ]),
  ) as unknown as KnownRefs<K>;
}
