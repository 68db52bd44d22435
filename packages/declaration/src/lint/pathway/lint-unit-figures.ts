import type { FigureSource } from '../../figure-source.js';
import type { Figure, Report } from '../../report.js';
import type { Lint, Path } from '../declaration-problem.js';
import { unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';

/** Small units are pooled where a figure has a row for each unit. */
export function lintPool({ by, pool }: Figure, path: Path, lint: Lint): void {
  if (!pool) return;
  const at = [...path, 'pool'];
  lintText(pool.title, [...at, 'title'], lint);
  if (by !== 'unit')
    lint.report(at, 'pool', 'Only units are pooled: let the figure be by "unit", or leave the pool out.');
  lintCaseNumber(pool.below, [...at, 'below'], lint);
}

/** Which units a report is about follows from how many cases they have. */
export function lintUnitCriterion(report: Report, source: FigureSource, path: Path, lint: Lint): void {
  const { unitCriterion } = report;
  if (!unitCriterion) return;
  const at = [...path, 'unitCriterion'];
  lintText(unitCriterion.title, [...at, 'title'], lint);
  lintCaseNumber(unitCriterion.atLeast, [...at, 'atLeast'], lint);
  const { indicator: name } = unitCriterion;
  const indicator = Object.hasOwn(source.indicators, name) ? source.indicators[name] : undefined;
  if (!indicator) {
    const known = Object.keys(source.indicators);
    lint.report([...at, 'indicator'], 'unknown-indicator', unknownName('indicator', name, known));
  } else if (indicator.kind !== 'count') {
    lint.report(
      [...at, 'indicator'],
      'unit-criterion',
      `"${name}" is a ${indicator.kind}: the criterion is met by a number of cases, so name a count.`,
    );
  }
}

function lintCaseNumber(cases: number, path: Path, { report }: Lint): void {
  if (!Number.isInteger(cases) || cases < 1)
    report(path, 'unit-criterion', `${cases} is no number of cases: write a whole number from 1.`);
}
