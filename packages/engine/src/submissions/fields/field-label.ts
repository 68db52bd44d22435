import { textIn, type Language } from '@kvalreg/declaration';
import type { SubmissionField } from './submission-field.js';

/** A figure as messages and files name it: `B1 Home region: Skåne`. */
export function fieldLabel({ code, group, label }: SubmissionField, language: Language): string {
  const own = textIn(label, language);
  return group === null ? `${code} ${own}` : `${code} ${textIn(group, language)}: ${own}`;
}
