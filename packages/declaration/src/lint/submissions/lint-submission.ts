import { isIsoDate } from '@kvalreg/expression';
import type { Split, Submission } from '../../submission/submission.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import { lintLimits } from '../lint-limits.js';
import { lintMeasure } from './lint-measure.js';
import { fieldKeysOf, submissionScope } from './submission-scope.js';

/** Everything that is wrong with the meaning of a submission. */
export function lintSubmission(submission: Submission, path: Path, lint: Lint): void {
  lintText(submission.title, [...path, 'title'], lint);
  lintText(submission.description, [...path, 'description'], lint);
  if (submission.source.trim() === '')
    lint.report([...path, 'source'], 'empty', 'The source is empty: say where the measures are laid down.');
  for (const [name, title] of Object.entries(submission.categories)) {
    lintName('key', name, [...path, 'categories', name], lint);
    lintText(title, [...path, 'categories', name], lint);
  }
  for (const [name, split] of Object.entries(submission.splits))
    lintSplit(name, split, [...path, 'splits', name], lint);
  lintMeasures(submission, [...path, 'measures'], lint);
  lintChecks(submission, [...path, 'checks'], lint);
  lintFiling(submission, [...path, 'filing'], lint);
  lintScopeList(submission, [...path, 'scope'], lint);
  lintLimits(submission.publication, [...path, 'publication'], lint);
}

function lintSplit(name: string, { title, options }: Split, path: Path, lint: Lint): void {
  lintName('key', name, path, lint);
  if (name === 'total')
    lint.report(
      path,
      'reserved-name',
      '"total" is what every count is called before it is split: choose another name.',
    );
  lintText(title, [...path, 'title'], lint);
  if (Object.keys(options).length < 2)
    lint.report(
      [...path, 'options'],
      'empty',
      'A split has at least two options: list them in the order they are shown.',
    );
  for (const [code, label] of Object.entries(options)) {
    lintName('code', code, [...path, 'options', code], lint);
    // A whole number as a key is put first by every JSON reader, so that the order of the options would be lost.
    if (/^\d+$/.test(code)) {
      const message = `"${code}" is a number: begin the code with a letter, so that the options keep their order.`;
      lint.report([...path, 'options', code], 'option-code', message);
    }
    lintText(label, [...path, 'options', code], lint);
  }
}

function lintMeasures(submission: Submission, path: Path, lint: Lint): void {
  const measures = Object.entries(submission.measures);
  if (measures.length === 0) lint.report(path, 'empty', 'There are no measures: declare one at least.');
  for (const entry of measures) lintMeasure(entry, submission, [...path, entry[0]], lint);
  lintUnique(
    measures.map(([, { code }]) => code),
    'Code',
    path,
    lint,
  );
}

function lintChecks(submission: Submission, path: Path, lint: Lint): void {
  const scope = submissionScope(submission);
  const known = fieldKeysOf(submission);
  lintUnique(
    submission.checks.map(({ id }) => id),
    'Check',
    path,
    lint,
  );
  submission.checks.forEach((check, index) => {
    const at = [...path, index];
    lintName('key', check.id, [...at, 'id'], lint);
    lintText(check.message, [...at, 'message'], lint);
    lintExpression(check.holds, scope, 'boolean', [...at, 'holds'], lint);
    if (check.fields.length === 0)
      lint.report([...at, 'fields'], 'empty', 'The check names no fields: its message would stand nowhere.');
    check.fields.forEach((field, position) => {
      if (!known.has(field))
        lint.report([...at, 'fields', position], 'unknown-field', unknownName('field', field, scope.keys()));
    });
  });
}

/** Days that every year has, in their order. */
function lintFiling({ filing }: Submission, path: Path, { report }: Lint): void {
  for (const key of ['opens', 'closes'] as const) {
    if (/^\d{2}-\d{2}$/.test(filing[key]) && isIsoDate(`2023-${filing[key]}`)) continue;
    const message = `"${filing[key]}" is not a day of every year: write month and day, for instance 03-31.`;
    report([...path, key], 'filing-window', message);
  }
  if (filing.opens > filing.closes)
    report(
      path,
      'filing-window',
      `Filing closes ${filing.closes}, before it opens ${filing.opens}: swap them.`,
    );
}

function lintScopeList({ scope }: Submission, path: Path, lint: Lint): void {
  scope.forEach(({ title, criteria, notes = [] }, index) => {
    const at = [...path, index];
    lintText(title, [...at, 'title'], lint);
    if (criteria.length === 0)
      lint.report([...at, 'criteria'], 'empty', 'The group has no criteria: list what is ticked.');
    criteria.forEach((text, position) => {
      lintText(text, [...at, 'criteria', position], lint);
    });
    notes.forEach((text, position) => {
      lintText(text, [...at, 'notes', position], lint);
    });
  });
}
