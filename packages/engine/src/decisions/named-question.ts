import type { FormField } from '../forms/fields-of-form.js';
import type { NamedQuestion } from './decision-answer.js';

export function namedQuestion({ key, item, page }: FormField): NamedQuestion {
  return { key, label: item.label, page };
}
