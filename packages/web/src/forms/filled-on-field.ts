import type { Language } from '@kvalreg/declaration';
import { message, type FieldView } from '@kvalreg/rendering';
import { textField } from '../platform/pages/text-field.js';

/** The day that stands on a paper. */
export function filledOnField(value: string, error: string | null, language: Language): FieldView {
  return textField({
    key: 'filledOn',
    label: message(language, 'form.filledOn'),
    help: message(language, 'form.filledOnHelp'),
    hint: message(language, 'form.dateHint', { example: '2024-03-25' }),
    value,
    error,
    control: 'date',
    size: 12,
  });
}
