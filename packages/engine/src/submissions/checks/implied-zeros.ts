import type { Submission } from '@kvalreg/declaration';
import type { Figures } from '../fields/submission-field.js';
import type { MeasureToFile } from '../periods/measures-to-file.js';
import { keyOf } from './checked-filing.js';

/**
 * The figures with 0 for every part of a split that was left empty while the other parts are the total already: nothing
 * else is left for it. So nobody types a row of zeros.
 */
export function withImpliedZeros(
  { measures, splits }: Submission,
  filed: readonly MeasureToFile[],
  figures: Figures,
): Figures {
  const zeros = filed.flatMap(({ measure: name }) => {
    const measure = measures[name];
    const total = figures[keyOf(name, 'total')];
    if (measure?.kind !== 'count' || total === undefined) return [];
    return measure.splits.flatMap((split) => {
      const keys = Object.keys(splits[split]?.options ?? {}).map((code) => keyOf(name, split, code));
      const sum = keys.reduce((all, key) => all + (figures[key] ?? 0), 0);
      return sum === total ? keys.filter((key) => figures[key] === undefined) : [];
    });
  });
  return { ...figures, ...Object.fromEntries(zeros.map((key) => [key, 0])) };
}
