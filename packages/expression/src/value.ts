/** The types a field or an expression can have; `codes` is a multiple-choice answer: a list of text codes. */
export type ScalarType = 'number' | 'boolean' | 'text' | 'date' | 'codes';

declare const dateBrand: unique symbol;
/** A calendar date without a zone, written `YYYY-MM-DD`. */
export type IsoDate = string & { readonly [dateBrand]: true };

/** What a known expression can yield. */
export type Value = number | boolean | string | IsoDate | readonly string[];

/** What a field or an expression yields for one row: a value, or `null` for unknown. */
export type Cell = number | boolean | string | readonly string[] | null;

/** The `ScalarType` of a value type, so that `field<IsoDate>('number', …)` does not compile. */
export type ScalarTypeOf<V extends Value> = V extends number
  ? 'number'
  : V extends boolean
    ? 'boolean'
    : V extends IsoDate
      ? 'date'
      : V extends string
        ? 'text'
        : 'codes';
