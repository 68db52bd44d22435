import { timeDimensions, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { formatDate, message, type FigureInput } from '@kvalreg/rendering';

type LabelOf = FigureInput['labelOf'];
type Lack = Pick<DisclosedResult, 'indicator' | 'asOf' | 'short'>;

/**
 * Says of a period in progress up to which day its figures are, of one whose answers have not all come that it is not
 * complete, and of one that begins before the first case that it does: none can be read beside those that are whole.
 * Measures wait for different answers: each period is judged for the indicators that it stands beside.
 */
export function withPeriods(
  labelOf: LabelOf,
  results: readonly DisclosedResult[],
  language: Language,
): LabelOf {
  const lacks = lacksOf(results);
  return (dimension, code, indicators) => {
    const period = labelOf(dimension, code, indicators);
    const found = (lacks.get(keyOf(dimension, code)) ?? []).filter(
      ({ indicator }) => indicators?.includes(indicator) ?? true,
    );
    if (found.length === 0) return period;
    const open = found.filter(({ short }) => !short);
    if (open.length === 0) return message(language, 'figures.shortPeriod', { period });
    const day = open.find(({ asOf }) => asOf !== undefined)?.asOf;
    return day === undefined
      ? message(language, 'figures.incompletePeriod', { period })
      : message(language, 'figure.inProgress', { period, date: formatDate(day, language) });
  };
}

/** Period → the results of it that are not complete. */
function lacksOf(results: readonly DisclosedResult[]): ReadonlyMap<string, readonly Lack[]> {
  const lacks = new Map<string, Lack[]>();
  for (const { group, incomplete, ...result } of results) {
    const finest = timeDimensions.findLast((one) => group[one] !== undefined);
    if (!incomplete || finest === undefined) continue;
    const key = keyOf(finest, group[finest] ?? '');
    lacks.set(key, [...(lacks.get(key) ?? []), result]);
  }
  return lacks;
}

function keyOf(dimension: string, code: string): string {
  return JSON.stringify([dimension, code]);
}
