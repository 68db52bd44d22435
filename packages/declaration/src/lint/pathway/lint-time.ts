import { fieldsOf } from '@kvalreg/expression';
import { awaitedBy, type Unbounded } from '../../awaited.js';
import type { FigureSource } from '../../figure-source.js';
import type { Indicator } from '../../indicator.js';
import { dataDate } from '../../pathway.js';
import type { Period } from '../../period.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintUnique } from '../lint-name.js';
import { lintOptionalText } from '../lint-text.js';
import type { Scope } from '../scope.js';
import { lintDimension } from './lint-reports.js';

/** In years: no register is older. */
const longest = 100;

/** By which day a case counts, in which periods, and when those are complete. */
export function lintTime(indicator: Indicator, scope: Scope, path: Path, lint: Lint): void {
  lintDate(indicator, scope, path, lint);
  lintLookBack(indicator, path, lint);
  const { completeAfter } = indicator;
  if (completeAfter) lintUnits(completeAfter, [...path, 'completeAfter'], 'complete-after', lint);
}

/**
 * Where nothing says until when answers come in, it cannot be told when a period is complete. Of an indicator whose
 * expressions are sound.
 */
export function lintComplete(indicator: Indicator, source: FigureSource, path: Path, lint: Lint): void {
  if (indicator.completeAfter) return;
  const { unbounded } = awaitedBy(source, indicator);
  if (unbounded.length === 0) return;
  lint.report(
    [...path, 'completeAfter'],
    'complete-after',
    `${unbounded.map(openEnd).join(' ')} Declare completeAfter: how long after the end of a period its answers are in, for instance { months: 6 }.`,
  );
}

function openEnd({ occasion, why, item = '' }: Unbounded): string {
  if (why === 'anchor')
    return `Nothing says how late "${occasion ?? ''}" is answered: it hangs on ${item}, which may lie in the future (or let that date be notAfter: 'today').`;
  if (occasion !== undefined)
    return `Cases count by another day than their index date, and nothing says how long after it "${occasion}" is answered.`;
  return 'Cases count by another day than their index date, and nothing says how long after it they are followed to the horizon.';
}

/** Where figures are few, what the definition is called, and by what it is read. */
export function lintReading(indicator: Indicator, source: FigureSource, path: Path, lint: Lint): void {
  const { smallestN, version, publicDefinition, breakdowns } = indicator;
  if (smallestN !== undefined && !(Number.isInteger(smallestN) && smallestN >= 1)) {
    lint.report(
      [...path, 'smallestN'],
      'smallest-n',
      `smallestN is ${String(smallestN)}: write a whole number from 1, or leave it out.`,
    );
  }
  if (version?.trim() === '')
    lint.report([...path, 'version'], 'empty', 'The version has no text: write one, or leave it out.');
  lintOptionalText(publicDefinition, [...path, 'publicDefinition'], lint);
  const at = [...path, 'breakdowns'];
  breakdowns?.forEach((dimension, index) => lintDimension(dimension, source, [...at, index], lint));
  if (breakdowns) lintUnique(breakdowns, 'Breakdown', at, lint);
}

function lintDate({ date, basis }: Indicator, scope: Scope, path: Path, lint: Lint): void {
  if (!date) return;
  const at = [...path, 'date'];
  if (!lintExpression(date, scope, 'date', at, lint)) return;
  const day = dataDate.path.join('.');
  if (fieldsOf(date).some((field) => field.path.join('.') === day)) {
    lint.report(
      at,
      'time-basis',
      `The day by which a case counts cannot be read from the day of the figures (${day}): name a date of the case.`,
    );
  }
  if (basis === 'snapshot') {
    lint.report(
      at,
      'time-basis',
      'A snapshot judges every case on the last day of each period: leave date or basis out.',
    );
  }
}

function lintLookBack({ lookBack, basis, goal }: Indicator, path: Path, lint: Lint): void {
  if (!lookBack) return;
  const at = [...path, 'lookBack'];
  if (lookBack.weeks !== undefined || lookBack.days !== undefined) {
    lint.report(at, 'look-back', 'A look-back is whole months or years: write for instance { years: 3 }.');
    return;
  }
  lintUnits(lookBack, at, 'look-back', lint);
  const { years = 0, months = 0 } = lookBack;
  if (years + months / 12 > longest)
    lint.report(
      at,
      'look-back',
      `The look-back is longer than ${String(longest)} years, which is all cases whenever they were: state how far it goes.`,
    );
  if (Object.values(lookBack).every((count) => count === 0))
    lint.report(at, 'look-back', 'The look-back is of no length: write for instance { years: 3 }.');
  if (basis === 'snapshot') {
    lint.report(
      at,
      'look-back',
      'A snapshot judges every case on the last day of each period: leave lookBack or basis out.',
    );
  }
  if (goal) {
    lint.report(
      at,
      'look-back',
      'A goal pools years, and with a look-back their cases overlap: leave lookBack or goal out.',
    );
  }
}

function lintUnits(period: Period, path: Path, code: 'look-back' | 'complete-after', lint: Lint): void {
  const units = Object.entries(period);
  if (units.length === 0) lint.report(path, code, 'No period is stated: write for instance { years: 1 }.');
  for (const [unit, count] of units) {
    if (!Number.isInteger(count) || count < 0)
      lint.report([...path, unit], code, `${unit} is ${String(count)}: write a whole number from 0.`);
  }
}
