import type { FormField } from '../forms/fields-of-form.js';
import { labelTexts } from '../forms/label-of.js';
import type { NamedQuestion } from './decision-answer.js';

export function namedQuestion(field: FormField): NamedQuestion {
  return { key: field.key, label: labelTexts(field), page: field.page };
}
