import { timeDimensions, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { formatDate, message, type FigureInput } from '@kvalreg/rendering';

type LabelOf = FigureInput['labelOf'];

/**
 * Says of a period in progress up to which day its figures are, of one whose answers have not all come that it is not
 * complete, and of one that begins before the first case that it does: none can be read beside those that are whole.
 */
export function withPeriods(
  labelOf: LabelOf,
  results: readonly DisclosedResult[],
  language: Language,
): LabelOf {
  const open = new Map<string, string | null>();
  const before = new Set<string>();
  for (const { group, asOf, incomplete, short } of results) {
    const finest = timeDimensions.findLast((one) => group[one] !== undefined);
    if (!incomplete || finest === undefined) continue;
    const key = keyOf(finest, group[finest] ?? '');
    if (short) before.add(key);
    else open.set(key, asOf ?? null);
  }
  return (dimension, code) => {
    const period = labelOf(dimension, code);
    const day = open.get(keyOf(dimension, code));
    if (day === undefined && before.has(keyOf(dimension, code)))
      return message(language, 'figures.shortPeriod', { period });
    if (day === undefined) return period;
    return day === null
      ? message(language, 'figures.incompletePeriod', { period })
      : message(language, 'figure.inProgress', { period, date: formatDate(day, language) });
  };
}

function keyOf(dimension: string, code: string): string {
  return JSON.stringify([dimension, code]);
}
