import { fieldId, type FieldView } from '@kvalreg/rendering';

export interface TextFieldOptions {
  readonly key: string;
  readonly label: string;
  readonly help?: string | null;
  readonly hint?: string | null;
  readonly value: string;
  readonly error: string | null;
  readonly control?: 'text' | 'textarea' | 'date';
  readonly size?: number | null;
  readonly maxLength?: number | null;
  readonly optional?: boolean;
  readonly inputType?: FieldView['inputType'];
  readonly autocomplete?: FieldView['autocomplete'];
}

/** A question that is not part of a declared form. */
export function textField(options: TextFieldOptions): FieldView {
  const { key, label, help = null, hint = null, value, error, control = 'text' } = options;
  const id = fieldId(key);
  const described = [
    help === null ? [] : [`${id}-help`],
    hint === null ? [] : [`${id}-hint`],
    error === null ? [] : [`${id}-error`],
  ].flat();
  return {
    key,
    id,
    control,
    label,
    help,
    hint,
    optional: options.optional ?? false,
    unit: null,
    options: [],
    value,
    inputType: options.inputType ?? 'text',
    autocomplete: options.autocomplete ?? 'off',
    inputMode: control === 'date' ? 'numeric' : 'text',
    maxLength: options.maxLength ?? null,
    min: null,
    max: null,
    step: 1,
    size: options.size ?? null,
    anchors: null,
    body: [],
    output: null,
    error,
    warning: null,
    describedBy: described.length === 0 ? null : described.join(' '),
    clearable: false,
  };
}
