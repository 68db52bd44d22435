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
/**
 * Classifications that are too large to be listed as options: the international ICD-10, and the code lists that a
 * register office loads, with the years in which each code is valid.
 */
export const codeSystems = ['icd-10', 'icd-10-se', 'kva', 'ncsp'] as const;
export type CodeSystem = (typeof codeSystems)[number];
/** Codes of a classification, as they are written in a record; any number of them, or at most `max`. */
export interface CodesItem extends ItemBase {
  readonly kind: 'codes';
  readonly system: CodeSystem;
  readonly max?: number;
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
/** A time of day, stored as `HH:MM` from 00:00 to 23:59. */
export interface TimeItem extends ItemBase {
  readonly kind: 'time';
}
/** Where on the body it hurts: any number of the regions of `bodyRegions`, marked on a drawing or in a list. */
export interface BodyMapItem extends ItemBase {
  readonly kind: 'body-map';
}
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly multiline?: boolean;
  /** What the text must look like; `udi`: the unique device identifier of an implant, with its check digit. */
  readonly format?: TextFormat;
  /** What the text must look like where no format says it: the whole text must match. */
  readonly pattern?: TextPattern;
}
export const textFormats = ['email', 'phone', 'udi'] as const;
export type TextFormat = (typeof textFormats)[number];
export interface TextPattern {
  /** A regular expression without look-around, references or nested repetition, so that it answers in bounded time. */
  readonly regex: string;
  /** What to write, for instance `Five digits.` */
  readonly message: Text;
}
/** A value that follows from other answers by the form's `calculations`: shown as it changes, stored, never typed. */
export interface CalculatedItem extends ItemBase {
  readonly kind: 'calculated';
  readonly type: Exclude<ScalarType, 'codes'>;
  /** Decimals shown of a number; the stored value is not rounded. */
  readonly decimals?: number;
  readonly unit?: Text;
}
export type Item =
  | IntegerItem
  | DecimalItem
  | ChoiceItem
  | ChoicesItem
  | CodesItem
  | BooleanItem
  | DateItem
  | TimeItem
  | TextItem
  | BodyMapItem
  | CalculatedItem;
export type Items = Readonly<Record<string, Item>>;

/** The value that an answered item holds. */
export type ValueOf<I extends Item> = I extends { kind: 'integer' | 'decimal' }
  ? number
  : I extends { kind: 'choice'; options: infer O }
    ? keyof O & string
    : I extends { kind: 'choices'; options: infer O }
      ? readonly (keyof O & string)[]
      : I extends { kind: 'codes' | 'body-map' }
        ? readonly string[]
        : I extends { kind: 'boolean' }
          ? boolean
          : I extends { kind: 'date' }
            ? IsoDate
            : I extends { kind: 'calculated'; type: infer T }
              ? ValueOfType<T>
              : string;
type ValueOfType<T> = T extends 'number'
  ? number
  : T extends 'boolean'
    ? boolean
    : T extends 'date'
      ? IsoDate
      : string;

export type ItemRefs<I extends Items> = { readonly [K in keyof I]: Expr<ValueOf<I[K]>> };

const scalarTypes = {
  time: 'text',
  'body-map': 'codes',
  integer: 'number',
  decimal: 'number',
  choice: 'text',
  choices: 'codes',
  codes: 'codes',
  boolean: 'boolean',
  date: 'date',
  text: 'text',
} as const satisfies Record<Exclude<Item['kind'], 'calculated'>, ScalarType>;

/** The type that expressions see when they read an item. */
export function scalarTypeOf(item: Item): ScalarType {
  return item.kind === 'calculated' ? item.type : scalarTypes[item.kind];
}

/** Whether a text is a time of day as it is stored: `HH:MM`, from 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
