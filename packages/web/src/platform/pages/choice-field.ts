import { fieldId, type FieldView } from '@kvalreg/rendering';
import { textField, type TextFieldOptions } from './text-field.js';

/** A question with one answer of several that is not part of a declared form. */
export function choiceField({
  options,
  ...field
}: Omit<TextFieldOptions, 'control'> & {
  readonly options: readonly { readonly code: string; readonly label: string }[];
}): FieldView {
  return {
    ...textField(field),
    control: 'radios',
    options: options.map(({ code, label }, index) => ({
      id: index === 0 ? fieldId(field.key) : `${fieldId(field.key)}-${String(index + 1)}`,
      value: code,
      label,
      checked: code === field.value,
      exclusive: false,
    })),
  };
}
