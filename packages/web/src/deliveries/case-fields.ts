import type { Unit } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, type FieldView } from '@kvalreg/rendering';
import { textField } from '../platform/pages/text-field.js';

/** Which cases: years as they were typed, and units. */
export interface TypedCases {
  readonly from: string;
  readonly to: string;
  readonly units: readonly string[];
}

/** Fields for the years and units of the cases; without units for a clinic, whose cases are its own. */
export function caseFields(
  typed: TypedCases,
  units: readonly Unit[],
  errors: ReadonlyMap<string, string>,
  language: Language,
): readonly FieldView[] {
  const year = (key: 'from' | 'to') =>
    textField({
      key,
      label: message(language, `delivery.${key}`),
      value: typed[key],
      size: 6,
      maxLength: 4,
      optional: true,
      error: errors.get(key) ?? null,
    });
  const unitBoxes = checkboxField({
    key: 'units',
    label: message(language, 'delivery.units'),
    help: message(language, 'delivery.unitsHelp'),
    error: errors.get('units') ?? null,
    options: units.map(({ id, name }) => ({ code: id, label: name })),
    chosen: typed.units,
  });
  return [year('from'), year('to'), ...(units.length > 0 ? [unitBoxes] : [])];
}

/** A year as it was typed; null for none, and NaN for what is no year. */
export function yearOf(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{4}$/u.test(trimmed) ? Number(trimmed) : NaN;
}

/** A question with any number of boxes. */
export function checkboxField(options: {
  readonly key: string;
  readonly label: string;
  readonly help?: string | null;
  readonly error?: string | null;
  readonly options: readonly { readonly code: string; readonly label: string }[];
  readonly chosen: readonly string[];
}): FieldView {
  const { key, label, help = null, error = null, chosen } = options;
  return {
    ...textField({ key, label, help, value: '', error }),
    control: 'checkboxes',
    options: options.options.map(({ code, label: text }, at) => ({
      id: at === 0 ? `f-${key}` : `f-${key}-${String(at + 1)}`,
      value: code,
      label: text,
      checked: chosen.includes(code),
      exclusive: false,
    })),
  };
}
