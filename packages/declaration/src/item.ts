import type { Expr, IsoDate, ScalarType } from '@kvalreg/expression';
import type { Text } from './text.js';

interface ItemBase {
  readonly label: Text;
  readonly help?: Text;
  /** A form cannot be submitted while a visible required item is unanswered. */
  readonly required?: boolean;
}

/**
 * A whole number. `display` chooses the control; `valueLabels` names each value where the display is `choice`. With
 * a `step`, only `min`, `min + step` and so on up to `max` can be answered.
 */
export interface IntegerItem extends ItemBase {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: Text;
  /** `scale`: one button a value (0–10); `visual-scale`: a slider (0–100); `choice`: labelled alternatives. */
  readonly display?: 'number' | 'scale' | 'visual-scale' | 'choice';
  readonly anchors?: { readonly min: Text; readonly max: Text };
  readonly valueLabels?: Readonly<Record<number, Text>>;
}
export interface DecimalItem extends ItemBase {
  readonly kind: 'decimal';
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly decimals: number;
  readonly unit?: Text;
}
/** One code out of several. */
export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice';
  readonly options: Readonly<Record<string, Text>>;
}
/** Any number of codes; the code named by `exclusive` (for instance `none`) stands alone. */
export interface ChoicesItem extends ItemBase {
  readonly kind: 'choices';
  readonly options: Readonly<Record<string, Text>>;
  readonly exclusive?: string;
}
/** Classifications that are too large to be listed as options. */
export type CodeSystem = 'icd-10';
/** Any number of codes of a classification, as they are written in a record. */
export interface CodesItem extends ItemBase {
  readonly kind: 'codes';
  readonly system: CodeSystem;
}
export interface BooleanItem extends ItemBase {
  readonly kind: 'boolean';
}
/** A calendar date. No date lies before the person's birth; `notAfter: 'today'` refuses the future. */
export interface DateItem extends ItemBase {
  readonly kind: 'date';
  readonly notBefore?: string;
  readonly notAfter?: string;
}
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly multiline?: boolean;
}
export type Item =
  IntegerItem | DecimalItem | ChoiceItem | ChoicesItem | CodesItem | BooleanItem | DateItem | TextItem;
export type Items = Readonly<Record<string, Item>>;

/** The value that an answered item holds. */
export type ValueOf<I extends Item> = I extends { kind: 'integer' | 'decimal' }
  ? number
  : I extends { kind: 'choice'; options: infer O }
    ? keyof O & string
    : I extends { kind: 'choices'; options: infer O }
      ? readonly (keyof O & string)[]
      : I extends { kind: 'codes' }
        ? readonly string[]
        : I extends { kind: 'boolean' }
          ? boolean
          : I extends { kind: 'date' }
            ? IsoDate
            : string;

export type ItemRefs<I extends Items> = { readonly [K in keyof I]: Expr<ValueOf<I[K]>> };

const scalarTypes = {
  integer: 'number',
  decimal: 'number',
  choice: 'text',
  choices: 'codes',
  codes: 'codes',
  boolean: 'boolean',
  date: 'date',
  text: 'text',
} as const satisfies Record<Item['kind'], ScalarType>;

/** The type that expressions see when they read an item. */
export function scalarTypeOf(item: Item): ScalarType {
  return scalarTypes[item.kind];
}
