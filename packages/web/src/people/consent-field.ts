import type { Language } from '@kvalreg/declaration';
import { message, type FieldView } from '@kvalreg/rendering';
import { textField } from '../platform/pages/text-field.js';

/** The day on which a person agreed, asked for in the same step as what needs the consent. */
export function consentField({
  version,
  value,
  error,
  language,
}: {
  readonly version: string;
  readonly value: string;
  readonly error: string | null;
  readonly language: Language;
}): FieldView {
  return textField({
    key: 'consentOn',
    label: message(language, 'participation.consentOn'),
    help: message(language, 'participation.consentHelp', { version }),
    hint: message(language, 'form.dateHint', { example: '2025-03-12' }),
    value,
    error,
    control: 'date',
    size: 12,
  });
}
