import type { IntegerItem, Text } from '@kvalreg/declaration';

/** A maker of questions that are answered on the same scale of whole numbers; it takes the label in three languages. */
export function scale(
  min: number,
  max: number,
  anchors: { readonly min: Text; readonly max: Text },
): (sv: string, nb: string, en: string) => IntegerItem {
  return (sv, nb, en) => ({
    kind: 'integer',
    min,
    max,
    display: 'scale',
    label: { sv, nb, en },
    anchors,
  });
}
