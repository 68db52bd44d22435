import type { ChoiceItem, ChoicesItem, IntegerItem } from './item.js';
import type { Text } from './text.js';

/** One alternative of a dimension or a distribution, in the order it is shown. */
export interface Option {
  readonly code: string;
  readonly label: Text;
}

/**
 * The alternatives of an item as a dimension or a distribution lists them. A choice keeps the order of its
 * options; the values of a whole number are written as text in rising order, and only those with a label.
 */
export function optionsOf(item: ChoiceItem | ChoicesItem | IntegerItem): readonly Option[] {
  const labels = item.kind === 'integer' ? (item.valueLabels ?? {}) : item.options;
  return Object.entries<Text>(labels).map(([code, label]) => ({ code, label }));
}
