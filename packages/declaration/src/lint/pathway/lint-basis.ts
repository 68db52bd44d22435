import { fieldsOf } from '@kvalreg/expression';
import type { Indicator } from '../../indicator.js';
import { nodesOfIndicator } from '../../nodes-of-indicator.js';
import { dataDate } from '../../pathway.js';
import type { Lint, Path } from '../declaration-problem.js';

/** A snapshot shows how it was on a day: one that does not read the day would show the same on every day. */
export function lintBasis(indicator: Indicator, path: Path, lint: Lint): void {
  if (indicator.basis !== 'snapshot') return;
  const day = dataDate.path.join('.');
  const read = nodesOfIndicator(indicator).flatMap(fieldsOf);
  if (!read.some((field) => field.path.join('.') === day)) {
    lint.report(
      [...path, 'basis'],
      'snapshot',
      `A snapshot reads the day that it is taken on (${day}): compare a date with it, or leave basis out.`,
    );
  }
  if (indicator.goal) {
    lint.report(
      [...path, 'goal'],
      'snapshot',
      'A goal pools the cases of years, and a snapshot is of one day: leave one of them out.',
    );
  }
}
