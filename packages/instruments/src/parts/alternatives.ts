import type { IntegerItem, Text } from '@kvalreg/declaration';

/** One answer with its number, its code in results and its words. */
export interface Alternative {
  readonly value: number;
  readonly code: string;
  readonly label: Text;
}

/** A question that is answered by one of several worded alternatives, numbered without a gap. */
export function choiceOf(label: Text, alternatives: readonly Alternative[]): IntegerItem {
  const values = alternatives.map(({ value }) => value);
  return {
    kind: 'integer',
    min: Math.min(...values),
    max: Math.max(...values),
    display: 'choice',
    label,
    valueLabels: Object.fromEntries(
      alternatives.map((alternative) => [alternative.value, alternative.label]),
    ),
  };
}
