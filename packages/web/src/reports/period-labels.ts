import type { Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { formatDate, message, type FigureInput } from '@kvalreg/rendering';

type LabelOf = FigureInput['labelOf'];

/** Says of a month or year in progress up to which day its figures are: it cannot be read beside those that are over. */
export function withPeriods(
  labelOf: LabelOf,
  results: readonly DisclosedResult[],
  language: Language,
): LabelOf {
  const open = new Map<string, string>();
  for (const { group, asOf, incomplete } of results) {
    const period = group['month'] ?? group['year'];
    if (incomplete && asOf !== undefined && period !== undefined) open.set(period, asOf);
  }
  return (dimension, code) => {
    const label = labelOf(dimension, code);
    const day = dimension === 'month' || dimension === 'year' ? open.get(code) : undefined;
    return day === undefined
      ? label
      : message(language, 'figure.inProgress', { period: label, date: formatDate(day, language) });
  };
}
