import type { ChoiceItem, DateItem, IntegerItem, Text } from '@kvalreg/declaration';

/** Items from their label and what they may hold, so that a form reads as a list of questions. */
export const yesNo = (label: Text) => ({ kind: 'boolean', label }) as const;

export const choice = <const O extends ChoiceItem['options']>(label: Text, options: O) =>
  ({ kind: 'choice', label, options }) as const;

/** Any number of the options, of which `none` stands alone. */
export const choices = <const O extends ChoiceItem['options'] & { readonly none: Text }>(
  label: Text,
  options: O,
) => ({ kind: 'choices', label, options, exclusive: 'none' }) as const;

export const anyOf = <const O extends ChoiceItem['options']>(label: Text, options: O) =>
  ({ kind: 'choices', label, options }) as const;

export const whole = (label: Text, min: number, max: number, unit?: Text) =>
  ({ kind: 'integer', label, min, max, ...(unit && { unit }) }) satisfies IntegerItem;

/** A day that is not in the future. */
export const pastDay = (label: Text) => ({ kind: 'date', label, notAfter: 'today' }) satisfies DateItem;

/** A form cannot be submitted without an answer to it. */
export const required = <const I extends object>(item: I) => ({ ...item, required: true }) as const;
