import { isIsoDate } from '@kvalreg/expression';
import { yearBefore, type Measure, type Submission } from '../../submission/submission.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintScoreRange } from '../forms/lint-instrument.js';
import { lintDecimals } from '../forms/lint-item.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';

/** One measure: its place among categories and splits, its period, its texts and its figures. */
export function lintMeasure(
  [name, measure]: readonly [string, Measure],
  submission: Submission,
  path: Path,
  lint: Lint,
): void {
  lintName('key', name, path, lint);
  if (name === yearBefore) {
    lint.report(
      path,
      'reserved-name',
      `"${name}" stands for the figures of the year before in checks: choose another name.`,
    );
  }
  if (measure.code.trim() === '')
    lint.report([...path, 'code'], 'empty', 'The code is empty: write what the measure is known by.');
  lintText(measure.title, [...path, 'title'], lint);
  lintText(measure.unit, [...path, 'unit'], lint);
  if (!Object.hasOwn(submission.categories, measure.category)) {
    const message = unknownName('category', measure.category, Object.keys(submission.categories));
    lint.report([...path, 'category'], 'unknown-category', message);
  }
  measure.notes.forEach(({ heading, text }, at) => {
    lintText(heading, [...path, 'notes', at, 'heading'], lint);
    lintText(text, [...path, 'notes', at, 'text'], lint);
  });
  if (measure.population !== undefined) lintName('key', measure.population, [...path, 'population'], lint);
  lintPeriod(measure, [...path, 'period'], lint);
  lintJump(measure, [...path, 'jump'], lint);
  lintFigures(measure, submission, path, lint);
}

function lintPeriod({ period }: Measure, path: Path, { report }: Lint): void {
  const { yearsBefore, firstFiling, firstPeriod } = period;
  if (!Number.isInteger(yearsBefore) || yearsBefore < 1 || yearsBefore > 20) {
    const message = `yearsBefore is ${yearsBefore}: write 1 for the year before the filing, 2 for the one before that, at most 20.`;
    report([...path, 'yearsBefore'], 'measure-period', message);
  }
  if (!Number.isInteger(firstFiling) || firstFiling < 1900 || firstFiling > 2999) {
    const message = `firstFiling is ${firstFiling}: write the year of the first filing with four digits.`;
    report([...path, 'firstFiling'], 'measure-period', message);
  }
  if (!firstPeriod) return;
  const year = String(firstFiling - yearsBefore);
  const isInYear = (date: string) => isIsoDate(date) && date.startsWith(`${year}-`);
  if (!isInYear(firstPeriod.from) || !isInYear(firstPeriod.to) || firstPeriod.from > firstPeriod.to) {
    report(
      [...path, 'firstPeriod'],
      'measure-period',
      `The first period ${firstPeriod.from}–${firstPeriod.to} is not a part of ${year}, the year that the first filing covers.`,
    );
  }
}

function lintJump({ jump }: Measure, path: Path, { report }: Lint): void {
  if (!jump || (jump.share > 0 && jump.atLeast >= 0)) return;
  const message = `A jump of ${jump.share} and at least ${jump.atLeast} cannot be looked for: write a share above 0 and a least change from 0.`;
  report(path, 'jump', message);
}

function lintFigures(measure: Measure, submission: Submission, path: Path, lint: Lint): void {
  switch (measure.kind) {
    case 'count':
      lintUnique(measure.splits, 'Split', [...path, 'splits'], lint);
      measure.splits.forEach((split, at) => {
        if (Object.hasOwn(submission.splits, split)) return;
        const message = unknownName('split', split, Object.keys(submission.splits));
        lint.report([...path, 'splits', at], 'unknown-split', message);
      });
      return;
    case 'summary':
      lintScoreRange(measure.range, path, lint);
      lintDecimals(measure.decimals, path, lint);
      return;
    case 'share':
      if (Object.keys(measure.shares).length === 0)
        lint.report([...path, 'shares'], 'empty', 'The measure has no share: declare one at least.');
      for (const [name, { title, numerator, denominator }] of Object.entries(measure.shares)) {
        const at = [...path, 'shares', name];
        lintName('key', name, at, lint);
        lintText(title, [...at, 'title'], lint);
        lintText(numerator, [...at, 'numerator'], lint);
        lintText(denominator, [...at, 'denominator'], lint);
      }
      return;
  }
}
